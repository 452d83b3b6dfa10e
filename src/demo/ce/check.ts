// What the detection of unusual costs refuses. Source, where nothing else is said: the SDK's notes on each field.
import type { Budgets } from '../budgets/state.ts';
import { type At, AwsError } from '../kit.ts';
import type { CostExplorer, Monitor, Subscription } from './state.ts';

const invalid = (message: string) => new AwsError('ValidationException', message);

/**
 * Users and roles are refused while root has not given them access to billing.
 * Source: IAM guide, tutorial_billing. Only the name of this error is documented; the wording is ours.
 */
export function admit(at: At<CostExplorer>): void {
  if (at.caller.endsWith(':root') || at.other<Budgets>('budgets').iamAccess) return;
  throw new AwsError('AccessDeniedException', `${at.caller} has no access to billing of ${at.accountId}.`);
}

/** The tags by key. */
export const tagsOf = (
  tags: readonly { Key: string | undefined; Value: string | undefined }[] = [],
): Record<string, string> => Object.fromEntries(tags.map(({ Key = '', Value = '' }) => [Key, Value]));

/** Refuses a malformed monitor, and a second one of all services. */
export function checkMonitor(
  state: CostExplorer,
  monitor: Monitor['settings'] | undefined,
): Monitor['settings'] {
  if (!monitor?.MonitorName || monitor.MonitorName.length > 1024)
    throw invalid('MonitorName has 1 to 1024 characters.');
  const { MonitorType: type, MonitorDimension: dimension, MonitorSpecification: specification } = monitor;
  if (type === 'DIMENSIONAL' ? !dimension : dimension || !specification) {
    throw invalid('A DIMENSIONAL monitor needs MonitorDimension, a CUSTOM one MonitorSpecification.');
  }
  if (dimension === 'SERVICE' && specification) throw invalid('SERVICE goes without MonitorSpecification.');
  // One a dimension and account, in these words. Source: aws-cloudformation/cloudformation-coverage-roadmap#2515.
  if (type === 'DIMENSIONAL' && state.monitors.some((one) => one.settings.MonitorDimension === dimension)) {
    throw invalid('Limit exceeded on dimensional spend monitor creation');
  }
  return monitor;
}

// Source: AWS Cost Anomaly Detection FAQs: ten mail addresses or one topic.
const most = { EMAIL: 10, SNS: 1 } as const;

/** Refuses a malformed subscription, and one to monitors that are not there. */
export function checkSubscription(
  state: CostExplorer,
  subscription: Subscription['settings'] | undefined,
): Subscription['settings'] {
  const { SubscriptionName, MonitorArnList = [], Subscribers = [], Frequency } = subscription ?? {};
  if (!subscription || !SubscriptionName || MonitorArnList.length === 0 || !Frequency) {
    throw invalid('SubscriptionName, MonitorArnList and Frequency are required.');
  }
  const strange = MonitorArnList.find((arn) => !state.monitors.some((one) => one.arn === arn));
  if (strange) throw new AwsError('UnknownMonitorException', `There is no monitor ${strange}.`);
  const kind = Frequency === 'IMMEDIATE' ? 'SNS' : 'EMAIL';
  if (Subscribers.length === 0 || Subscribers.length > most[kind])
    throw invalid(`${kind} takes 1 to ${most[kind]} subscribers.`);
  if (Subscribers.some(({ Type, Address }) => Type !== kind || !Address))
    throw invalid(`${Frequency} goes by ${kind} only.`);
  const { Threshold, ThresholdExpression } = subscription;
  if ((Threshold === undefined) === (ThresholdExpression === undefined)) {
    throw invalid('One of Threshold and ThresholdExpression is required, not both.');
  }
  for (const one of ThresholdExpression?.And ?? ThresholdExpression?.Or ?? [ThresholdExpression ?? {}]) {
    const { MatchOptions, Values = [] } = one.Dimensions ?? {};
    if (ThresholdExpression && MatchOptions?.[0] !== 'GREATER_THAN_OR_EQUAL')
      throw invalid('The match option GREATER_THAN_OR_EQUAL is required.');
    if (Values.some((value) => !/^\d+(\.\d+)?$/.test(value) || Number(value) > 10_000_000_000)) {
      throw invalid('Values are numbers between 0 and 10,000,000,000.');
    }
  }
  return subscription;
}
