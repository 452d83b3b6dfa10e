// A few words beside the fields of server access logging.
import type { Text } from '../text.ts';

export const accessLogGlosses: Readonly<Record<string, Text>> = {
  's3:PutBucketLogging#BucketLoggingStatus.LoggingEnabled.TargetBucket': {
    en: 'where the records go',
    ja: '記録の保存先',
  },
  's3:PutBucketLogging#BucketLoggingStatus.LoggingEnabled.TargetPrefix': {
    en: 'how their names begin',
    ja: '記録ファイル名の先頭',
  },
};
