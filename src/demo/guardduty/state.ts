// What the simulated GuardDuty holds: one detector a region.
import type { Plain } from '../../model/json.ts';
import { tagKey } from '../../model/names.ts';
import type { Operations } from '../../model/operations/index.ts';
import type { Seed } from '../kit.ts';
import type { Scenario } from '../scenarios.ts';

type Feature = NonNullable<Plain<Operations['guardduty:GetDetector']['output']>['Features']>[number];
export interface StoredDetector {
  id: string;
  on: boolean;
  frequency: 'FIFTEEN_MINUTES' | 'ONE_HOUR' | 'SIX_HOURS';
  /** ISO 8601, UTC. */
  createdAt: string;
  updatedAt: string;
  tags: Record<string, string>;
  features: Feature[];
}
export interface GuardDuty {
  detectors: Record<string, StoredDetector>;
  /** The account that manages GuardDuty for this one. */
  administrator: string | null;
}

const foundation = ['CLOUD_TRAIL', 'DNS_LOGS', 'FLOW_LOGS'] as const;
const everywhere = [
  'S3_DATA_EVENTS',
  'EKS_AUDIT_LOGS',
  'EBS_MALWARE_PROTECTION',
  'RDS_LOGIN_EVENTS',
  'LAMBDA_NETWORK_LOGS',
  'RUNTIME_MONITORING',
  'AI_PROTECTION',
] as const;
// Source: GuardDuty guide, guardduty-investigation: "available in the following 10 commercial AWS Regions only".
const analyst =
  /^(us-east-[12]|us-west-2|ca-central-1|eu-central-1|eu-west-[123]|eu-north-1|ap-northeast-1)$/;

/** The optional features that this region has. */
export const featuresOf = (region: string) =>
  analyst.test(region) ? ([...everywhere, 'AI_ANALYST'] as const) : everywhere;

type Wishes = Readonly<Record<string, string | undefined>>;
/** Foundation on; optional ones as wished, else on, except runtime monitoring. Source: SDK guardduty, CreateDetector. */
export const featuresAtBirth = (region: string, wishes: Wishes, now: string): Feature[] => [
  ...foundation.map((Name): Feature => ({ Name, Status: 'ENABLED', UpdatedAt: now })),
  ...featuresOf(region).map((Name): Feature => {
    const unnamed = Name === 'RUNTIME_MONITORING' ? 'DISABLED' : 'ENABLED';
    return { Name, Status: (wishes[Name] ?? unnamed) === 'ENABLED' ? 'ENABLED' : 'DISABLED', UpdatedAt: now };
  }),
];

/** GuardDuty as each scenario finds it. */
export function start(scenario: Scenario, seed: Seed): GuardDuty {
  const made = (
    region: string,
    at: number,
    wish: string | undefined,
    more: Partial<StoredDetector> = {},
  ): StoredDetector => ({
    id: `d${String(at).padStart(31, '0')}`.replaceAll('0', 'a'),
    on: true,
    frequency: 'SIX_HOURS',
    createdAt: seed.now,
    updatedAt: seed.now,
    tags: {},
    features: featuresAtBirth(
      region,
      Object.fromEntries(featuresOf(region).map((name) => [name, wish])),
      seed.now,
    ),
    ...more,
  });
  const ours = (region: string) => ({
    frequency: 'FIFTEEN_MINUTES' as const,
    tags: { [tagKey]: `guardduty/create-detector/${region}` },
  });
  const all = (make: (region: string, at: number) => StoredDetector) =>
    Object.fromEntries(seed.regions.map((region, at) => [region, make(region, at)]));
  const some: Partial<Record<Scenario, Record<string, StoredDetector>>> = {
    fresh: {},
    halfway: {
      'us-east-1': made('us-east-1', 0, undefined),
      'ap-northeast-1': made('ap-northeast-1', 1, 'DISABLED'),
    },
    messy: {
      'us-east-1': made('us-east-1', 0, 'ENABLED'),
      'eu-west-1': made('eu-west-1', 1, 'DISABLED', { on: false }),
    },
    member: all((region, at) => made(region, at, undefined)),
    managed: { 'us-east-1': made('us-east-1', 0, undefined) },
  };
  return {
    detectors: some[scenario] ?? all((region, at) => made(region, at, 'DISABLED', ours(region))),
    administrator: ['member', 'managed'].includes(scenario) ? '999999999999' : null,
  };
}
