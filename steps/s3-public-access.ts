// No bucket is public by accident: one block for the whole account. Public buckets are named before anything is sent.
import type { Account } from '../src/model/account.ts';
import { call } from '../src/model/call.ts';
import { cis } from '../src/model/frameworks.ts';
import type { Json, Plain } from '../src/model/json.ts';
import { finding, unknown } from '../src/model/judge.ts';
import type { Operations } from '../src/model/operations/index.ts';
import { map, orAbsent, type Read } from '../src/model/read.ts';
import type { Change, Control, Finding, Given, Step } from '../src/model/step.ts';
import { again, beforeOf, takeBack } from '../src/model/take-back.ts';
import type { Text } from '../src/model/text.ts';
import { type BucketLook, lookAtBuckets } from './s3-public-access/open-buckets.ts';
import { danger, hiddenBy, state } from './s3-public-access/words.ts';

type Put = Operations['s3control:PutPublicAccessBlock']['input'];
type Block = NonNullable<Plain<Put>['PublicAccessBlockConfiguration']>;

export interface Facts {
  /** `null`: nothing is set for the account. */
  readonly block: Read<Block | null>;
  /** The organization's S3 policy as it holds here; `null`: there is none. */
  readonly policy: Read<string | null>;
  /** Looked at only where the block is not complete: nothing else depends on them. */
  readonly buckets: Read<readonly BucketLook[]>;
}

const resource = 's3/account-public-access-block';
const control: Control = {
  id: 's3-account-bpa',
  severity: 'high',
  title: { en: 'No bucket can become public by accident', ja: 'バケットが誤って公開されることがない' },
  frameworks: {
    ...cis('2.1.5', '2.1.5', '2.1.4', '2.1.4', '2.1.4', '2.1.4', '3.1.4', '3.1.4'),
    fsbp: ['S3.1'],
    acct: ['ACCT.08'],
    prowler: ['s3_account_level_public_access_blocks'],
  },
  console: 'https://console.aws.amazon.com/s3/',
};
const expected: Text = {
  en: 'all four public access blocks are on for the whole account',
  ja: 'アカウント全体で、パブリックアクセスブロックの 4 項目がすべて有効',
};
const managed: Text = {
  en: 'your organization decides about this',
  ja: '組織のポリシーで管理',
};

const settings = [
  'BlockPublicAcls',
  'IgnorePublicAcls',
  'BlockPublicPolicy',
  'RestrictPublicBuckets',
] as const;
const all: Block = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};
const on = (block: Block | null): number => settings.filter((name) => block?.[name] === true).length;
const whole = (block: Read<Block | null>): boolean => block.ok && on(block.value) === settings.length;

/** AWS refuses to change what an organization's S3 policy sets. Source: S3 Control API reference, PutPublicAccessBlock. */
const isSet = ({ policy }: Facts): boolean => policy.ok && policy.value !== null;
const isManaged = (facts: Facts): boolean =>
  isSet(facts) ||
  [facts.block, facts.policy].some((read) => !read.ok && read.why === 'denied-by-organization');

const input = (account: Account, block: Block): Put & Json => ({
  AccountId: account.id,
  PublicAccessBlockConfiguration: block,
});
const put = (account: Account, block: Block) =>
  call('s3control:PutPublicAccessBlock', input(account, block), account.home);

