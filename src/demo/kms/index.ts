// The simulated KMS: keys that nobody can lock themselves out of, names that are unique, and yearly renewal. Source: KMS API reference.
import { listOf, statementsOf } from '../../model/policy-document.ts';
import { type At, AwsError, service } from '../kit.ts';
import { find, shown } from './find.ts';
import { type Kms, keyArn, type StoredKey, start } from './state.ts';

type Here = At<Kms>;
const refuse = (name: string, message: string): never => {
  throw new AwsError(name, message);
};

/** A policy that does not let the account in could never be changed again. Source: CreateKey, BypassPolicyLockoutSafetyCheck. */
function checkPolicy(policy: string, at: Here): void {
  const root = `arn:${at.partition}:iam::${at.accountId}:root`;
  const statements = statementsOf(policy);
  if (!statements) refuse('MalformedPolicyDocumentException', 'The policy is not valid JSON.');
  const open = (statements ?? []).some((one) => {
    const principal = one['Principal'];
    const who =
      typeof principal === 'object' && principal !== null && 'AWS' in principal ? principal['AWS'] : null;
    return one['Effect'] === 'Allow' && who === root && listOf(one['Action']).includes('kms:*');
  });
  if (!open) {
    refuse(
      'MalformedPolicyDocumentException',
      'The new key policy will not allow you to update the key policy in the future.',
    );
  }
}

function symmetric(key: StoredKey, at: Here): StoredKey {
  const arn = keyArn(key, at);
  if (key.spec !== 'SYMMETRIC_DEFAULT') {
    refuse(
      'UnsupportedOperationException',
      `${arn} key spec is ${key.spec} which is not valid for this operation.`,
    );
  }
  if (key.state === 'PendingDeletion') refuse('KMSInvalidStateException', `${arn} is pending deletion.`);
  return key;
}

export const kms = service<'kms', Kms>('kms', {
  start,
  handlers: {
    ListKeys: (_input, at) => ({
      Keys: at.state.keys
        .filter(({ region }) => region === at.region)
        .map((key) => ({ KeyId: key.keyId, KeyArn: keyArn(key, at) })),
    }),
    DescribeKey: (input, at) => ({ KeyMetadata: shown(find(input.KeyId, at), at) }),
    GetKeyRotationStatus: (input, at) => {
      const key = symmetric(find(input.KeyId, at), at);
      return {
        KeyId: keyArn(key, at),
        KeyRotationEnabled: key.rotation,
        ...(key.rotation ? { RotationPeriodInDays: 365 } : {}),
      };
    },
    ListResourceTags: (input, at) => ({ Tags: [...find(input.KeyId, at).tags], Truncated: false }),
    CreateKey: (input, at) => {
      checkPolicy(input.Policy ?? '', at);
      const tags = (input.Tags ?? []).map(({ TagKey = '', TagValue = '' }) => ({ TagKey, TagValue }));
      if (tags.some(({ TagKey }) => TagKey === '' || TagKey.startsWith('aws:'))) {
        refuse('TagException', 'A tag key is not valid.');
      }
      const key: StoredKey = {
        keyId: `00000000-0000-4000-9000-${at.id('', 12)}`,
        region: at.region,
        manager: 'CUSTOMER',
        spec: 'SYMMETRIC_DEFAULT',
        state: 'Enabled',
        rotation: false,
        policy: input.Policy ?? '',
        tags,
        created: at.now,
      };
      at.state.keys.push(key);
      return { KeyMetadata: shown(key, at) };
    },
    CreateAlias: (input, at) => {
      const name = input.AliasName ?? '';
      if (!/^alias\/(?!aws\/)[A-Za-z0-9/_-]+$/.test(name)) {
        refuse('InvalidAliasNameException', 'Alias must start with the prefix "alias/".');
      }
      const target = find(input.TargetKeyId, at);
      if (at.state.aliases.some((one) => one.name === name && one.region === at.region)) {
        const arn = `arn:${at.partition}:kms:${at.region}:${at.accountId}:${name}`;
        refuse('AlreadyExistsException', `An alias with the name ${arn} already exists`);
      }
      at.state.aliases.push({ name, region: at.region, targetId: target.keyId });
      return {};
    },
    EnableKeyRotation: (input, at) => {
      const key = symmetric(find(input.KeyId, at), at);
      const days = input.RotationPeriodInDays ?? 365;
      if (days < 90 || days > 2560) refuse('ValidationException', 'RotationPeriodInDays must be 90 to 2560.');
      if (key.state === 'Disabled') refuse('DisabledException', `${keyArn(key, at)} is disabled.`);
      if (key.manager === 'AWS') {
        throw new AwsError('AccessDeniedException', `You may not change ${keyArn(key, at)}.`, 403);
      }
      key.rotation = true;
      return {};
    },
  },
});
