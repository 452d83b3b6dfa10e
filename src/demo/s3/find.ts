// Finds a bucket as S3 does: whose it is and where it is come before what is asked of it.
import { type At, AwsError } from '../kit.ts';
import type { S3State, StoredBucket } from './state.ts';

export interface Named {
  readonly Bucket?: string | undefined;
  readonly ExpectedBucketOwner?: string | undefined;
}

const accessDenied = (): AwsError => new AwsError('AccessDenied', 'Access Denied', 403);

/** The bucket that the input names, in whatever region. Throws as S3 does for one that is a stranger's or not there. */
export function findAnywhere(input: Named, at: At<S3State>): StoredBucket {
  const name = input.Bucket ?? '';
  if (at.state.strangers.includes(name)) throw accessDenied();
  const found = at.state.buckets[name];
  if (!found) throw new AwsError('NoSuchBucket', 'The specified bucket does not exist', 404);
  if (input.ExpectedBucketOwner !== undefined && input.ExpectedBucketOwner !== at.accountId) {
    throw accessDenied();
  }
  return found;
}

/** The same, asked in the bucket's own region only. */
export function find(input: Named, at: At<S3State>): StoredBucket {
  const found = findAnywhere(input, at);
  if (found.region === at.region) return found;
  throw new AwsError(
    'PermanentRedirect',
    'The bucket you are attempting to access must be addressed using the specified endpoint.',
    301,
  );
}

/** HeadBucket's answers have no body: the SDK knows missing ones as NotFound, all others by their status alone. */
export function head(input: Named, at: At<S3State>): StoredBucket {
  try {
    return find(input, at);
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    const status = error.$metadata.httpStatusCode;
    throw new AwsError(status === 404 ? 'NotFound' : 'Unknown', 'UnknownError', status);
  }
}
