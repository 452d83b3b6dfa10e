// What is said of each bucket that a trail writes to, and what only a person can do about it.
import type { Account } from '../../src/model/account.ts';
import { cis } from '../../src/model/frameworks.ts';
import { finding, unknown, unreadText } from '../../src/model/judge.ts';
import type { Control, Finding, Guide } from '../../src/model/step.ts';
import type { Text } from '../../src/model/text.ts';
import type { Facts, Source } from './facts.ts';
import { changes, isBroken } from './plan.ts';

const url = 'https://console.aws.amazon.com/s3/';
export const control: Control = {
  id: 'trail-bucket-access-logging',
  severity: 'low',
  title: { en: "Looks into the trail's bucket are logged", ja: '証跡バケットのアクセスログ' },
  frameworks: {
    ...cis('3.6', '3.6', '3.6', '3.4', '3.4', '3.4', '4.4', '4.4'),
    fsbp: ['CloudTrail.7'],
    prowler: ['cloudtrail_logs_s3_bucket_access_logging_enabled'],
  },
  console: url,
};
const wanted: Text = {
  en: 'who looks into the bucket of the logs is recorded in another bucket',
  ja: 'ログバケットへのアクセスを別のバケットに記録している',
};
const managed: Text = { en: "the organization's bucket", ja: '組織のバケット' };

function judge(source: Source, facts: Facts, account: Account): Finding {
  const { name: resource, target } = source;
  const more = { resource };
  if (!target.ok) return unknown(control.id, target, wanted, more);
  if (target.value === null) {
    return finding(control.id, 'fail', wanted, { en: 'nothing is recorded', ja: '記録なし' }, more);
  }
  if (isBroken(facts, account, target.value)) {
    const said = {
      en: `the records go to ${target.value}, which does not let them in or is not locked`,
      ja: `記録先の ${target.value} が、書き込みを許可していないか、保護されていない`,
    };
    return finding(control.id, 'fail', wanted, said, more);
  }
  const said = { en: `recorded in ${target.value}`, ja: `${target.value} に記録` };
  const found = finding(control.id, 'pass', wanted, said, more);
  const { place } = facts;
  return !place.ok && place.action ? { ...found, missing: place.action } : found;
}

/** Pure. One finding a bucket. */
export function audit(facts: Facts, account: Account): readonly Finding[] {
  const { sources, foreign } = facts;
  if (!sources.ok) return [unknown(control.id, sources, wanted)];
  const theirs = foreign.map((resource) => finding(control.id, 'managed', wanted, managed, { resource }));
  const own = sources.value.map((source) => judge(source, facts, account));
  if (own.length + theirs.length > 0) return [...own, ...theirs];
  return [finding(control.id, 'fail', wanted, { en: 'there is no trail', ja: '証跡なし' })];
}

const at = (text: Text): Guide => ({ control: control.id, text, url });

/** Pure. A bucket that this tool did not make is never changed: the way is told. */
export function guide(facts: Facts, account: Account): readonly Guide[] {
  if (!facts.sources.ok) return [];
  const others = facts.sources.value
    .filter(({ ours, target }) => !(ours.ok && ours.value) && target.ok && target.value === null)
    .map(({ name }) =>
      at({
        en: `This tool did not make the bucket ${name} and leaves it as it is. Open it, tab Properties, Server access logging, Edit, Enable, and choose another bucket of the same region for the records.`,
        ja: `バケット ${name} はこのツールで作成したものではないため変更しません。バケットを開き、「プロパティ」タブの「サーバーアクセスのログ記録」を編集して有効にし、同じリージョンの別のバケットを記録先に選んでください。`,
      }),
    );
  const all = changes(facts, account, []);
  if (all.ok && all.value) return others;
  if (all.ok) {
    const taken = {
      en: 'Every bucket name that this tool would give is taken. Make a bucket of your own, and choose it under Server access logging of the bucket of the logs.',
      ja: 'このツールが使うバケット名はすべて使用済みです。バケットを作成し、ログバケットの「サーバーアクセスのログ記録」で記録先に選んでください。',
    };
    return [...others, at(taken)];
  }
  const why = unreadText(all);
  const blind = {
    en: `The bucket for the records could not be looked at: ${why.en}. Nothing is made blindly. Sign in as someone who may, then look again.`,
    ja: `記録用のバケットを確認できませんでした: ${why.ja}。確認できないものは変更しません。権限のあるユーザーでサインインしてから、もう一度確認してください。`,
  };
  return [...others, at(blind)];
}
