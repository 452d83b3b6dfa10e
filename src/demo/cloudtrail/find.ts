// Finds a trail as CloudTrail does: by name in its home region, by ARN from anywhere, for writing only at home and only one's own.
import { type At, AwsError } from '../kit.ts';
import { type CloudtrailState, ownerOf, type StoredTrail } from './state.ts';

type Here = At<CloudtrailState>;

// Source of the rules: CloudTrail API reference, CreateTrail.
const lawful = /^(?!\d+\.\d+\.\d+\.\d+$)[A-Za-z0-9](?:[._-]?[A-Za-z0-9])+$/;

/** Throws if no trail may have this name. */
export function checkName(name: string | undefined): string {
  if (name && name.length >= 3 && name.length <= 128 && lawful.test(name)) return name;
  throw new AwsError('InvalidTrailNameException', `Trail name or ARN is invalid: ${name ?? ''}`);
}

/** Trails that are seen in the region: those that live there, and copies ("shadows") of those that cover all regions. */
export const seen = ({ state, region }: Here, shadows: boolean): readonly StoredTrail[] =>
  state.trails.filter((trail) => trail.home === region || (shadows && trail.multiRegion));

/** The trail that is named; a name alone means one's own trail of this region. */
export function find(name: string | undefined, at: Here): StoredTrail {
  const isArn = name?.startsWith('arn:') ?? false;
  const found = isArn
    ? seen(at, true).find((trail) => trail.arn === name)
    : seen(at, false).find((trail) => trail.name === name && ownerOf(trail) === at.accountId);
  if (found) return found;
  throw new AwsError(
    'TrailNotFoundException',
    `Unknown trail: ${name ?? ''} for the user: ${at.accountId}`,
    404,
  );
}

/** The same, to be written. */
export function findToWrite(name: string | undefined, at: Here): StoredTrail {
  const shadow = seen(at, true).find((trail) => trail.name === name || trail.arn === name);
  if (shadow && shadow.home !== at.region) {
    throw new AwsError(
      'InvalidHomeRegionException',
      `Trail ${shadow.arn} was created in ${shadow.home}: use the home region to change it.`,
    );
  }
  const found = find(name, at);
  if (ownerOf(found) === at.accountId) return found;
  throw new AwsError(
    'NotOrganizationMasterAccountException',
    'The organization trail can be changed only by the management account of the organization.',
  );
}
