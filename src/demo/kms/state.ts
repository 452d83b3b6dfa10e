// What the simulated KMS holds: keys of every region in one list, and the names that point at them.
import { tagKey } from '../../model/names.ts';
import { trailKeyAlias, trailKeyPolicy } from '../../model/trail-key.ts';
import type { Seed } from '../kit.ts';
import type { Scenario } from '../scenarios.ts';

export interface StoredKey {
  readonly keyId: string;
  readonly region: string;
  /** AWS makes keys of its own in an account; nobody may change those. */
  readonly manager: 'AWS' | 'CUSTOMER';
  readonly spec: 'SYMMETRIC_DEFAULT' | 'RSA_2048';
  state: 'Enabled' | 'Disabled' | 'PendingDeletion';
  rotation: boolean;
  policy: string;
  readonly tags: readonly { readonly TagKey: string; readonly TagValue: string }[];
  /** ISO 8601, UTC. */
  readonly created: string;
}

export interface Kms {
  keys: StoredKey[];
  aliases: { readonly name: string; readonly region: string; readonly targetId: string }[];
}

const home = 'us-east-1';
const ownId = '00000000-0000-4000-8000-000000000001';
type Where = Pick<Seed, 'accountId' | 'partition'>;

export const keyArn = (key: Pick<StoredKey, 'keyId' | 'region'>, { partition, accountId }: Where): string =>
  `arn:${partition}:kms:${key.region}:${accountId}:key/${key.keyId}`;

/** The key that the tool made for its trail, where a scenario has it. */
export const ownKeyArn = (where: Where): string => keyArn({ keyId: ownId, region: home }, where);

/** The keys of a scenario, before anything is done. */
export function start(scenario: Scenario, { accountId, partition, now }: Seed): Kms {
  const key = (keyId: string, more: Partial<StoredKey>): StoredKey => ({
    keyId,
    region: home,
    manager: 'CUSTOMER',
    spec: 'SYMMETRIC_DEFAULT',
    state: 'Enabled',
    rotation: false,
    policy: trailKeyPolicy({ id: accountId, partition, home }),
    tags: [],
    created: now,
    ...more,
  });
  const awsOwn = key('00000000-0000-4000-8000-00000000000a', { manager: 'AWS', rotation: true });
  if (scenario === 'hardened') {
    const tags = [{ TagKey: tagKey, TagValue: 'trail-kms/create-key' }];
    return {
      keys: [awsOwn, key(ownId, { tags, rotation: true })],
      aliases: [{ name: trailKeyAlias, region: home, targetId: ownId }],
    };
  }
  if (scenario !== 'messy') return { keys: [], aliases: [] };
  // Habits: a key that was never renewed, one that is switched off, one for signatures, and one far away.
  return {
    keys: [
      awsOwn,
      key('00000000-0000-4000-8000-000000000002', {}),
      key('00000000-0000-4000-8000-000000000003', { state: 'Disabled' }),
      key('00000000-0000-4000-8000-000000000004', { spec: 'RSA_2048' }),
      key('00000000-0000-4000-8000-000000000005', { region: 'eu-west-1', rotation: true }),
    ],
    aliases: [{ name: 'alias/my-app', region: home, targetId: '00000000-0000-4000-8000-000000000002' }],
  };
}
