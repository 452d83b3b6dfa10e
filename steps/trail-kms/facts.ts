// What the step knows: the trails with their keys, and every key that people of this account made, region by region.
import { type Account, regionsOn } from '../../src/model/account.ts';
import type { Json } from '../../src/model/json.ts';
import { tagKey, trailArn } from '../../src/model/names.ts';
import { map, orAbsent, type Read, type Reader, type Unread } from '../../src/model/read.ts';
import { trailKeyAlias } from '../../src/model/trail-key.ts';

export interface Trail {
  readonly arn: string;
  readonly name: string;
  /** The region that it is changed from. */
  readonly home: string;
  /** The ARN of its key; `null`: S3's own key. */
  readonly key: string | null;
  /** AWS's word for that key: only while it is `Enabled` can the log files be read. `null`: no key, or it is gone. */
  readonly keyState: Read<string | null>;
  /** Made by another account. */
  readonly foreign: boolean;
  /** Made by this tool: our name and our tag. */
  readonly ours: Read<boolean>;
}

/** A symmetric key that people of this account made. */
export interface Key {
  readonly id: string;
  readonly arn: string;
  /** AWS's word: `Enabled`, `Disabled`, `PendingDeletion` and others. */
  readonly state: string;
  /** Made by this tool: it carries our tag. Asked in the home region only. */
  readonly ours: Read<boolean>;
  /** Renewed every year. Asked only of keys that are switched on. */
  readonly rotates: Read<boolean>;
}

export interface Facts {
  readonly trails: Read<readonly Trail[]>;
  readonly places: readonly { readonly region: string; readonly keys: Read<readonly Key[]> }[];
  /** The ARN of the key that has our name; `null`: the name is free. */
  readonly alias: Read<string | null>;
}

const noKey: Read<null> = { ok: true, value: null };
const no: Read<boolean> = { ok: true, value: false };

export async function readFacts(aws: Reader, account: Account): Promise<Facts> {
  const regions = [...new Set([account.home, ...regionsOn(account)])];
  const [trails, named, ...places] = await Promise.all([
    readTrails(aws, account),
    aws('kms:DescribeKey', { KeyId: trailKeyAlias }, account.home),
    ...regions.map(async (region) => ({
      region,
      keys: await readKeys(aws, region, region === account.home),
    })),
  ]);
  const alias = map(named, ({ KeyMetadata }) => KeyMetadata?.Arn ?? null);
  return { trails, places, alias: orAbsent(alias, null) };
}

async function readTrails(aws: Reader, account: Account): Promise<Read<readonly Trail[]>> {
  const list = await aws('cloudtrail:DescribeTrails', { includeShadowTrails: true }, account.home);
  if (!list.ok) return list;
  const own = trailArn(account);
  const trails = (list.value.trailList ?? []).map(async (trail): Promise<Trail> => {
    const arn = trail.TrailARN ?? '';
    const foreign = arn.split(':')[4] !== account.id;
    const key = trail.KmsKeyId || null;
    const [tags, keyState] = await Promise.all([
      arn === own ? aws('cloudtrail:ListTags', { ResourceIdList: [arn] }, account.home) : undefined,
      // The keys of the organization's trail are the organization's.
      key && !foreign ? readState(aws, key, account) : noKey,
    ]);
    return {
      arn,
      name: trail.Name ?? '',
      home: trail.HomeRegion ?? account.home,
      key,
      keyState,
      foreign,
      ours: tags
        ? map(tags, ({ ResourceTagList }) =>
            (ResourceTagList ?? []).some((one) => (one.TagsList ?? []).some(({ Key }) => Key === tagKey)),
          )
        : no,
    };
  });
  return { ok: true, value: await Promise.all(trails) };
}

/** Where a key is, by its ARN. */
export function keyAt(arn: string, { id, home }: Account) {
  const [, , , region = home, owner = id, name = arn] = arn.split(':');
  return { region, owner, id: name.replace(/^key\//, '') };
}

async function readState(aws: Reader, arn: string, account: Account): Promise<Read<string | null>> {
  const found = await aws('kms:DescribeKey', { KeyId: arn }, keyAt(arn, account).region);
  return orAbsent(
    map(found, ({ KeyMetadata }) => KeyMetadata?.KeyState ?? ''),
    null,
  );
}

/** The keys of a region; not ok if any of them could not be looked at: it might be ours. */
async function readKeys(aws: Reader, region: string, tagged: boolean): Promise<Read<readonly Key[]>> {
  const list = await aws('kms:ListKeys', {}, region);
  if (!list.ok) return list;
  const ids = (list.value.Keys ?? []).map(({ KeyId }) => KeyId ?? '');
  const reads = await Promise.all(ids.map((id) => readKey(aws, region, id, tagged)));
  const failed = reads.find((read): read is Unread => !read.ok);
  return failed ?? { ok: true, value: reads.flatMap((read) => (read.ok && read.value ? [read.value] : [])) };
}

/** `null`: not a key of people, or one that AWS cannot renew. */
async function readKey(aws: Reader, region: string, id: string, tagged: boolean): Promise<Read<Key | null>> {
  const found = await aws('kms:DescribeKey', { KeyId: id }, region);
  if (!found.ok) return orAbsent(found, null);
  const about = found.value.KeyMetadata;
  // Source: KMS API reference, EnableKeyRotation: only symmetric encryption keys with material from KMS.
  const renewable =
    about?.KeyManager === 'CUSTOMER' &&
    about.KeySpec === 'SYMMETRIC_DEFAULT' &&
    about.KeyUsage === 'ENCRYPT_DECRYPT' &&
    about.Origin === 'AWS_KMS';
  if (!renewable) return { ok: true, value: null };
  const [status, tags] = await Promise.all([
    about.KeyState === 'Enabled' ? aws('kms:GetKeyRotationStatus', { KeyId: id }, region) : undefined,
    tagged ? aws('kms:ListResourceTags', { KeyId: id }, region) : undefined,
  ]);
  const value: Key = {
    id,
    arn: about.Arn ?? id,
    state: about.KeyState ?? '',
    rotates: status ? map(status, (now) => now.KeyRotationEnabled === true) : no,
    ours: tags ? map(tags, ({ Tags }) => (Tags ?? []).some(({ TagKey }) => TagKey === tagKey)) : no,
  };
  return { ok: true, value };
}

/** The keys of the home region. */
const homeKeys = ({ places }: Facts, { home }: Account): Read<readonly Key[]> =>
  places.find(({ region }) => region === home)?.keys ?? { ok: true, value: [] };

/** Our own key, if there is one that is not on its way out; not ok if a key could not be told from ours. */
export function ownKeyOf(facts: Facts, account: Account): Read<Key | null> {
  const keys = homeKeys(facts, account);
  if (!keys.ok) return keys;
  const living = keys.value.filter(({ state }) => state !== 'PendingDeletion');
  const unclear = living.map(({ ours }) => ours).find((ours): ours is Unread => !ours.ok);
  return unclear ?? { ok: true, value: living.find(({ ours }) => ours.ok && ours.value) ?? null };
}

/** ARN -> which key encrypts the trail's files, in the shape of UpdateTrail's input. */
export const snapshot = ({ trails }: Facts): Record<string, Json> =>
  Object.fromEntries((trails.ok ? trails.value : []).map(({ arn, key }) => [arn, { KmsKeyId: key ?? '' }]));
