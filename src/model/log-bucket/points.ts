// What makes a log bucket hard to read, to change and to open: point by point.
import { refusesPlainHttp } from '../policy-document.ts';
import { map, type Read } from '../read.ts';
import type { Text } from '../text.ts';
import type { Bucket } from './read.ts';

export interface Point {
  readonly holds: (bucket: Bucket) => Read<boolean>;
  /** A cell: what is wrong. */
  readonly lacks: Text;
  /** A sentence: how a person mends it. */
  readonly byHand: Text;
  /** Also on a bucket of this tool: somebody wrote it there. */
  readonly onlyByHand?: true;
}

export const blocked = ({ block }: Bucket): Read<boolean> =>
  map(
    block,
    (four) =>
      four?.BlockPublicAcls === true &&
      four.IgnorePublicAcls === true &&
      four.BlockPublicPolicy === true &&
      four.RestrictPublicBuckets === true,
  );
export const ownedWhole = ({ ownership }: Bucket): Read<boolean> =>
  map(ownership, (now) => now === 'BucketOwnerEnforced');
export const versioned = ({ versioning }: Bucket): Read<boolean> =>
  map(versioning, (now) => now === 'Enabled');
/** With any key: one of the owner's own is more, not less. */
export const encrypted = ({ encryption }: Bucket): Read<boolean> =>
  map(encryption, (now) =>
    (now?.Rules ?? []).some((rule) => rule.ApplyServerSideEncryptionByDefault?.SSEAlgorithm),
  );

const points: readonly Point[] = [
  {
    holds: blocked,
    lacks: { en: 'public access is not blocked', ja: 'パブリックアクセスのブロックが不完全' },
    byHand: {
      en: 'Open the tab Permissions and switch on Block all public access.',
      ja: '「アクセス許可」タブで「パブリックアクセスをすべてブロック」を有効にしてください。',
    },
  },
  {
    holds: ownedWhole,
    lacks: { en: 'access lists are in use', ja: 'ACL が有効' },
    byHand: {
      en: 'Open the tab Permissions, then Object Ownership, and choose ACLs disabled.',
      ja: '「アクセス許可」タブの「オブジェクト所有者」で「ACL 無効」を選んでください。',
    },
  },
  {
    holds: versioned,
    lacks: { en: 'old versions are not kept', ja: 'バージョニングが無効' },
    byHand: {
      en: 'Open the tab Properties and switch on Bucket Versioning.',
      ja: '「プロパティ」タブで「バケットのバージョニング」を有効にしてください。',
    },
  },
  {
    holds: encrypted,
    lacks: { en: 'no default encryption', ja: 'デフォルトの暗号化が未設定' },
    byHand: {
      en: 'Open the tab Properties and set Default encryption to SSE-S3.',
      ja: '「プロパティ」タブの「デフォルトの暗号化」で SSE-S3 を選んでください。',
    },
  },
  {
    holds: ({ policy, arn }) => map(policy, (text) => refusesPlainHttp(text, arn)),
    lacks: { en: 'plain HTTP is not refused', ja: '暗号化されていない HTTP 接続を拒否していない' },
    byHand: {
      en: 'Open the tab Permissions and add a statement to the bucket policy that denies s3:* to everyone where aws:SecureTransport is false.',
      ja: '「アクセス許可」タブのバケットポリシーに、aws:SecureTransport が false のとき全員に s3:* を拒否するステートメントを追加してください。',
    },
  },
  {
    holds: ({ open }) => map(open, (isOpen) => !isOpen),
    lacks: { en: 'the policy opens it to the public', ja: 'バケットポリシーで公開されている' },
    byHand: {
      en: 'Open the tab Permissions and take out of the bucket policy what lets everyone in.',
      ja: '「アクセス許可」タブのバケットポリシーから、全員にアクセスを許可する部分を削除してください。',
    },
    onlyByHand: true,
  },
];

/** The points that do not hold; not ok if any could not be read. */
export function lacking(bucket: Bucket): Read<readonly Point[]> {
  const missing: Point[] = [];
  for (const point of points) {
    const holds = point.holds(bucket);
    if (!holds.ok) return holds;
    if (!holds.value) missing.push(point);
  }
  return { ok: true, value: missing };
}
