// Making the key, having it renewed, naming it, and giving it to the trail.
import type { Account } from '../../src/model/account.ts';
import { call } from '../../src/model/call.ts';
import type { Late } from '../../src/model/late.ts';
import { tagKey } from '../../src/model/names.ts';
import { keyMonth, kmsPrices } from '../../src/model/prices/kms.ts';
import type { Cost } from '../../src/model/prices.ts';
import type { Change } from '../../src/model/step.ts';
import { trailKeyAlias, trailKeyPolicy } from '../../src/model/trail-key.ts';

export const ids = {
  create: 'trail-kms/create-key',
  rotate: 'trail-kms/rotate-key',
  name: 'trail-kms/name-key',
  update: 'trail-kms/update-trail',
};
const keyResource = 'kms-key/day-one-trail';

/** A key that is there, or what the change that makes it will tell. */
const made = (path: string): Late => ({ late: 'output', change: ids.create, path });

const { key, freeRequests, tenThousandRequests, link } = kmsPrices;
const many = freeRequests.toLocaleString('en-US');
const more = `$${(tenThousandRequests / 100).toFixed(2)}`;
const cost: Cost = {
  cents: key,
  text: {
    en: `${keyMonth} a month for the key, from the first day. After the first and the second yearly renewal it is ${keyMonth} more each. ${many} requests a month are free, then ${more} for every 10,000.`,
    ja: `キー 1 つにつき月に ${keyMonth} が初日からかかります。1 回目と 2 回目の自動ローテーションのあとは、それぞれ ${keyMonth} ずつ増えます。リクエストは月 ${many} 件まで無料、以後 10,000 件ごとに ${more} です。`,
  },
  link,
};
const stays = {
  en: 'The key is kept: log files that it encrypted could not be read without it.',
  ja: 'キーは残します。このキーで暗号化したログファイルは、キーがないと読めなくなるためです。',
};
// A new key is not seen everywhere at once. Source: KMS developer guide, "eventual consistency": most within seconds, some after minutes.
const young: NonNullable<Change['waitOn']> = { codes: ['NotFoundException'], seconds: 60 };

/** Makes the key; nothing uses it yet. */
export const create = (account: Account): Change => ({
  id: ids.create,
  resource: keyResource,
  summary: { en: 'Make a key for the log files', ja: 'ログファイル用の暗号化キーを作成する' },
  call: call(
    'kms:CreateKey',
    {
      Description: 'Encrypts the log files of the trail day-one-trail',
      KeySpec: 'SYMMETRIC_DEFAULT',
      KeyUsage: 'ENCRYPT_DECRYPT',
      Policy: trailKeyPolicy(account),
      Tags: [{ TagKey: tagKey, TagValue: ids.create }],
    },
    account.home,
  ),
  risk: 'costs-money',
  cost,
  undo: stays,
});

/** Has the key renewed every year; old files stay readable. `id` is absent where the same plan makes the key. */
export const rotate = ({ home }: Account, id?: string): Change => ({
  id: ids.rotate,
  resource: keyResource,
  summary: {
    en: 'Have the key renewed every year',
    ja: 'キーの自動ローテーション（毎年の中身の入れ替え）を有効にする',
  },
  call: call(
    'kms:EnableKeyRotation',
    { KeyId: id ?? made('KeyMetadata.KeyId'), RotationPeriodInDays: 365 },
    home,
  ),
  risk: 'safe',
  undo: stays,
  waitOn: young,
});

export const name = ({ home }: Account, id?: string): Change => ({
  id: ids.name,
  resource: keyResource,
  summary: { en: 'Give the key a name', ja: 'キーに名前を付ける' },
  call: call(
    'kms:CreateAlias',
    { AliasName: trailKeyAlias, TargetKeyId: id ?? made('KeyMetadata.KeyId') },
    home,
  ),
  risk: 'safe',
  undo: stays,
  waitOn: young,
});

/** From now on the trail's new files are encrypted with the key; older files stay as they are. */
export const update = ({ home }: Account, trail: { arn: string; name: string }, arn?: string): Change => ({
  id: ids.update,
  resource: trail.arn,
  summary: { en: 'Encrypt the log files with this key', ja: 'ログファイルをこのキーで暗号化する' },
  call: call('cloudtrail:UpdateTrail', { Name: trail.name, KmsKeyId: arn ?? made('KeyMetadata.Arn') }, home),
  before: { Name: trail.name, KmsKeyId: '' },
  risk: 'safe',
  danger: {
    en: 'Without this key the log files cannot be read. Never delete it or switch it off while you need them.',
    ja: 'このキーがないと、ログファイルは読めません。ログが必要な間は、キーを削除したり無効にしたりしないでください。',
  },
  undo: {
    en: "New files use S3's own key again. The key is kept, for the files that it encrypted.",
    ja: '新しいファイルは再び S3 標準のキーで暗号化されます。このキーで暗号化済みのファイルを読めるように、キーは残します。',
  },
  waitOn: { codes: ['InsufficientEncryptionPolicyException', 'KmsKeyNotFoundException'], seconds: 60 },
});
