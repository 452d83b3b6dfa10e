// What the simulated CloudTrail holds.
import type { Plain } from '../../model/json.ts';
import type { Operations } from '../../model/operations/index.ts';

type Selectors = Plain<Operations['cloudtrail:GetEventSelectors']['output']>;

export interface StoredTrail {
  readonly name: string;
  /** Of another account, where the organization made it. */
  readonly arn: string;
  readonly home: string;
  bucket: string;
  /** Where its events go beside the bucket, and since when (ISO 8601, UTC); a file of an older version has none. */
  logs?: { group: string; role: string; since: string } | null;
  multiRegion: boolean;
  global: boolean;
  validation: boolean;
  /** The ARN of the key that its files are encrypted with, where it has one of its own. */
  kmsKeyId?: string | undefined;
  readonly organization: boolean;
  readonly tags: readonly { readonly Key: string; readonly Value?: string | undefined }[];
  /** ISO 8601, UTC; `null`: never. */
  started: string | null;
  stopped: string | null;
  readonly selectors: NonNullable<Selectors['EventSelectors']>;
}

export interface CloudtrailState {
  trails: StoredTrail[];
  /** Bucket -> keys that trails left there which log no more. */
  left: Record<string, readonly string[]>;
}

/** What a trail records unless told otherwise. Source: CloudTrail API reference, PutEventSelectors. */
export const everything: StoredTrail['selectors'] = [
  {
    ReadWriteType: 'All',
    IncludeManagementEvents: true,
    DataResources: [],
    ExcludeManagementEventSources: [],
  },
];

/** A trail logs from its start to its stop. */
export const isLogging = ({ started, stopped }: StoredTrail): boolean =>
  started !== null && (stopped === null || stopped < started);

/** The second-last part of a trail's ARN: the account that made it. */
export const ownerOf = (trail: StoredTrail): string => trail.arn.split(':')[4] ?? '';
