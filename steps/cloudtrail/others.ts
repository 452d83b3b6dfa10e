// Trails beside the one that the step goes by: CIS asks every trail for validation, and every log bucket not to be public.
// They are somebody's own: judged, and left to a person.
import type { Account } from '../../src/model/account.ts';
import { finding, unknown } from '../../src/model/judge.ts';
import { owned } from '../../src/model/log-bucket/read.ts';
import { map, orAbsent, type Read, type Reader } from '../../src/model/read.ts';
import type { Finding, Guide } from '../../src/model/step.ts';
import type { Text } from '../../src/model/text.ts';
import type { Trail } from '../../src/model/trails/read.ts';
import { whereIs } from './bucket.ts';
import { bucketConsole, hardening, trailConsole, validation } from './controls.ts';

export interface OtherBucket {
  readonly name: string;
  /** The policy opens it to the public; `null`: there is no such bucket, or it is another account's. */
  readonly open: Read<boolean | null>;
}

const wanted = {
  validation: { en: 'log file validation is on', ja: 'ログファイルの検証が有効' },
  bucket: { en: 'not public', ja: '非公開' },
} as const satisfies Record<string, Text>;

/** What this account has beside `focus`. */
const beside = (trails: readonly Trail[], focus: Trail | null): readonly Trail[] =>
  trails.filter(({ arn, foreign }) => !foreign && arn !== focus?.arn);

/** Reads the buckets of those trails, each once; the bucket of the trail in focus is read whole elsewhere. */
export async function readOthers(
  aws: Reader,
  account: Account,
  trails: readonly Trail[],
  focus: Trail | null,
): Promise<readonly OtherBucket[]> {
  const all = beside(trails, focus).filter(({ bucket }) => bucket !== focus?.bucket);
  const byName = new Map(all.map((trail) => [trail.bucket, trail]));
  return Promise.all(
    [...byName].map(async ([name, { organization }]): Promise<OtherBucket> => {
      const region = await whereIs(aws, account, name);
      if (!region.ok) return { name, open: orAbsent(region, null) };
      const status = await aws('s3:GetBucketPolicyStatus', owned(account, name), region.value);
      if (!status.ok && status.why === 'denied' && organization)
        return { name, open: { ok: true, value: null } };
      const open = map(status, ({ PolicyStatus }) => PolicyStatus?.IsPublic === true);
      return { name, open: orAbsent(open, false) };
    }),
  );
}

/** One finding a trail, and one a bucket. */
export const judgeOthers = (
  trails: readonly Trail[],
  buckets: readonly OtherBucket[],
  focus: Trail | null,
): readonly Finding[] => [
  ...beside(trails, focus).map(({ arn, validation: isOn }) =>
    finding(
      validation.id,
      isOn ? 'pass' : 'fail',
      wanted.validation,
      isOn ? { en: 'on', ja: '有効' } : { en: 'off', ja: '無効' },
      { resource: arn },
    ),
  ),
  ...buckets.flatMap(({ name, open }): readonly Finding[] => {
    const more = { resource: name };
    if (!open.ok) return [unknown(hardening.id, open, wanted.bucket, more)];
    if (open.value === null) return [];
    return [
      open.value
        ? finding(
            hardening.id,
            'fail',
            wanted.bucket,
            { en: 'the policy opens it to the public', ja: 'バケットポリシーで公開されている' },
            more,
          )
        : finding(hardening.id, 'pass', wanted.bucket, wanted.bucket, more),
    ];
  }),
];

/** What a person does about them. */
export const guideOthers = (
  trails: readonly Trail[],
  buckets: readonly OtherBucket[],
  focus: Trail | null,
): readonly Guide[] => [
  ...beside(trails, focus)
    .filter((trail) => !trail.validation)
    .map(
      ({ name, home }): Guide => ({
        control: validation.id,
        text: {
          en: `This tool did not make the trail ${name} in ${home}. Open it and switch on log file validation, or delete it if you do not need it: a second copy of the same events costs money.`,
          ja: `${home} の証跡 ${name} は、このツールで作成したものではありません。証跡を開いてログファイルの検証を有効にしてください。不要であれば削除してください。同じイベントの 2 つ目のコピーには料金がかかります。`,
        },
        url: trailConsole,
        learner: 'trail-validation',
      }),
    ),
  ...buckets
    .filter(({ open }) => open.ok && open.value)
    .map(
      ({ name }): Guide => ({
        control: hardening.id,
        text: {
          en: `The log bucket ${name} is open to the public. Open the tab Permissions and take out of the bucket policy what lets everyone in.`,
          ja: `ログのバケット ${name} が公開されています。「アクセス許可」タブのバケットポリシーから、全員にアクセスを許可する部分を削除してください。`,
        },
        url: bucketConsole,
      }),
    ),
];
