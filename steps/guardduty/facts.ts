// What is read of GuardDuty, and the few words about its features that both audit and plan need.
import { type Account, regionsOn } from '../../src/model/account.ts';
import type { Plain } from '../../src/model/json.ts';
import { tagKey } from '../../src/model/names.ts';
import type { Operations } from '../../src/model/operations/index.ts';
import { map, type Read, type Reader } from '../../src/model/read.ts';

export interface Feature {
  readonly name: string;
  readonly on: boolean;
  /** True if nobody has switched it since the detector was made. */
  readonly untouched: boolean;
}
export interface Detector {
  readonly id: string;
  readonly on: boolean;
  readonly frequency: string;
  /** Made by this tool: it carries our tag. */
  readonly ours: boolean;
  readonly features: readonly Feature[];
}
/** GuardDuty in one region. AWS allows one detector a region. */
export interface Place {
  readonly region: string;
  readonly detectors: Read<readonly Detector[]>;
  /** The account that manages GuardDuty for this one; `null`: nobody does. */
  readonly administrator: Read<string | null>;
}
export interface Facts {
  readonly places: readonly Place[];
}

// Features that can be chosen. CLOUD_TRAIL, DNS_LOGS and FLOW_LOGS are the foundation and cannot be switched.
// Source: SDK guardduty, DetectorFeature (what can be asked for) and DetectorFeatureResult (what is answered).
const everywhere = [
  'S3_DATA_EVENTS',
  'EKS_AUDIT_LOGS',
  'EBS_MALWARE_PROTECTION',
  'RDS_LOGIN_EVENTS',
  'LAMBDA_NETWORK_LOGS',
  'RUNTIME_MONITORING',
  'AI_PROTECTION',
] as const;
// The AI analyst may handle findings in another region, and naming it where it does not exist fails the call.
// Source: GuardDuty guide, guardduty-investigation: "available in the following 10 commercial AWS Regions only".
const analystRegions = new Set([
  'us-east-1',
  'us-east-2',
  'us-west-2',
  'ca-central-1',
  'eu-central-1',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'eu-north-1',
  'ap-northeast-1',
]);
const foundation = new Set(['CLOUD_TRAIL', 'DNS_LOGS', 'FLOW_LOGS']);
// EKS_RUNTIME_MONITORING is answered but never named on create: AWS refuses it beside RUNTIME_MONITORING.
const optional = [...everywhere, 'AI_ANALYST', 'EKS_RUNTIME_MONITORING'] as const;
export type Optional = (typeof optional)[number];

export const isOptional = (name: string): name is Optional => (optional as readonly string[]).includes(name);
export const isExtra = (feature: Feature): boolean => feature.on && !foundation.has(feature.name);

/** The features to name when a detector is made in this region: those that are not named come switched on. */
export const nameable = (region: string): readonly Optional[] =>
  analystRegions.has(region) ? [...everywhere, 'AI_ANALYST'] : everywhere;

/** Features that came switched on by themselves with a detector of ours: nobody chose them, and they cost. */
export const unasked = (detector: Detector): readonly Optional[] =>
  detector.ours
    ? detector.features
        .filter(({ on, untouched }) => on && untouched)
        .map(({ name }) => name)
        .filter(isOptional)
    : [];

/** Reads every region that is on, side by side. */
export async function readPlaces(aws: Reader, account: Account): Promise<Facts> {
  return { places: await Promise.all(regionsOn(account).map((region) => readPlace(aws, account, region))) };
}

async function readPlace(aws: Reader, account: Account, region: string): Promise<Place> {
  const ids = map(await aws('guardduty:ListDetectors', {}, region), (list) => list.DetectorIds ?? []);
  const first = ids.ok ? ids.value[0] : undefined;
  // GetAdministratorAccount wants a detector's id. Source: SDK guardduty, GetAdministratorAccountRequest.
  if (!ids.ok || !first) return { region, detectors: map(ids, () => []), administrator: none };
  const [administrator, ...reads] = await Promise.all([
    aws('guardduty:GetAdministratorAccount', { DetectorId: first }, region),
    ...ids.value.map(async (id) =>
      map(await aws('guardduty:GetDetector', { DetectorId: id }, region), (found) => detectorOf(id, found)),
    ),
  ]);
  const failed = reads.find((read) => !read.ok);
  const value = reads.flatMap((read) => (read.ok ? [read.value] : []));
  return {
    region,
    detectors: failed && !failed.ok ? failed : { ok: true, value },
    administrator: map(administrator, ({ Administrator: them }) =>
      them?.AccountId && them.AccountId !== account.id ? them.AccountId : null,
    ),
  };
}
const none: Read<null> = { ok: true, value: null };

function detectorOf(id: string, found: Plain<Operations['guardduty:GetDetector']['output']>): Detector {
  const made = Date.parse(found.CreatedAt ?? '');
  return {
    id,
    on: found.Status === 'ENABLED',
    frequency: found.FindingPublishingFrequency ?? '',
    ours: found.Tags?.[tagKey] !== undefined,
    features: (found.Features ?? []).map(({ Name, Status, UpdatedAt }) => ({
      name: Name ?? '',
      on: Status === 'ENABLED',
      // A minute's grace: AWS stamps the features a moment after the detector.
      untouched: UpdatedAt === undefined || !(Date.parse(UpdatedAt) - made > 60_000),
    })),
  };
}
