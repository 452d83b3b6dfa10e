// What the simulated CloudWatch Logs holds: groups by region, each with its filters.
import { counted } from '../../model/alarm-patterns.ts';
import { alarmIds } from '../../model/alarms.ts';
import { alarmName, tagKey, trailLogGroup } from '../../model/names.ts';
import type { Seed } from '../kit.ts';
import type { Scenario } from '../scenarios.ts';

export interface StoredFilter {
  name: string;
  pattern: string;
  metric: {
    namespace: string;
    name: string;
    value: string;
    defaultValue?: number;
    unit?: string;
    dimensions?: Record<string, string>;
  };
  /** ISO 8601, UTC. */
  created: string;
}
export interface StoredGroup {
  class: 'STANDARD' | 'INFREQUENT_ACCESS' | 'ESSENTIALS' | 'DELIVERY';
  /** Days; `null`: for ever. */
  retention: number | null;
  created: string;
  tags: Record<string, string>;
  filters: StoredFilter[];
}
/** Region -> name -> group. */
export interface Logs {
  groups: Record<string, Record<string, StoredGroup>>;
}

const home = 'us-east-1';
const monthAgo = (now: string): string => new Date(Date.parse(now) - 30 * 86_400_000).toISOString();

function finished({ now }: Seed): Logs {
  const created = monthAgo(now);
  const filters = alarmIds.map((id): StoredFilter => {
    const { pattern, namespace, metric } = counted[id];
    return { name: alarmName(id), pattern, metric: { namespace, name: metric, value: '1' }, created };
  });
  const group: StoredGroup = {
    class: 'STANDARD',
    retention: 365,
    created,
    tags: { [tagKey]: 'trail-logs/create-group' },
    filters,
  };
  return { groups: { [home]: { [trailLogGroup]: group } } };
}

/** A group that somebody made by hand for the old trail: it is kept for ever, and its one filter is nobody's alarm. */
const byHand = ({ now }: Seed): Logs => ({
  groups: {
    [home]: {
      'CloudTrail/logs': {
        class: 'STANDARD',
        retention: null,
        created: monthAgo(now),
        tags: {},
        filters: [
          {
            name: 'RootLogin',
            pattern: '{ $.userIdentity.type = "Root" }',
            metric: { namespace: 'LogMetrics', name: 'RootLogin', value: '1' },
            created: monthAgo(now),
          },
        ],
      },
    },
  },
});

/** CloudWatch Logs as each scenario finds it. */
export function start(scenario: Scenario, seed: Seed): Logs {
  if (scenario === 'hardened' || scenario === 'restricted') return finished(seed);
  return scenario === 'messy' ? byHand(seed) : { groups: {} };
}
