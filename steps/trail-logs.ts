// The trail's events also go to CloudWatch Logs, where alarms can count them. A group that it already writes to is kept.
import type { Account } from '../src/model/account.ts';
import { cis } from '../src/model/frameworks.ts';
import { finding, unknown } from '../src/model/judge.ts';
import type { Control, Finding, Guide, Step } from '../src/model/step.ts';
import type { Text } from '../src/model/text.ts';
import { type Facts, groupAt, readFacts, snapshot } from './trail-logs/facts.ts';
import { hindrance, plan } from './trail-logs/plan.ts';
import { revert } from './trail-logs/revert.ts';
import { standingOf } from './trail-logs/standing.ts';

export type { Facts } from './trail-logs/facts.ts';

const console = 'https://console.aws.amazon.com/cloudtrail';
const control: Control = {
  id: 'trail-cloudwatch-logs',
  severity: 'low',
  title: { en: 'The trail also writes to CloudWatch Logs', ja: '証跡が CloudWatch Logs にも送信される' },
  frameworks: {
    ...cis('3.4', '3.4', '3.4'),
    fsbp: ['CloudTrail.5'],
    prowler: ['cloudtrail_cloudwatch_logging_enabled'],
  },
  console,
};
const wanted: Text = {
  en: 'the trail also writes to CloudWatch Logs, the last time within a day',
  ja: '証跡が CloudWatch Logs にも送信し、24 時間以内に届いている',
};

function audit(facts: Facts, account: Account): Finding {
  const { id } = control;
  const at = standingOf(facts, account);
  if (at.is === 'unread') return unknown(id, at.read, wanted);
  if (at.is === 'no-trail')
    return finding(id, 'fail', wanted, { en: 'there is no trail yet', ja: '証跡なし' });
  const more = { resource: at.trail.arn };
  const group = at.trail.logGroup ? groupAt(at.trail.logGroup).name : '';
  switch (at.is) {
    case 'managed':
      return finding(
        id,
        'managed',
        wanted,
        { en: "decided by the organization's trail", ja: '組織の証跡で管理' },
        more,
      );
    case 'open':
      return finding(
        id,
        'fail',
        wanted,
        { en: 'the trail writes to its bucket only', ja: '送信先はバケットのみ' },
        more,
      );
    case 'delivers': {
      const actual = at.last
        ? { en: `to ${group}, last at ${at.last}`, ja: `${group} に送信中（最新: ${at.last}）` }
        : {
            en: `to ${group}; the first events come within some minutes`,
            ja: `${group} に送信（最初のイベントは数分後に届きます）`,
          };
      return finding(id, 'pass', wanted, actual, more);
    }
    case 'quiet': {
      const actual = {
        en: `nothing since ${at.last}, but no log file either: perhaps nothing happened; look again in an hour`,
        ja: `${at.last} 以降は届いていないが、ログファイルもない（操作がなかった可能性あり。1 時間後に再確認）`,
      };
      return finding(id, 'unknown', wanted, actual, more);
    }
    case 'failing': {
      const actual = at.error
        ? { en: `it cannot write to ${group} (${at.error})`, ja: `${group} に書き込めない（${at.error}）` }
        : { en: `nothing arrives in ${group}`, ja: `${group} に届いていない` };
      return finding(id, 'fail', wanted, actual, more);
    }
    default:
      return finding(
        id,
        'fail',
        wanted,
        { en: `${group} never forgets`, ja: `${group} の保存期間が無期限` },
        more,
      );
  }
}

function guide(facts: Facts, account: Account): readonly Guide[] {
  const at = standingOf(facts, account);
  if (at.is === 'failing') {
    const text: Text = {
      en: 'The trail should write to CloudWatch Logs, but nothing arrives. Open the trail in the console and look at its log group and role: is the group still there, and may the role still write to it? What somebody set up is not changed by this tool.',
      ja: '証跡は CloudWatch Logs に送信する設定ですが、届いていません。コンソールで証跡を開き、ロググループが残っているか、ロールに書き込み権限があるかを確認してください。既存の設定はこのツールでは変更しません。',
    };
    return [{ control: control.id, text, url: console }];
  }
  const text = at.is === 'open' || at.is === 'no-trail' ? hindrance(facts) : null;
  return text ? [{ control: control.id, text, url: console }] : [];
}

export const trailLogs: Step<Facts> = {
  id: 'trail-logs',
  level: 'recommended',
  title: { en: 'Events where alarms can see them', ja: 'アラームで監視できるログ' },
  why: {
    en: 'The trail writes files into a bucket, which nobody reads until something has happened. CloudWatch Logs takes the same events within minutes, and alarms can count them there. Events are kept there for a year.',
    ja: '証跡はバケットにファイルを保存しますが、何かが起きるまで誰も読みません。同じイベントを CloudWatch Logs にも送ると数分で届き、アラームで監視できます。イベントは 1 年間保存されます。',
  },
  minutes: 2,
  controls: [control],
  after: ['cloudtrail'],
  // A role and a trail's settings are seen within seconds; two minutes is what IAM asks for.
  settles: 120,

  read: readFacts,
  audit: (facts, account) => [audit(facts, account)],
  plan,
  guide,
  snapshot,
  revert,
};
