import { describe, expect, it } from 'vitest';
import { learner } from '../../src/demo/budgets/index.ts';
import type { Budgets } from '../../src/demo/budgets/state.ts';
import { open } from '../support/demo.ts';

const AccountId = '123456789012';
const budget = {
  BudgetName: 'mine',
  BudgetType: 'COST',
  TimeUnit: 'MONTHLY',
  BudgetLimit: { Amount: '20', Unit: 'USD' },
};
const filter = { Not: { Dimensions: { Key: 'RECORD_TYPE', Values: ['Credit'] } } };
const Notification = { NotificationType: 'ACTUAL', ComparisonOperator: 'GREATER_THAN', Threshold: 50 };
const Subscribers = [{ SubscriptionType: 'EMAIL', Address: 'owner@example.com' }];
const mail = (Threshold: number) => ({ Notification: { ...Notification, Threshold }, Subscribers });

const opened = async () => {
  const { invoke, world } = await open('fresh');
  const ask = (op: string, input: object = {}) =>
    invoke(`budgets:${op}` as never, { AccountId, ...input }, undefined);
  const create = (more: object = {}, mails: readonly object[] = [mail(50)]) =>
    ask('CreateBudget', { Budget: { ...budget, ...more }, NotificationsWithSubscribers: mails });
  return { ask, create, world };
};

describe('the simulated budgets', () => {
  it.each([
    ['a colon in the name', { BudgetName: 'a:b' }],
    ['an action in the name', { BudgetName: 'a/action/b' }],
    ['an address in the name', { BudgetName: 'owner@example.com' }],
    ['an account id in the name', { BudgetName: `b-${AccountId}` }],
    ['a name of 101 letters', { BudgetName: 'x'.repeat(101) }],
    ['no limit', { BudgetLimit: undefined }],
    ['a limit in words', { BudgetLimit: { Amount: 'ten', Unit: 'USD' } }],
    ['a filter without metrics', { FilterExpression: filter }],
    ['old and new fields', { Metrics: ['UnblendedCost'], CostFilters: { Service: ['x'] } }],
  ])('refuses %s', async (_what, wrong) => {
    const { create, world } = await opened();
    await expect(create(wrong)).rejects.toMatchObject({ name: 'InvalidParameterException' });
    expect((world.services['budgets'] as Budgets).entries).toEqual([]);
  });

  it('shows the filter only to those who ask for it', async () => {
    const { ask, create } = await opened();
    await create({ Metrics: ['UnblendedCost'], FilterExpression: filter });
    expect(await ask('DescribeBudgets', { ShowFilterExpression: true })).toMatchObject({
      Budgets: [{ FilterExpression: filter }],
    });
    const { Budgets: plain } = (await ask('DescribeBudgets')) as { Budgets: object[] };
    expect(plain[0]).not.toHaveProperty('FilterExpression');
  });

  it('knows each name and each mail once, and at most five mails', async () => {
    const { ask, create } = await opened();
    await create();
    await expect(create()).rejects.toMatchObject({ name: 'DuplicateRecordException' });
    const add = (Threshold: number, more: object = {}) =>
      ask('CreateNotification', { BudgetName: 'mine', ...mail(Threshold), ...more });
    await expect(add(50)).rejects.toMatchObject({ name: 'DuplicateRecordException' });
    await expect(add(60, { Subscribers: [] })).rejects.toMatchObject({ name: 'InvalidParameterException' });
    for (const threshold of [60, 70, 80, 90]) await add(threshold);
    await expect(add(100)).rejects.toMatchObject({ name: 'CreationLimitExceededException' });
  });

  it('takes a percentage for granted, and finds the mail with and without it', async () => {
    const { ask, create } = await opened();
    await create();
    const of = { BudgetName: 'mine' };
    const { Notifications } = (await ask('DescribeNotificationsForBudget', of)) as {
      Notifications: object[];
    };
    expect(Notifications).toEqual([{ ...Notification, NotificationState: 'OK' }]);
    for (const asked of [Notification, { ...Notification, ThresholdType: 'PERCENTAGE' }]) {
      const found = await ask('DescribeSubscribersForNotification', { ...of, Notification: asked });
      expect(found).toEqual({ Subscribers });
    }
    await ask('DeleteNotification', { ...of, Notification });
    expect(await ask('DescribeNotificationsForBudget', of)).toEqual({ Notifications: [] });
    await ask('DeleteBudget', of);
    for (const op of ['DeleteBudget', 'DescribeNotificationsForBudget']) {
      await expect(ask(op, of)).rejects.toMatchObject({ name: 'NotFoundException' });
    }
  });

  it('refuses users until root gives them access to billing, and strangers always', async () => {
    const { ask, world } = await opened();
    const refused = { name: 'AccessDeniedException' };
    await expect(ask('DescribeBudgets', { AccountId: '210987654321' })).rejects.toMatchObject(refused);
    await expect(ask('DescribeBudgets')).resolves.toEqual({ Budgets: [] });
    world.caller = `arn:aws:iam::${AccountId}:user/alice`;
    await expect(ask('DescribeBudgets')).rejects.toMatchObject(refused);
    learner['billing-access']!(world.services['budgets'] as Budgets, '');
    await expect(ask('DescribeBudgets')).resolves.toEqual({ Budgets: [] });
  });
});
