// The old bell on the bill: a CloudWatch alarm on the estimated charges. Optional by nature: budgets do more, and come first.
import type { Json } from '../src/model/json.ts';
import { finding, unknown } from '../src/model/judge.ts';
import { parseAmount } from '../src/model/parse.ts';
import { cloudwatchPrices } from '../src/model/prices/cloudwatch.ts';
import type { Step } from '../src/model/step.ts';
import { takeBack } from '../src/model/take-back.ts';
import { create, remove } from './billing-alarm/changes.ts';
import { control, wanted } from './billing-alarm/control.ts';
import { type Facts, readFacts, region } from './billing-alarm/facts.ts';
import { afterword, guide, hindrance } from './billing-alarm/guide.ts';
import { hasTopic, type Standing, standingOf } from './billing-alarm/standing.ts';

export type { Facts } from './billing-alarm/facts.ts';

/** Nothing tells anybody of the bill, as far as is known. */
const isOpen = ({ is }: Standing): boolean => is === 'none' || is === 'unheard';

export const billingAlarm: Step<Facts> = {
  id: 'billing-alarm',
  level: 'everything',
  title: { en: 'The old alarm on the bill', ja: '請求額のアラーム（旧方式）' },
  why: {
    en: 'Before there were budgets, CloudWatch was the way to hear of a growing bill. Budgets know more (forecasts, credits) and are set earlier in this walk. This alarm is a second bell, for those whom a checklist asks for it.',
    ja: '予算の機能ができる前は、CloudWatch のアラームで請求額の増加を知る方法が使われていました。予算のほうが予測やクレジットにも対応しており、このツールでは先に設定します。このアラームは、チェックリストなどで求められる場合のための 2 つ目の通知です。',
  },
  minutes: 1,
  controls: [control],
  month: ({ home }) => (home === region ? cloudwatchPrices.alarm : 0),
  after: ['alerts-topic'],
  settles: 30,

  read: readFacts,

  audit(facts, account) {
    const at = standingOf(facts, account);
    switch (at.is) {
      case 'unread':
        return [unknown(control.id, at.read, wanted)];
      case 'heard': {
        // How much is too much, only a person knows: the limit is said.
        const { name, threshold } = at.bell;
        const said = { en: `${name}, from ${threshold} USD`, ja: `${name}（${threshold} USD から）` };
        return [finding(control.id, 'pass', wanted, said)];
      }
      case 'doubtful': {
        const { name } = at.bell;
        const said = {
          en: `${name}; whether it reaches a person cannot be told from here`,
          ja: `${name}（通知が人に届くかどうかはここでは判断できない）`,
        };
        return [finding(control.id, 'unknown', wanted, said)];
      }
      case 'unheard': {
        const { name } = at.bell;
        const said = { en: `${name}, but nobody hears it`, ja: `${name} はあるが、通知が届かない` };
        return [finding(control.id, 'fail', wanted, said)];
      }
      default:
        return [finding(control.id, 'fail', wanted, { en: 'there is none', ja: 'なし' })];
    }
  },

  ask: (facts, { account }) =>
    isOpen(standingOf(facts, account)) && !hindrance(facts, account)
      ? [
          {
            key: 'monthlyBudget',
            text: { en: 'How many US dollars may a month cost?', ja: '1 か月の予算（米ドル）' },
            default: '20',
            parse: parseAmount,
          },
        ]
      : [],

  plan(facts, given) {
    const { account, answers } = given;
    const amount = answers.monthlyBudget?.amount;
    if (amount === undefined || !isOpen(standingOf(facts, account))) return [];
    return hindrance(facts, account) || !hasTopic(facts, given) ? [] : [create(account, amount)];
  },

  guide,
  afterword,

  snapshot: ({ bells }): Record<string, Json> =>
    Object.fromEntries(
      (bells.ok ? bells.value : []).map(({ name, settings }) => [`alarm/${name}`, settings] as const),
    ),

  revert: (facts, done) => takeBack(billingAlarm.snapshot(facts), done, () => remove),
};
