// CloudTrail as each scenario finds it.
import { tagKey, trailLogGroup, trailLogsRole, trailName } from '../../model/names.ts';
import type { Seed } from '../kit.ts';
import { ownKeyArn } from '../kms/state.ts';
import type { Scenario } from '../scenarios.ts';
import { type CloudtrailState, everything, type StoredTrail } from './state.ts';

const home = 'us-east-1';
const monthAgo = (now: string): string => new Date(Date.parse(now) - 30 * 86_400_000).toISOString();

/** A trail that records everything and logs since a month. */
function trail({ accountId, partition, now }: Seed, name: string, bucket: string): StoredTrail {
  return {
    name,
    arn: `arn:${partition}:cloudtrail:${home}:${accountId}:trail/${name}`,
    home,
    bucket,
    multiRegion: true,
    global: true,
    validation: true,
    organization: false,
    tags: [],
    started: monthAgo(now),
    stopped: null,
    selectors: everything,
  };
}

/** The state of a scenario, before anything is done. */
export function start(scenario: Scenario, seed: Seed): CloudtrailState {
  const finished = (): StoredTrail => ({
    ...trail(seed, trailName, `day-one-trail-${seed.accountId}-${home}`),
    tags: [{ Key: tagKey, Value: 'cloudtrail/create-trail' }],
    logs: {
      group: `arn:${seed.partition}:logs:${home}:${seed.accountId}:log-group:${trailLogGroup}:*`,
      role: `arn:${seed.partition}:iam::${seed.accountId}:role/${trailLogsRole}`,
      since: monthAgo(seed.now),
    },
  });
  const organizations = (): StoredTrail => ({
    ...trail({ ...seed, accountId: '999999999999' }, 'organization-trail', 'o-demo123456-trail-logs'),
    organization: true,
  });
  const trails: Readonly<Record<Scenario, () => StoredTrail[]>> = {
    fresh: () => [],
    halfway: () => [],
    messy: () => [{ ...trail(seed, 'my-trail', 'my-company-logs'), multiRegion: false, validation: false }],
    hardened: () => [{ ...finished(), kmsKeyId: ownKeyArn(seed) }],
    member: () => [organizations()],
    managed: () => [organizations()],
    restricted: () => [finished()],
  };
  return { trails: trails[scenario](), left: {} };
}
