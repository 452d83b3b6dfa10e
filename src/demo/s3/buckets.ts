// Making, finding and deleting buckets, and what is in them. Source: S3 API reference; bucket naming rules of the S3 user guide.
import type { Plain } from '../../model/json.ts';
import type { Operations } from '../../model/operations/index.ts';
import { logsIn } from '../cloudtrail/delivery.ts';
import type { CloudtrailState } from '../cloudtrail/state.ts';
import { type At, AwsError, type Handlers } from '../kit.ts';
import { find, findAnywhere, head } from './find.ts';
import { newBucket, type S3State } from './state.ts';

type Buckets = Pick<
  Handlers<'s3', S3State>,
  | 'ListBuckets'
  | 'HeadBucket'
  | 'GetBucketLocation'
  | 'GetBucketAcl'
  | 'ListObjectVersions'
  | 'CreateBucket'
  | 'DeleteBucket'
>;
type Location = Plain<Operations['s3:GetBucketLocation']['output']>['LocationConstraint'];

const groups = 'http://acs.amazonaws.com/groups/global/';
const lawful = /^(?!.*\.\.)(?!\d+\.\d+\.\d+\.\d+$)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

const keysIn = (name: string, objects: readonly string[], at: At<S3State>): readonly string[] => [
  ...objects,
  ...logsIn(at.other<CloudtrailState>('cloudtrail'), at.other<S3State>('s3'), name, at),
];

function checkLocation(region: string, constraint: string | undefined): void {
  if (region === 'us-east-1' && constraint !== undefined) {
    throw new AwsError('InvalidLocationConstraint', 'The specified location-constraint is not valid');
  }
  if (region !== 'us-east-1' && constraint !== region) {
    throw new AwsError(
      'IllegalLocationConstraintException',
      `The ${constraint ?? 'unspecified'} location constraint is incompatible for the region specific endpoint this request was sent to.`,
    );
  }
}

export const buckets: Buckets = {
  ListBuckets: (input, { state }) => ({
    Buckets: Object.entries(state.buckets)
      .filter(([name]) => name.startsWith(input.Prefix ?? ''))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([Name, { region, created }]) => ({
        Name,
        CreationDate: created,
        // Only where the request holds a parameter. Source: S3 API reference, Bucket.
        ...(input.Prefix === undefined && input.MaxBuckets === undefined ? {} : { BucketRegion: region }),
      })),
  }),
  HeadBucket: (input, at) => ({ BucketRegion: head(input, at).region }),
  GetBucketLocation: (input, at) => {
    const { region } = findAnywhere(input, at);
    return region === 'us-east-1' ? {} : { LocationConstraint: region as Location };
  },
  GetBucketAcl: (input, at) => {
    const { openTo } = find(input, at);
    const owner = { ID: `canonical-${at.accountId}` };
    return {
      Owner: owner,
      Grants: [
        { Grantee: { ...owner, Type: 'CanonicalUser' as const }, Permission: 'FULL_CONTROL' as const },
        ...openTo.map((group) => ({
          Grantee: { URI: `${groups}${group}`, Type: 'Group' as const },
          Permission: 'READ' as const,
        })),
      ],
    };
  },
  ListObjectVersions: (input, at) => {
    const keys = keysIn(input.Bucket ?? '', find(input, at).objects, at);
    const shown = keys.slice(0, input.MaxKeys ?? 1000);
    return {
      Name: input.Bucket,
      IsTruncated: shown.length < keys.length,
      ...(shown.length > 0
        ? { Versions: shown.map((Key) => ({ Key, VersionId: 'demo-1', IsLatest: true })) }
        : {}),
    };
  },
  CreateBucket: (input, { state, region, now }) => {
    const name = input.Bucket ?? '';
    if (!lawful.test(name)) throw new AwsError('InvalidBucketName', 'The specified bucket is not valid.');
    checkLocation(region, input.CreateBucketConfiguration?.LocationConstraint);
    if (state.strangers.includes(name)) {
      throw new AwsError(
        'BucketAlreadyExists',
        'The requested bucket name is not available. The bucket namespace is shared by all users of the system.',
        409,
      );
    }
    const there = state.buckets[name];
    if (there && (there.region !== 'us-east-1' || region !== 'us-east-1')) {
      throw new AwsError(
        'BucketAlreadyOwnedByYou',
        'Your previous request to create the named bucket succeeded and you already own it.',
        409,
      );
    }
    // us-east-1 answers 200 for an own bucket, and resets its access list.
    state.buckets[name] = there
      ? { ...there, openTo: [] }
      : { ...newBucket(region, now), ownership: input.ObjectOwnership ?? 'BucketOwnerEnforced' };
    return { Location: `/${name}` };
  },
  DeleteBucket: (input, at) => {
    const name = input.Bucket ?? '';
    if (keysIn(name, find(input, at).objects, at).length > 0) {
      throw new AwsError('BucketNotEmpty', 'The bucket you tried to delete is not empty', 409);
    }
    delete at.state.buckets[name];
    return {};
  },
};
