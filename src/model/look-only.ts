// Steps that only look: what they speak of costs too much, or is too much a person's choice, to be switched on by a tool.
import { finding, unknown } from './judge.ts';
import type { Read, Reader, Unread } from './read.ts';
import type { Finding, Step } from './step.ts';
import type { Text } from './text.ts';

type Looked<Facts> = Pick<
  Step<Facts>,
  'id' | 'title' | 'why' | 'controls' | 'minutes' | 'read' | 'audit' | 'guide'
>;

/** A step of the last level without any write: nothing is planned, so nothing is undone. */
export const lookOnly = <Facts>(parts: Looked<Facts>): Step<Facts> => ({
  level: 'everything',
  ...parts,
  plan: () => [],
  snapshot: () => ({}),
  revert: () => ({ changes: [], kept: [] }),
});

const notInPlan: Text = {
  en: 'not part of the free plan of this account',
  ja: 'このアカウントの無料プランでは利用できません',
};

/**
 * True if any of the reads was refused for want of a subscription and the account is on the free plan: then the service is simply not part
 * of it. Without such a refusal the plan is not asked for.
 */
export async function planLacks(aws: Reader, reads: readonly Read<unknown>[]): Promise<boolean> {
  if (!reads.some((read) => !read.ok && read.why === 'not-subscribed')) return false;
  const plan = await aws('freetier:GetAccountPlanState', {});
  return plan.ok && plan.value.accountPlanType === 'FREE';
}

/** As `unknown`, but what the free plan does not hold is not applicable. `lacks`: what `planLacks` told. */
export const unseen = (
  control: string,
  read: Unread,
  expected: Text,
  lacks: boolean,
  more: Pick<Finding, 'region'> = {},
): Finding =>
  read.why === 'not-subscribed' && lacks
    ? finding(control, 'not-applicable', expected, notInPlan, more)
    : unknown(control, read, expected, more);