export const s3PublicAccess: Step<Facts> = {
  id: 's3-public-access',
  title: { en: 'No public S3 by accident', ja: 'S3 の意図しない公開を防ぐ' },
  why: {
    en: 'S3 keeps files in buckets. One wrong click can open a bucket to the whole internet, and that is how many leaks began. This block holds for every bucket of the account, also for those to come.',
    ja: 'S3 はファイルを「バケット」に保存します。設定を一つ誤るだけでバケットがインターネット全体に公開されることがあり、多くの情報漏えいはここから始まっています。このブロックは、今後作るものを含め、アカウントのすべてのバケットに適用されます。',
  },
  minutes: 1,
  controls: [control],
  // Reads lag behind writes: Terraform waits until it has read the same twice. Source: terraform-provider-aws, s3control.
  settles: 120,

  async read(aws, account) {
    const [read, effective] = await Promise.all([
      aws('s3control:GetPublicAccessBlock', { AccountId: account.id }, account.home),
      account.kind === 'member' || account.kind === 'unknown'
        ? aws('organizations:DescribeEffectivePolicy', { PolicyType: 'S3_POLICY' })
        : undefined,
    ]);
    const set = map(read, ({ PublicAccessBlockConfiguration }) => PublicAccessBlockConfiguration ?? null);
    const none = { ok: true, value: null } as const;
    const policy = effective
      ? orAbsent(
          map(effective, ({ EffectivePolicy }) => EffectivePolicy?.PolicyContent ?? null),
          null,
        )
      : none;
    const block = orAbsent(set, null);
    const known: Facts = { block, policy, buckets: { ok: true, value: [] } };
    if (!block.ok || whole(block) || isManaged(known)) return known;
    return { ...known, buckets: await lookAtBuckets(aws, account) };
  },

  audit(facts): readonly Finding[] {
    const { block, buckets } = facts;
    if (isManaged(facts)) {
      const now = block.ok ? state(on(block.value), buckets) : undefined;
      const actual = now ? { en: `${managed.en}: ${now.en}`, ja: `${managed.ja}（${now.ja}）` } : managed;
      const found = finding(control.id, 'managed', expected, actual);
      return [block.ok || isSet(facts) ? found : { ...found, unread: true }];
    }
    if (!block.ok) return [unknown(control.id, block, expected)];
    // Whether the organization decides could not be read: what is whole is whole, the rest is not ours to judge.
    if (!facts.policy.ok && !whole(block)) return [unknown(control.id, facts.policy, expected)];
    const verdict = whole(block) ? 'pass' : 'fail';
    const found = finding(control.id, verdict, expected, state(on(block.value), buckets));
    const missing = facts.policy.ok ? hiddenBy(buckets)?.action : facts.policy.action;
    return [missing ? { ...found, missing } : found];
  },

  plan(facts, { account }: Given): readonly Change[] {
    const { block, buckets } = facts;
    if (!block.ok || !facts.policy.ok || whole(block) || isManaged(facts)) return [];
    const breaks = danger(buckets);
    return [
      {
        id: 's3-public-access/block',
        resource,
        summary: {
          en: 'Block public access to every bucket of this account',
          ja: 'このアカウントのすべてのバケットでパブリックアクセスをブロックする',
        },
        call: put(account, all),
        ...(block.value ? { before: input(account, block.value) } : {}),
        ...(breaks ? { risk: 'can-lock-out', danger: breaks } : { risk: 'safe' }),
        undo: block.value
          ? { en: 'The blocks of before are put back.', ja: '変更前のブロック設定に戻します。' }
          : {
              en: 'The block is removed; each bucket keeps its own.',
              ja: 'ブロックを削除します。各バケット自身の設定は残ります。',
            },
      },
    ];
  },

  snapshot: ({ block }): Record<string, Json> => (block.ok && block.value ? { [resource]: block.value } : {}),

  revert: (facts, done, account) =>
    takeBack(s3PublicAccess.snapshot(facts), done, ({ change }, state) => back(change, state, account)),
};

function back(change: Change, state: Json, { id: AccountId, home }: Account): Change | undefined {
  const before = beforeOf<Put>(change, 'AccountId', 'PublicAccessBlockConfiguration');
  if (change.before !== undefined && !before) return undefined;
  return {
    id: 's3-public-access/revert',
    resource,
    summary: { en: 'Put the public access block back', ja: 'パブリックアクセスブロックを元に戻す' },
    call: before
      ? call('s3control:PutPublicAccessBlock', before, home)
      : call('s3control:DeletePublicAccessBlock', { AccountId }, home),
    before: { AccountId, PublicAccessBlockConfiguration: state },
    risk: 'safe',
    danger: {
      en: 'Buckets whose own settings make them public are open to the internet again.',
      ja: 'バケット自身の設定が公開になっている場合、再びインターネットに公開されます。',
    },
    undo: again,
  };
}
