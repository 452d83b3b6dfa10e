// The role of the trail that writes to CloudWatch Logs, where everything is done.
import { tagKey, trailLogsRole } from '../../model/names.ts';
import { trailLogsPolicy, trailLogsPolicyName, trailLogsTrust } from '../../model/trail-logs-role.ts';
import type { Seed } from '../kit.ts';
import type { Scenario } from '../scenarios.ts';
import type { Iam } from './state.ts';

/** The state with the role, if the scenario has it. */
export function withTrailRole(iam: Iam, scenario: Scenario, { accountId: id, partition, now }: Seed): Iam {
  if (scenario !== 'hardened' && scenario !== 'restricted') return iam;
  const role = {
    path: '/',
    id: 'AROADEMOTRAILLOGS',
    created: new Date(Date.parse(now) - 30 * 86_400_000).toISOString(),
    trust: trailLogsTrust,
    tags: [{ Key: tagKey, Value: 'trail-logs/create-role' }],
    inline: { [trailLogsPolicyName]: trailLogsPolicy({ id, partition }, 'us-east-1') },
    attached: [],
  };
  return { ...iam, roles: { ...iam.roles, [trailLogsRole]: role } };
}
