// The one place that alerts go to, and somebody who has said that they hear it.
import { finding, unknown } from '../src/model/judge.ts';
import { topicName } from '../src/model/names.ts';
import { alertEmail } from '../src/model/questions.ts';
import type { Control, Finding, Question, Step } from '../src/model/step.ts';
import type { Text } from '../src/model/text.ts';
import { complete, create, subscribe } from './alerts-topic/changes.ts';
import { type Facts, readTopic } from './alerts-topic/facts.ts';
import { afterwordFor, guideFor } from './alerts-topic/guide.ts';
import { judge } from './alerts-topic/judge.ts';
import { revert, snapshot } from './alerts-topic/revert.ts';
import { asks, isMachinesOnly, standingOf } from './alerts-topic/standing.ts';

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
  ja: `AWS の通知を受け付けるトピック ${topicName} があり、サブスクリプション（通知の登録）が確認済み`,
};

const question: Question = {
  ...alertEmail,
  text: {
    en: 'Which address should AWS write to about security?',
    ja: 'セキュリティの通知を受け取るメールアドレス',
  },
  hint: {
    en: 'AWS writes from three senders: Budgets, Cost Anomaly Detection and SNS. Only SNS asks you to confirm, with a link that holds for two days.',
    ja: 'AWS のメールは Budgets、コスト異常検出、SNS の 3 か所から届きます。確認が必要なのは SNS だけで、リンクは 2 日間有効です。',
  },
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
        const { verdict, actual } = judge(standing);
        return [finding(control.id, verdict, wanted, actual, more)];
      }
      default:
        return standing satisfies never;
    }
  },

  ask(facts, { account }) {
    const standing = standingOf(facts, account);
    if (standing.is === 'open') return [question];
    if (standing.is !== 'ours' || standing.confirmed.length > 0 || standing.pending.length > 0) return [];
    // Software may well tell a person: then an address is offered, and nothing waits for it.
    return [isMachinesOnly(standing) ? { ...question, optional: true } : question];
  },

  plan(facts, { account, answers: { alertEmail: address } }) {
    const standing = standingOf(facts, account);
    if (standing.is === 'open') {
      return [create(account), ...(address ? [subscribe(account, address)] : [])];
    }
    if (standing.is !== 'ours') return [];
    const { lacks, policy } = standing;
    return [
      ...(lacks.length > 0 ? [complete(account, policy, lacks)] : []),
      ...(address && asks(standing, address) ? [subscribe(account, address)] : []),
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
