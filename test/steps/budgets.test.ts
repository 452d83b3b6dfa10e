import { describe, expect, it } from 'vitest';
import type { Budgets } from '../../src/demo/budgets/state.ts';
import { standingOf } from '../../steps/budgets/standing.ts';
import { monthly, zeroSpend } from '../../steps/budgets/wanted.ts';
import { budgets } from '../../steps/budgets.ts';
import { answers, type Bench, given, open, planOf, verdicts } from '../support/demo.ts';

const factsOf = (bench: Bench) => budgets.read(bench.reader(), bench.account);
const stateOf = (bench: Bench) => bench.world.services['budgets'] as Budgets;
const pair = (month: string, zero: string) => ({ 'budget-monthly': [month], 'budget-zero-spend': [zero] });
const sendAll = async (bench: Bench) => {
  const changes = await planOf(bench, budgets);
  for (const { call } of changes) await bench.send(call);
  return changes;
};

describe('budgets', () => {
  it.each([
    ['fresh', 'fail', 'fail'],
    ['halfway', 'pass', 'fail'],
    ['messy', 'fail', 'fail'],
    ['hardened', 'pass', 'pass'],
    ['member', 'pass', 'pass'],
    ['restricted', 'unknown', 'unknown'],
  ] as const)('judges %s, and mends what fails there', async (scenario, month, zero) => {
    const bench = await open(scenario);
    expect(await verdicts(bench, budgets)).toEqual(pair(month, zero));
    const changes = await sendAll(bench);
    expect(changes.length).toBe([month, zero].filter((one) => one === 'fail').length);
    expect(await planOf(bench, budgets)).toEqual([]);
    const mended = (verdict: string) => (verdict === 'fail' ? 'pass' : verdict);
    expect(await verdicts(bench, budgets)).toEqual(pair(mended(month), mended(zero)));
  });

  it('sends exactly these two budgets', async () => {
    const [month, zero, ...more] = (await planOf(await open('fresh'), budgets)).map(({ call }) => call);
    const mail = (NotificationType: string, Threshold: number, ThresholdType = 'PERCENTAGE') => ({
      Notification: { NotificationType, ComparisonOperator: 'GREATER_THAN', Threshold, ThresholdType },
      Subscribers: [{ SubscriptionType: 'EMAIL', Address: 'owner@example.com' }],
    });
    const budget = (BudgetName: string, Amount: string) => ({
      BudgetName,
      BudgetType: 'COST',
      TimeUnit: 'MONTHLY',
      BudgetLimit: { Amount, Unit: 'USD' },
      Metrics: ['UnblendedCost'],
      FilterExpression: { Not: { Dimensions: { Key: 'RECORD_TYPE', Values: ['Credit', 'Refund'] } } },
    });
    expect(more).toEqual([]);
    expect(month).toEqual({
      op: 'budgets:CreateBudget',
      input: {
        AccountId: '123456789012',
        Budget: budget('day-one-monthly', '20'),
        NotificationsWithSubscribers: [
          mail('ACTUAL', 50),
          mail('ACTUAL', 80),
          mail('ACTUAL', 100),
          mail('FORECASTED', 100),
        ],
      },
    });
    expect(zero).toEqual({
      op: 'budgets:CreateBudget',
      input: {
        AccountId: '123456789012',
        Budget: budget('day-one-zero-spend', '1'),
        NotificationsWithSubscribers: [mail('ACTUAL', 0.01, 'ABSOLUTE_VALUE')],
      },
    });
  });

  it('completes our budget with the mails it lacks, and never makes a second one', async () => {
    const bench = await open('hardened');
    const [mine] = stateOf(bench).entries;
    mine!.mails = mine!.mails.filter(({ notification }) => notification.Threshold !== 100);
    expect(await verdicts(bench, budgets)).toEqual(pair('fail', 'pass'));
    const facts = await factsOf(bench);
    expect(budgets.ask!(facts, given(bench.account)).map(({ key }) => key)).toEqual(['alertEmail']);
    expect((await sendAll(bench)).map(({ id }) => id)).toEqual([
      'budgets/notify-monthly-actual-100',
      'budgets/notify-monthly-forecasted-100',
    ]);
    expect(await verdicts(bench, budgets)).toEqual(pair('pass', 'pass'));
    expect(await planOf(bench, budgets)).toEqual([]);
  });

  it('does not touch a stranger with our name: a person is told', async () => {
    const bench = await open('hardened');
    const [mine] = stateOf(bench).entries;
    mine!.budget = { ...mine!.budget, TimeUnit: 'ANNUALLY' };
    expect(await planOf(bench, budgets)).toEqual([]);
    expect(await verdicts(bench, budgets)).toEqual(pair('fail', 'pass'));
    const guide = budgets.guide!(await factsOf(bench), bench.account);
    expect(guide.map(({ control }) => control)).toEqual(['budget-monthly']);
  });

  it.each([
    ['budgets:DescribeBudgets', 'hardened'],
    ['budgets:DescribeNotificationsForBudget', 'hardened'],
    // moto has no such operation: what it answers is not known to be a no.
    ['budgets:DescribeSubscribersForNotification', 'hardened'],
    ['budgets:DescribeSubscribersForNotification', 'halfway'],
  ] as const)('says unknown and writes nothing while %s fails (%s)', async (op, scenario) => {
    const bench = await open(scenario);
    const fault = { kind: 'error', code: 'InternalFailure', message: 'no', status: 501 } as const;
    bench.world.faults = [{ op, times: 1000, fault }];
    const zero = scenario === 'halfway' ? 'fail' : 'unknown';
    expect(await verdicts(bench, budgets)).toEqual(pair('unknown', zero));
    const ids = (await planOf(bench, budgets)).map(({ id }) => id);
    expect(ids).toEqual(zero === 'fail' ? ['budgets/create-zero-spend'] : []);
  });

  it('names the switch of root where a user is refused', async () => {
    const bench = await open('messy');
    stateOf(bench).iamAccess = false;
    const findings = budgets.audit(await factsOf(bench), bench.account);
    expect(findings.map(({ verdict }) => verdict)).toEqual(['unknown', 'unknown']);
    for (const { actual } of findings) {
      expect(actual.en).toContain('billing');
      expect(actual.ja).toContain('root');
    }
  });

  it('asks for address and amount, and takes 20 dollars for an Enter', async () => {
    const bench = await open('fresh');
    const asked = budgets.ask!(await factsOf(bench), given(bench.account));
    expect(asked.map(({ key }) => key)).toEqual(['alertEmail', 'monthlyBudget']);
    const amount = asked[1]!;
    expect(amount.parse(amount.default!)).toEqual({ value: { amount: 20, currency: 'USD' } });
    expect(await planOf(bench, budgets, { answers: {} })).toEqual([]);
  });

  it('converges on a budget of one dollar too', async () => {
    const bench = await open('fresh');
    const more = { answers: { ...answers, monthlyBudget: { amount: 1, currency: 'USD' } } };
    for (const { call } of await planOf(bench, budgets, more)) await bench.send(call);
    expect(await planOf(bench, budgets, more)).toEqual([]);
  });
});

