// The one place that alerts go to, and somebody who has said that they hear it.
import { finding, unknown } from '../src/model/judge.ts';
import { topicName } from '../src/model/names.ts';
import { parseEmail } from '../src/model/parse.ts';
import type { Control, Finding, Question, Step } from '../src/model/step.ts';
import type { Text } from '../src/model/text.ts';
import type { Publisher } from '../src/model/topic-policy.ts';
import { complete, create, subscribe } from './alerts-topic/changes.ts';
import { type Facts, readTopic } from './alerts-topic/facts.ts';
import { afterwordFor, guideFor } from './alerts-topic/guide.ts';
import { revert, snapshot } from './alerts-topic/revert.ts';
import { asks, type Ours, standingOf } from './alerts-topic/standing.ts';

export type { Facts } from './alerts-topic/facts.ts';

const control: Control = {
  id: 'alerts-topic',
  severity: 'medium',
  title: { en: 'Security alerts reach a mailbox', ja: 'セキュリティの通知がメールで届く' },
  // No benchmark asks for the topic itself; the alarms that need it are items of their own.
  frameworks: {},
  console: 'https://console.aws.amazon.com/sns/v3/home#/topics',
};
const wanted: Text = {
  en: `the topic ${topicName}, open to AWS's alerts, with a confirmed subscription`,
  ja: `AWS の通知を受け付けるトピック ${topicName} があり、購読が確認済み`,
};

const names: Readonly<Record<Publisher, Text>> = {
  owner: { en: 'the account itself', ja: 'アカウント自身' },
  alarms: { en: 'CloudWatch alarms', ja: 'CloudWatch アラーム' },
  budgets: { en: 'budgets', ja: '予算' },
  events: { en: 'EventBridge', ja: 'EventBridge' },
};

/** What is wrong with our topic; `undefined`: nothing. */
function flaw({ lacks, refused, muted, confirmed, pending }: Ours): Text | undefined {
  const out = [...lacks, ...refused].map((publisher) => names[publisher]);
  if (out.length > 0) {
    return {
      en: `these cannot send to it: ${out.map(({ en }) => en).join(', ')}`,
      ja: `次のものが送信できない: ${out.map(({ ja }) => ja).join('、')}`,
    };
  }
  if (muted) return { en: 'its encryption lets nobody send to it', ja: '暗号化の設定により送信できない' };
  if (confirmed.length > 0) return undefined;
  return pending.length > 0
    ? {
        en: `${pending.join(', ')} has not confirmed yet: no alert arrives`,
        ja: `${pending.join('、')} が未確認のため、通知が届かない`,
      }
    : { en: 'nobody listens to it', ja: '購読者がいない' };
}

const question: Question = {
  key: 'alertEmail',
  text: {
    en: 'Which address should AWS write to about security?',
    ja: 'セキュリティの通知を受け取るメールアドレス',
  },
  hint: {
    en: 'AWS writes from three senders: Budgets, Cost Anomaly Detection and SNS. Only SNS asks you to confirm, with a link that holds for two days.',
    ja: 'AWS のメールは Budgets、コスト異常検出、SNS の 3 か所から届きます。確認が必要なのは SNS だけで、リンクは 2 日間有効です。',
  },
  parse: parseEmail,
};

export const alertsTopic: Step<Facts> = {
  id: 'alerts-topic',
  title: { en: 'A place for alerts', ja: '通知の宛先' },
  why: {
    en: 'Watchmen are of use only if somebody hears them. A topic of Amazon SNS is one address for all alerts, and you decide who gets them. The first mail holds a link: until it is followed, every alert is lost without a word.',
    ja: '見張りが異常を見つけても、誰にも届かなければ意味がありません。Amazon SNS のトピックは、すべての通知をまとめる宛先です。最初に届くメールのリンクを開くまで、通知は届かず、失われたことも知らされません。',
  },
  level: 'recommended',
  minutes: 3,
  controls: [control],
  // Source: facts on waiting limits: a topic's policy is seen within a minute.
  settles: 60,

  read: readTopic,

  audit(facts, account): readonly Finding[] {
    const standing = standingOf(facts, account);
    const more = { resource: facts.arn };
    switch (standing.is) {
      case 'unread':
        return [unknown(control.id, standing.read, wanted)];
      case 'open':
        return [finding(control.id, 'fail', wanted, { en: 'there is none', ja: 'なし' })];
      case 'taken':
        return [
          finding(
            control.id,
            'fail',
            wanted,
            {
              en: `a topic ${topicName} is there that this tool did not make`,
              ja: `このツールが作成していないトピック ${topicName} がある`,
            },
            more,
          ),
        ];
      case 'ours': {
        const wrong = flaw(standing);
        const heard = standing.confirmed.length;
        return wrong
          ? [finding(control.id, 'fail', wanted, wrong, more)]
          : [
              finding(
                control.id,
                'pass',
                wanted,
                { en: `confirmed subscriptions: ${heard}`, ja: `確認済みの購読: ${heard} 件` },
                more,
              ),
            ];
      }
      default:
        return standing satisfies never;
    }
  },

  ask(facts, { account }) {
    const standing = standingOf(facts, account);
    if (standing.is === 'open') return [question];
    const silent = standing.is === 'ours' && standing.confirmed.length === 0 && standing.pending.length === 0;
    return silent ? [question] : [];
  },

  plan(facts, { account, answers: { alertEmail } }) {
    const standing = standingOf(facts, account);
    if (standing.is === 'open') {
      return [create(account), ...(alertEmail ? [subscribe(account, alertEmail)] : [])];
    }
    if (standing.is !== 'ours') return [];
    const { lacks, policy } = standing;
    return [
      ...(lacks.length > 0 ? [complete(account, policy, lacks)] : []),
      ...(alertEmail && asks(standing, alertEmail) ? [subscribe(account, alertEmail)] : []),
    ];
  },

  guide: (facts, account) => guideFor(standingOf(facts, account), account, facts.arn),
  afterword(facts, account) {
    const standing = standingOf(facts, account);
    return standing.is === 'ours' ? afterwordFor(standing) : [];
  },

  snapshot,
  revert,
};
