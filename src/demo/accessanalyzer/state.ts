// What the simulated Access Analyzer holds, and how each scenario finds it.
import { tagKey } from '../../model/names.ts';
import type { Seed } from '../kit.ts';
import type { Scenario } from '../scenarios.ts';

export type AnalyzerType =
  | 'ACCOUNT'
  | 'ORGANIZATION'
  | `${'ACCOUNT' | 'ORGANIZATION'}_${'UNUSED' | 'INTERNAL'}_ACCESS`;

export interface StoredAnalyzer {
  readonly name: string;
  readonly type: AnalyzerType;
  status: 'ACTIVE' | 'CREATING' | 'DISABLED' | 'FAILED';
  /** Why it does not work, in AWS's words. */
  reason?: 'SERVICE_LINKED_ROLE_CREATION_FAILED' | 'AWS_SERVICE_ACCESS_DISABLED';
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly tags: Readonly<Record<string, string>>;
}
/** By region. */
export type Accessanalyzer = Record<string, StoredAnalyzer[]>;

/** Access Analyzer as this scenario finds it. */
export function start(scenario: Scenario, { regions, now }: Seed): Accessanalyzer {
  const made = (name: string, type: AnalyzerType, tags = {}): StoredAnalyzer => ({
    name,
    type,
    status: 'ACTIVE',
    createdAt: now,
    tags,
  });
  const ours = (region: string) => [
    made('day-one-analyzer', 'ACCOUNT', { [tagKey]: `access-analyzer/create/${region}` }),
  ];
  const everywhere = (make: (region: string) => StoredAnalyzer[]): Accessanalyzer =>
    Object.fromEntries(regions.map((region) => [region, make(region)]));
  switch (scenario) {
    case 'fresh':
      return {};
    case 'halfway':
      return { 'us-east-1': ours('us-east-1') };
    // Somebody pays for a search for unused rights, and watches one region under a name of the console.
    case 'messy':
      return {
        'us-east-1': [made('unused-access', 'ACCOUNT_UNUSED_ACCESS')],
        'us-west-2': [made('ConsoleAnalyzer-0a1b2c3d', 'ACCOUNT')],
      };
    case 'member':
    case 'managed':
      return everywhere(() => [made('organization-baseline', 'ACCOUNT')]);
    case 'hardened':
    case 'restricted':
      return everywhere(ours);
  }
}
