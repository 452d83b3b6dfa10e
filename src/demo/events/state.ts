// What the simulated EventBridge holds: the rules of each region's default bus.
import { findingPattern } from '../../model/finding-pattern.ts';
import { defaultBusArn, forwardRole, guarddutyRule, roleArn, tagKey, topicArn } from '../../model/names.ts';
import type { Seed } from '../kit.ts';
import type { Scenario } from '../scenarios.ts';

export interface Target {
  readonly Id: string;
  readonly Arn: string;
  readonly RoleArn?: string;
}
export interface Rule {
  pattern: string;
  on: boolean;
  description: string;
  tags: { readonly Key: string; readonly Value: string }[];
  targets: Target[];
}
export interface Events {
  /** By region, then by name. */
  rules: Record<string, Record<string, Rule>>;
}

const home = 'us-east-1';

/** EventBridge in a scenario, before anything is done. */
export function start(scenario: Scenario, { accountId, partition, regions }: Seed): Events {
  const account = { id: accountId, partition, home };
  const ours = (region: string): Rule => ({
    pattern: findingPattern,
    on: true,
    description: 'GuardDuty findings worth a mail (made by aws-day-one)',
    tags: [{ Key: tagKey, Value: `guardduty-alerts/rule/${region}` }],
    targets: [
      region === home
        ? { Id: 'day-one-alerts', Arn: topicArn(account) }
        : {
            Id: 'day-one-home',
            Arn: defaultBusArn(account, home),
            RoleArn: roleArn(account, forwardRole),
          },
    ],
  });
  const all = Object.fromEntries(regions.map((region) => [region, { [guarddutyRule]: ours(region) }]));
  // Only what is bad enough, and to a mailbox that never answered.
  const high: Rule = {
    pattern: JSON.stringify({
      source: ['aws.guardduty'],
      'detail-type': ['GuardDuty Finding'],
      detail: { severity: [{ numeric: ['>=', 7] }] },
    }),
    on: true,
    description: '',
    tags: [],
    targets: [{ Id: '1', Arn: `arn:${partition}:sns:${home}:${accountId}:alarms` }],
  };
  const some: Partial<Record<Scenario, Events['rules']>> = {
    messy: { [home]: { 'guardduty-high': high } },
    hardened: all,
    restricted: all,
  };
  return { rules: some[scenario] ?? {} };
}
