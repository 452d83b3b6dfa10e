// Finds a key as KMS does: by id, ARN, alias or the alias's ARN, in its own region only.
import { type At, AwsError } from '../kit.ts';
import { type Kms, keyArn, type StoredKey } from './state.ts';

type Here = Pick<At<unknown>, 'region' | 'accountId' | 'partition'>;

/** The key that is named, or `undefined`. Source: KMS API reference, DescribeKey: the four forms of KeyId. */
export function lookUp(state: Kms, named: string, at: Here): StoredKey | undefined {
  const [, , , region, owner, ...rest] = named.split(':');
  const isArn = named.startsWith('arn:');
  if (isArn && (region !== at.region || owner !== at.accountId)) return undefined;
  const name = isArn ? rest.join(':') : named;
  const alias = state.aliases.find((one) => one.name === name && one.region === at.region);
  const keyId = alias?.targetId ?? name.replace(/^key\//, '');
  return state.keys.find((one) => one.keyId === keyId && one.region === at.region);
}

/** The same; throws KMS's error if there is none. */
export function find(named: string | undefined, at: At<Kms>): StoredKey {
  const found = lookUp(at.state, named ?? '', at);
  if (found) return found;
  const where = `arn:${at.partition}:kms:${at.region}:${at.accountId}`;
  const [what, shown] = named?.startsWith('alias/') ? ['Alias', named] : ['Key', `key/${named ?? ''}`];
  throw new AwsError('NotFoundException', `${what} ${where}:${shown} is not found.`);
}

/** What DescribeKey and CreateKey answer. */
export const shown = (key: StoredKey, at: Here) => ({
  KeyId: key.keyId,
  Arn: keyArn(key, at),
  AWSAccountId: at.accountId,
  CreationDate: key.created,
  Enabled: key.state === 'Enabled',
  KeyState: key.state,
  KeyManager: key.manager,
  KeySpec: key.spec,
  KeyUsage: key.spec === 'RSA_2048' ? ('SIGN_VERIFY' as const) : ('ENCRYPT_DECRYPT' as const),
  Origin: 'AWS_KMS' as const,
  MultiRegion: false,
});
