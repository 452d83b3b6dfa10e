// What the simulated Security Hub CSPM holds: one hub a region.
import { tagKey } from '../../model/names.ts';
import type { Seed } from '../kit.ts';
import type { Scenario } from '../scenarios.ts';

export interface Hub {
  /** ISO 8601, UTC. */
  since: string;
  /** ARNs of the standards that are switched on. */
  standards: string[];
  tags: Record<string, string>;
}
export interface SecurityHub {
  hubs: Record<string, Hub>;
  /** The account that manages Security Hub CSPM for this one. */
  administrator: string | null;
  /** Regions in which the newer Security Hub is on, too. */
  v2: string[];
}

/** The standards that AWS switches on by itself. Source: SDK securityhub, EnableSecurityHub: EnableDefaultStandards. */
export const usualStandards = (region: string, partition: string): string[] => [
  `arn:${partition}:securityhub:${region}::standards/aws-foundational-security-best-practices/v/1.0.0`,
  `arn:${partition}:securityhub:::ruleset/cis-aws-foundations-benchmark/v/1.2.0`,
];

/** The state of a scenario, before anything is done. */
export function start(scenario: Scenario, seed: Seed): SecurityHub {
  const since = new Date(Date.parse(seed.now) - 30 * 86_400_000).toISOString();
  const hub = (region: string): Hub => ({
    since,
    standards: usualStandards(region, seed.partition),
    tags: {},
  });
  const ours = (region: string): Hub => ({
    since,
    standards: [],
    tags: { [tagKey]: `security-hub/enable/${region}` },
  });
  const all = (make: (region: string) => Hub) =>
    Object.fromEntries(seed.regions.map((region) => [region, make(region)]));
  const hubs: Readonly<Record<Scenario, () => Record<string, Hub>>> = {
    fresh: () => ({}),
    halfway: () => ({ 'eu-west-1': ours('eu-west-1') }),
    // Switched on by a click, with all that comes by itself.
    messy: () => ({ 'us-east-1': hub('us-east-1') }),
    hardened: () => all(ours),
    member: () => all(hub),
    managed: () => ({ 'us-east-1': hub('us-east-1') }),
    restricted: () => all(ours),
  };
  return {
    hubs: hubs[scenario](),
    administrator: ['member', 'managed'].includes(scenario) ? '999999999999' : null,
    v2: scenario === 'messy' ? ['us-east-1'] : [],
  };
}
