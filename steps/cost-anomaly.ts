// Unusual costs: AWS learns what is usual for this account, and writes when a day is not.
import type { Account } from '../src/model/account.ts';
import { finding, unknown } from '../src/model/judge.ts';
import { alertEmail } from '../src/model/questions.ts';
import type { Unread } from '../src/model/read.ts';
import type { Control, Finding, Step } from '../src/model/step.ts';
import type { Text } from '../src/model/text.ts';
import { createMonitor, createSubscription } from './cost-anomaly/changes.ts';
import { type Facts, type Monitor, read, type Subscription } from './cost-anomaly/facts.ts';
import { revert, snapshot } from './cost-anomaly/undo.ts';

const control: Control = {
  id: 'cost-anomaly-detection',
  severity: 'medium',
  title: { en: 'You hear when costs are unusual', ja: '費用が普段と違えば通知が届く' },
  about: 'billing',
  // No CIS version, no Security Hub standard and no Prowler check asks for it.
  frameworks: {},
  // Source: Cost Management guide, getting-started-ad.
  console: 'https://console.aws.amazon.com/costmanagement/',
};
const wanted: Text = {
  en: 'a monitor of all services that writes to somebody',
  ja: '全サービスのモニターがあり、通知先が設定されている',
};

// Sources: IAM guide, tutorial_billing; Cost Management guide, ce-enable (opening Cost Explorer once switches this on too).
const likely: Text = {
  en: '. If you are an administrator, there are two likely causes: root has not given users access to billing yet, or nobody has opened Cost Explorer in the console once.',
  ja: '。管理者として操作している場合の主な原因は 2 つです。請求情報へのアクセスを root がまだ有効化していないか、コンソールで Cost Explorer を一度も開いていません。',
};

function notRead(read: Unread, { identity }: Account): Finding {
  const base = unknown(control.id, read, wanted);
  if (read.why !== 'denied' || identity === 'root') return base;
  return { ...base, actual: { en: base.actual.en + likely.en, ja: base.actual.ja + likely.ja } };
}

/** There is one an account at most: an existing one is used. */
const servicesMonitor = ({ monitors }: Facts): Monitor | undefined =>
  monitors.ok ? monitors.value.find(({ services }) => services) : undefined;

/** Who tells somebody of this monitor, how often and from which amount on being their own choice. */
const teller = ({ subscriptions }: Facts, monitor: Monitor | undefined): Subscription | undefined =>
  monitor && subscriptions.ok
    ? subscriptions.value.find(({ monitors, to }) => monitors.includes(monitor.arn) && to.length > 0)
    : undefined;

/** Both could be read, and nobody is told. */
const isOpen = (facts: Facts): boolean =>
  facts.monitors.ok && facts.subscriptions.ok && teller(facts, servicesMonitor(facts)) === undefined;

export const costAnomaly: Step<Facts> = {
  id: 'cost-anomaly',
  title: { en: 'Unusual costs', ja: '費用の異常検出' },
  why: {
    en: 'A budget looks at the sum of a month. This looks at each service by itself, learns what is usual, and writes to you when something runs that you did not expect. It is free. It needs about ten days of history first, and it stops nothing: it is a bell, not a brake.',
    ja: '予算が見るのは月の合計です。AWS の「コスト異常検出」は、サービスごとに普段の費用を学習し、予想外の利用があれば通知します。無料です。検出が始まるまでに約 10 日分の履歴が必要です。警報であってブレーキではないため、利用を止めることはありません。',
  },
  level: 'recommended',
  minutes: 1,
  controls: [control],

  read,

  audit(facts, account) {
    const { monitors, subscriptions } = facts;
    if (!monitors.ok) return [notRead(monitors, account)];
    if (!subscriptions.ok) return [notRead(subscriptions, account)];
    const monitor = servicesMonitor(facts);
    const told = teller(facts, monitor);
    if (told) {
      const actual = {
        en: `the subscription ${told.name} tells of it`,
        ja: `${told.name} により通知される`,
      };
      return [finding(control.id, 'pass', wanted, actual)];
    }
    const actual: Text = monitor
      ? { en: `the monitor ${monitor.name} writes to nobody`, ja: `モニター ${monitor.name} に通知先がない` }
      : { en: 'there is none', ja: 'なし' };
    return [finding(control.id, 'fail', wanted, actual)];
  },

  ask: (facts) => (isOpen(facts) ? [alertEmail] : []),

  plan(facts, { answers }) {
    if (!answers.alertEmail || !isOpen(facts)) return [];
    const monitor = servicesMonitor(facts);
    return monitor
      ? [createSubscription(answers.alertEmail, monitor.arn)]
      : [createMonitor, createSubscription(answers.alertEmail)];
  },

  snapshot,
  revert,
};
