// Writes whose input names no value: what they change, so that the preview can say it.
import type { WriteOp } from './operations/index.ts';

export interface Effect {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

export const effects: { readonly [K in WriteOp]?: Effect } = {
  'cloudtrail:StartLogging': { path: 'IsLogging', before: 'false', after: 'true' },
  'cloudtrail:StopLogging': { path: 'IsLogging', before: 'true', after: 'false' },
  'config:StartConfigurationRecorder': { path: 'recording', before: 'false', after: 'true' },
  'config:StopConfigurationRecorder': { path: 'recording', before: 'true', after: 'false' },
  'securityhub:DisableSecurityHub': { path: 'enabled', before: 'true', after: 'false' },
  'ec2:DisableEbsEncryptionByDefault': { path: 'EbsEncryptionByDefault', before: 'true', after: 'false' },
  'ec2:DisableImageBlockPublicAccess': {
    path: 'ImageBlockPublicAccessState',
    before: 'block-new-sharing',
    after: 'unblocked',
  },
  'ec2:DisableSerialConsoleAccess': { path: 'SerialConsoleAccessEnabled', before: 'true', after: 'false' },
  'ec2:DisableSnapshotBlockPublicAccess': {
    path: 'State',
    before: 'block-all-sharing',
    after: 'unblocked',
  },
  'ec2:EnableEbsEncryptionByDefault': { path: 'EbsEncryptionByDefault', before: 'false', after: 'true' },
  'ec2:EnableSerialConsoleAccess': { path: 'SerialConsoleAccessEnabled', before: 'false', after: 'true' },
  'ssm:ResetServiceSetting': { path: 'SettingValue', before: 'Disable', after: 'Enable' },
};
