// The simulated Security Hub CSPM: one hub a region; not there on the free plan. Source: Security Hub CSPM API reference.
import type { Freetier } from '../freetier/index.ts';
import { type At, AwsError, service } from '../kit.ts';
import { type Hub, type SecurityHub, start, usualStandards } from './state.ts';

/** Security Hub CSPM is not part of the free plan: DescribeHub answers so there. */
function needPlan(at: At<SecurityHub>): void {
  if (at.other<Freetier>('freetier').plan?.accountPlanType !== 'FREE') return;
  throw new AwsError(
    'SubscriptionRequiredException',
    'The AWS Access Key Id needs a subscription for the service',
    403,
  );
}

/** The hub of this region. */
function found(at: At<SecurityHub>): Hub {
  needPlan(at);
  const hub = at.state.hubs[at.region];
  if (hub) return hub;
  throw new AwsError(
    'InvalidAccessException',
    `Account ${at.accountId} is not subscribed to AWS Security Hub`,
    401,
  );
}

const arnOf = ({ partition, region, accountId }: At<SecurityHub>, what: string): string =>
  `arn:${partition}:securityhub:${region}:${accountId}:${what}`;

export const securityhub = service<'securityhub', SecurityHub>('securityhub', {
  start,
  handlers: {
    DescribeHub: (_input, at) => ({
      HubArn: arnOf(at, 'hub/default'),
      SubscribedAt: found(at).since,
      AutoEnableControls: true,
      ControlFindingGenerator: 'SECURITY_CONTROL',
    }),
    GetEnabledStandards: (_input, at) => ({
      StandardsSubscriptions: found(at).standards.map((StandardsArn) => ({
        StandardsArn,
        StandardsSubscriptionArn: arnOf(at, `subscription/${StandardsArn.split('/').slice(1).join('/')}`),
        StandardsInput: {},
        StandardsStatus: 'READY' as const,
      })),
    }),
    GetAdministratorAccount: (_input, at) => {
      found(at);
      const { administrator } = at.state;
      return administrator ? { Administrator: { AccountId: administrator, MemberStatus: 'Enabled' } } : {};
    },
    DescribeSecurityHubV2: (_input, at) => {
      if (at.state.v2.includes(at.region)) return { HubV2Arn: arnOf(at, 'hubv2/default') };
      throw new AwsError('ResourceNotFoundException', 'Account is not subscribed to Security Hub V2', 404);
    },
    EnableSecurityHub: (input, at) => {
      needPlan(at);
      const { state, region, now, partition } = at;
      if (state.hubs[region]) {
        throw new AwsError('ResourceConflictException', 'Account is already subscribed to Security Hub', 409);
      }
      state.hubs[region] = {
        since: now,
        standards: input.EnableDefaultStandards === false ? [] : usualStandards(region, partition),
        tags: { ...input.Tags },
      };
      return {};
    },
    DisableSecurityHub: (_input, at) => {
      found(at);
      delete at.state.hubs[at.region];
      return {};
    },
  },
});