it('takes back exactly what was added, and keeps what was changed since', async () => {
  const bench = await open('hardened');
  const { entries } = stateOf(bench);
  entries[0]!.mails.pop();
  entries.pop();
  const before = budgets.snapshot(await factsOf(bench));
  const sent = await sendAll(bench);
  const after = budgets.snapshot(await factsOf(bench));
  const done = sent.map((change) => ({ change, outputs: {}, after: after[change.resource]! }));
  const back = async () => budgets.revert(await factsOf(bench), done, bench.account);
  const { changes } = await back();
  expect(changes.map(({ call }) => call.op)).toEqual(['budgets:DeleteNotification', 'budgets:DeleteBudget']);
  stateOf(bench).entries[1]!.mails = [];
  expect((await back()).kept.map(({ change }) => change)).toEqual(['budgets/create-zero-spend']);
  for (const { call } of changes) await bench.send(call);
  expect(budgets.snapshot(await factsOf(bench))).toEqual(before);
});

describe('a budget that is there already', () => {
  const cost = { BudgetName: 'b', BudgetType: 'COST', TimeUnit: 'MONTHLY' } as const;
  const usd = (Amount: string) => ({ BudgetLimit: { Amount, Unit: 'USD' } });
  const not = (Key: 'RECORD_TYPE' | 'SERVICE', ...Values: string[]) => ({
    FilterExpression: { Not: { Dimensions: { Key, Values } } },
  });
  const actual = { NotificationType: 'ACTUAL', ComparisonOperator: 'GREATER_THAN', Threshold: 80 } as const;
  it.each([
    ['is enough with one mail', { ...usd('100') }, {}, true, false],
    ['may leave credits out', { ...usd('100'), ...not('RECORD_TYPE', 'Credit') }, {}, true, false],
    ['is blind without usage', { ...usd('100'), ...not('RECORD_TYPE', 'Usage') }, {}, false, false],
    ['is blind to a service', { ...usd('100'), ...not('SERVICE', 'Amazon EC2') }, {}, false, false],
    ['is not monthly', { ...usd('100'), TimeUnit: 'QUARTERLY' }, {}, false, false],
    ['counts hours', { ...usd('100'), BudgetType: 'USAGE' }, {}, false, false],
    ['only forecasts', { ...usd('100') }, { NotificationType: 'FORECASTED' }, false, false],
    ['rings too late', { ...usd('100') }, { Threshold: 300 }, false, false],
    ['rings at a dollar', { ...usd('100') }, { Threshold: 1, ThresholdType: 'ABSOLUTE_VALUE' }, true, true],
    ['is one of a dollar', { ...usd('1') }, {}, false, true],
    ['is in yen', { BudgetLimit: { Amount: '1', Unit: 'JPY' } }, {}, true, false],
  ] as const)('%s', (_what, budget, notification, month, zero) => {
    const notices = [
      {
        notification: { ThresholdType: 'PERCENTAGE' as const, ...actual, ...notification },
        subscribers: {
          ok: true as const,
          value: [{ SubscriptionType: 'EMAIL' as const, Address: 'a@example.com' }],
        },
      },
    ];
    const watched = { budget: { ...cost, ...budget }, notices: { ok: true as const, value: notices } };
    const facts = { budgets: { ok: true as const, value: [watched] } };
    expect(standingOf(facts, monthly).is).toBe(month ? 'met' : 'open');
    expect(standingOf(facts, zeroSpend).is).toBe(zero ? 'met' : 'open');
  });
});
