// What switches the recording on: the role, and in each region recorder, channel, start.
import type { Account } from '../../src/model/account.ts';
import { call } from '../../src/model/call.ts';
import { bucketStays } from '../../src/model/log-bucket/keep.ts';
import type { Use } from '../../src/model/log-bucket/pieces.ts';
import { configStatements } from '../../src/model/log-bucket/policies.ts';
import { configRoleArn, configRoleName, recorderName } from '../../src/model/names.ts';
import { holdsAll, policyWith } from '../../src/model/policy-document.ts';
import { configMonth, configPrices } from '../../src/model/prices/config.ts';
import type { Cost } from '../../src/model/prices.ts';
import type { Change } from '../../src/model/step.ts';

const step = 'config-recorder';
export const ids = {
  role: `${step}/service-role`,
  record: (region: string) => `${step}/record/${region}`,
  deliver: (region: string) => `${step}/deliver/${region}`,
  start: (region: string) => `${step}/start/${region}`,
};
export const resourceIn = (region: string): string => `config/${region}`;

/** What the bucket is for. */
export const bucketUse = (account: Account): Use => ({
  step,
  create: { en: 'Make a bucket for the records', ja: '記録用のバケットを作成する' },
  lets: {
    en: 'Let AWS Config write for this account, and refuse plain HTTP',
    ja: 'このアカウントの AWS Config の書き込みだけを許可し、暗号化されていない接続を拒否する',
  },
  storage: { en: 'storage: some cents a month', ja: '保存料金: 月に数セント程度' },
  undo: bucketStays,
  holds: (bucket, now) => holdsAll(configStatements(account, bucket), now),
  policy: (bucket, now) => policyWith(configStatements(account, bucket), now),
});

/** The role that AWS Config looks with: AWS's own, its rights cannot be changed. */
export const makeRole = (account: Account): Change => ({
  id: ids.role,
  resource: configRoleArn(account),
  summary: {
    en: `Make the role ${configRoleName}, with which AWS Config looks`,
    ja: `AWS Config が参照に使うロール ${configRoleName} を作成する`,
  },
  call: call('iam:CreateServiceLinkedRole', { AWSServiceName: 'config.amazonaws.com' }),
  risk: 'safe',
  undo: {
    en: "The role stays: it is AWS Config's own and costs nothing.",
    ja: 'AWS Config 専用のロールで料金もかからないため、そのまま残します。',
  },
});

const dollars = (cents: number): string => `$${(cents / 100).toFixed(3)}`;
const { link, dailyItem, continuousItem, quietItems } = configPrices;
const cost: Cost = {
  cents: configMonth,
  text: {
    en: `${dollars(dailyItem)} for each recorded item: each network, rule or user that changed on a day. About ${quietItems} a month in a quiet region, and more in the first month, when everything is new. At every change it would be ${dollars(continuousItem)} an item, but far more items.`,
    ja: `記録 1 件ごとに ${dollars(dailyItem)} です（その日に変わったネットワーク、ルール、ユーザーなどが 1 件ずつ）。あまり使っていないリージョンで月 ${quietItems} 件ほどですが、最初の月はすべてが新規のため多くなります。変更のたびに記録する方式は 1 件 ${dollars(continuousItem)} ですが、件数がはるかに増えます。`,
  },
  link,
};
// Source: AWS Control Tower guide, enroll-account.
const danger = {
  en: 'Should this account join AWS Control Tower one day, recorder and channel must be deleted first, in every region.',
  ja: '将来このアカウントを AWS Control Tower に登録する場合は、先に全リージョンのレコーダーと配信チャネルを削除する必要があります。',
};

/**
 * A new recorder; `globals`: IAM too. Once a day, not at once: what changes often is then counted once. The trade: checks of
 * Security Hub CSPM that go by changes come up to a day late. Source: Security Hub CSPM guide, securityhub-setup-prereqs.
 */
export const record = (account: Account, region: string, globals: boolean): Change => ({
  id: ids.record(region),
  resource: resourceIn(region),
  summary: {
    en: `Make a recorder in ${region} that looks once a day`,
    ja: `${region} に 1 日 1 回記録するレコーダーを作成する`,
  },
  call: call(
    'config:PutConfigurationRecorder',
    {
      ConfigurationRecorder: {
        name: recorderName,
        roleARN: configRoleArn(account),
        recordingGroup: { allSupported: true, includeGlobalResourceTypes: globals },
        recordingMode: { recordingFrequency: 'DAILY' },
      },
    },
    region,
  ),
  risk: 'safe',
  danger,
  undo: { en: 'The recorder is deleted.', ja: 'レコーダーを削除します。' },
  // A new role may not be visible yet. Source: IAM guide, troubleshoot_general.
  waitOn: { codes: ['InvalidRoleException'], seconds: 120 },
});

/** Where the files of this region go. */
export const deliver = (region: string, bucket: string): Change => ({
  id: ids.deliver(region),
  resource: resourceIn(region),
  summary: {
    en: `Deliver the records of ${region} to the bucket`,
    ja: `${region} の記録をバケットに保存する`,
  },
  call: call(
    'config:PutDeliveryChannel',
    { DeliveryChannel: { name: recorderName, s3BucketName: bucket } },
    region,
  ),
  risk: 'safe',
  undo: { en: 'The channel is deleted. Files stay.', ja: '配信チャネルを削除します。ファイルは残ります。' },
  // A new bucket and its policy are seen some seconds late.
  waitOn: { codes: ['InsufficientDeliveryPolicyException', 'NoSuchBucketException'], seconds: 60 },
});

/** Starts the recorder of this name; `stood`: it was there before. */
export const start = (region: string, name: string, stood: boolean): Change => ({
  id: ids.start(region),
  resource: resourceIn(region),
  summary: { en: `Start recording in ${region}`, ja: `${region} で記録を開始する` },
  call: call('config:StartConfigurationRecorder', { ConfigurationRecorderName: name }, region),
  ...(stood ? { before: { ConfigurationRecorderName: name } } : {}),
  risk: 'costs-money',
  cost,
  undo: { en: 'Recording is stopped. Records stay.', ja: '記録を停止します。記録は残ります。' },
});
