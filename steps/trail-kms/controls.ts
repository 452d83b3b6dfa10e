// The two things that are judged of keys, and where a person sees them.
import { cis } from '../../src/model/frameworks.ts';
import type { Control } from '../../src/model/step.ts';

export const trailConsole = 'https://console.aws.amazon.com/cloudtrail';
export const keyConsole = 'https://console.aws.amazon.com/kms';

export const ownKey: Control = {
  id: 'trail-kms',
  severity: 'medium',
  title: { en: 'The trail has a key of its own', ja: '証跡を専用のキーで暗号化' },
  frameworks: {
    ...cis('3.7', '3.7', '3.7', '3.5', '3.5', '3.5', '4.5', '4.5'),
    fsbp: ['CloudTrail.2'],
    prowler: ['cloudtrail_kms_encryption_enabled'],
  },
  console: trailConsole,
};

export const rotation: Control = {
  id: 'kms-rotation',
  severity: 'medium',
  title: { en: 'Keys are renewed every year', ja: 'KMS キーの自動ローテーションが有効' },
  frameworks: {
    ...cis('3.8', '3.8', '3.8', '3.6', '3.6', '3.6', '4.6', '4.6'),
    fsbp: ['KMS.4'],
    prowler: ['kms_cmk_rotation_enabled'],
  },
  console: keyConsole,
};
