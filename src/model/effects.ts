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
};
