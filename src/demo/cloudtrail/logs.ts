// How the simulated trail writes to CloudWatch Logs: what is checked when it is told to, and what its status says of it.

import type { Operations } from '../../model/operations/index.ts';
import { listOf, statementsOf } from '../../model/policy-document.ts';
import type { Iam, Role } from '../iam/state.ts';
import { type At, AwsError } from '../kit.ts';
import type { Logs } from '../logs/state.ts';
import type { CloudtrailState, StoredTrail } from './state.ts';

type Here = At<CloudtrailState>;
type Input = Operations['cloudtrail:UpdateTrail']['input'];

// AWS says "an average of about 5 minutes". Source: CloudTrail user guide, how-cloudtrail-works.
const every = 5 * 60_000;
const actions = ['logs:CreateLogStream', 'logs:PutLogEvents'];

const wrongRole = (message: string) => new AwsError('InvalidCloudWatchLogsRoleArnException', message);

/** The role of this ARN, if there is one. A file of an older version has no roles. */
function roleOf(arn: string, at: Here): Role | undefined {
  const name = arn.split('/').at(-1) ?? '';
  return at.other<Iam>('iam').roles?.[name];
}

function groupIsThere(arn: string, at: Here): boolean {
  const [, , , region = '', owner, , name = ''] = arn.split(':');
  const groups = at.other<Logs | undefined>('logs')?.groups[region];
  return owner === at.accountId && groups?.[name] !== undefined;
}

/** Does the role let CloudTrail take it on, and write into this group? */
function lets(role: Role, group: string): boolean {
  const trusted = (statementsOf(role.trust) ?? []).some((one) => {
    const principal = one['Principal'] as { readonly Service?: string } | undefined;
    return one['Effect'] === 'Allow' && listOf(principal?.Service).includes('cloudtrail.amazonaws.com');
  });
  const stem = group.replace(/:\*$/, '');
  const allowed = Object.values(role.inline)
    .flatMap((text) => statementsOf(text) ?? [])
    .filter((one) => listOf(one['Resource']).some((arn) => arn === '*' || arn.startsWith(stem)))
    .flatMap((one) => (one['Effect'] === 'Allow' ? listOf(one['Action']) : []));
  return trusted && actions.every((action) => allowed.includes(action));
}

/**
 * Where the trail writes after this call; throws what CloudTrail throws. Messages: hashicorp/terraform-provider-aws#148, hashicorp/terraform#6388.
 * Empty strings take the delivery away, both together. Source: hashicorp/terraform-provider-aws, service/cloudtrail/trail.go.
 */
export function checkLogs(input: Input, trail: StoredTrail, at: Here): (StoredTrail['logs'] & {}) | null {
  const now = trail.logs ?? null;
  const group = input.CloudWatchLogsLogGroupArn ?? now?.group ?? '';
  const role = input.CloudWatchLogsRoleArn ?? now?.role ?? '';
  if (group === (now?.group ?? '') && role === (now?.role ?? '')) return now;
  if (group === '' && role === '') return null;
  if (group === '' || role === '') throw wrongRole('You must specify a role ARN as well as a log group.');
  if (!groupIsThere(group, at)) {
    throw new AwsError(
      'InvalidCloudWatchLogsLogGroupArnException',
      'Access denied. Check the permissions for your log group.',
    );
  }
  const found = roleOf(role, at);
  if (!found || !lets(found, group)) {
    throw wrongRole('Access denied. Check the trust relationships for your role.');
  }
  return { group, role, since: at.now };
}

/** What GetTrailStatus tells of the delivery. */
export function logsStatus(trail: StoredTrail, at: Here) {
  if (!trail.logs) return {};
  const { group, role, since } = trail.logs;
  const found = roleOf(role, at);
  if (!found || !lets(found, group)) return { LatestCloudWatchLogsDeliveryError: 'Access denied' };
  if (!groupIsThere(group, at)) return { LatestCloudWatchLogsDeliveryError: 'Log group does not exist' };
  const times = Math.floor((Date.parse(at.now) - Date.parse(since)) / every);
  if (times < 1) return {};
  return { LatestCloudWatchLogsDeliveryTime: new Date(Date.parse(since) + times * every).toISOString() };
}
