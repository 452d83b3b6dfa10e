// Whether a trail may be given this key: what CloudTrail checks before it takes one. Source: CloudTrail API reference, UpdateTrail.
import type { Json } from '../../model/json.ts';
import { listOf, statementsOf } from '../../model/policy-document.ts';
import { type At, AwsError } from '../kit.ts';
import { lookUp } from '../kms/find.ts';
import { type Kms, keyArn } from '../kms/state.ts';
import type { CloudtrailState, StoredTrail } from './state.ts';

/** Does the key's policy let CloudTrail encrypt for this trail? */
const allows = (policy: string, trail: string): boolean =>
  (statementsOf(policy) ?? []).some((one) => {
    const principal = one['Principal'] as { readonly Service?: Json } | string | undefined;
    const condition = one['Condition'] as
      | { readonly StringEquals?: { readonly [key: string]: Json } }
      | undefined;
    const sources = listOf(condition?.StringEquals?.['aws:SourceArn']);
    return (
      one['Effect'] === 'Allow' &&
      typeof principal === 'object' &&
      listOf(principal.Service).includes('cloudtrail.amazonaws.com') &&
      listOf(one['Action']).some((action) => action.startsWith('kms:GenerateDataKey')) &&
      (sources.length === 0 || sources.includes(trail))
    );
  });

/** The ARN of the key that the trail gets; `undefined` for the empty text, which takes the key away. Throws as CloudTrail does. */
export function takeKey(
  trail: Pick<StoredTrail, 'arn'>,
  named: string,
  at: At<CloudtrailState>,
): string | undefined {
  if (named === '') return undefined;
  const key = lookUp(at.other<Kms>('kms'), named, at);
  if (!key || key.state === 'PendingDeletion') {
    throw new AwsError('KmsKeyNotFoundException', `KMS key ${named} was not found.`);
  }
  if (key.state === 'Disabled')
    throw new AwsError('KmsKeyDisabledException', `KMS key ${named} is disabled.`);
  if (!allows(key.policy, trail.arn)) {
    throw new AwsError(
      'InsufficientEncryptionPolicyException',
      `Insufficient permissions to access S3 bucket or KMS key ${named}.`,
    );
  }
  return keyArn(key, at);
}
