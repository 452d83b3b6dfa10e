// The three things that are judged of a trail, and where a person sees them.
import { cis } from '../../src/model/frameworks.ts';
import type { Control } from '../../src/model/step.ts';

export const trailConsole = 'https://console.aws.amazon.com/cloudtrail';
export const bucketConsole = 'https://console.aws.amazon.com/s3/';

export const multiRegion: Control = {
  id: 'cloudtrail-multi-region',
  severity: 'high',
  title: { en: 'Everything done is recorded, in every region', ja: 'すべてのリージョンの操作が記録される' },
  frameworks: {
    ...cis('3.1', '3.1', '3.1', '3.1', '3.1', '3.1', '4.1', '4.1'),
    fsbp: ['CloudTrail.1', 'CloudTrail.3'],
    acct: ['ACCT.07'],
    prowler: ['cloudtrail_multi_region_enabled', 'cloudtrail_multi_region_enabled_logging_management_events'],
  },
  console: trailConsole,
};

export const validation: Control = {
  id: 'cloudtrail-log-validation',
  severity: 'medium',
  title: { en: 'A changed log file is noticed', ja: 'ログファイルの改ざんを検出できる' },
  frameworks: {
    ...cis('3.2', '3.2', '3.2', '3.2', '3.2', '3.2', '4.2', '4.2'),
    fsbp: ['CloudTrail.4'],
    acct: ['ACCT.07'],
    prowler: ['cloudtrail_log_file_validation_enabled'],
  },
  console: trailConsole,
};

// CIS has this as two items: logs that are not public (until 2.0), and buckets that refuse plain HTTP.
export const hardening: Control = {
  id: 'trail-bucket-hardening',
  severity: 'high',
  title: { en: 'The bucket of the logs is locked', ja: 'ログのバケットが保護されている' },
  frameworks: {
    'cis-1.4': ['2.1.2', '3.3'],
    'cis-1.5': ['2.1.2', '3.3'],
    'cis-2.0': ['2.1.1', '3.3'],
    'cis-3.0': ['2.1.1'],
    'cis-4.0': ['2.1.1'],
    'cis-5.0': ['2.1.1'],
    'cis-6.0': ['3.1.1'],
    'cis-7.0': ['3.1.1'],
    fsbp: ['S3.5', 'CloudTrail.6'],
    acct: ['ACCT.07'],
    prowler: ['s3_bucket_secure_transport_policy', 'cloudtrail_logs_s3_bucket_is_not_publicly_accessible'],
  },
  console: bucketConsole,
};
