// A log group that forgets after a year, a role that may only write there, and the trail that is told of both.
import type { Account } from '../../src/model/account.ts';
import { call } from '../../src/model/call.ts';
import { roleArn, tagKey, trailLogGroup, trailLogsRole } from '../../src/model/names.ts';
import { cloudwatchPrices } from '../../src/model/prices/cloudwatch.ts';
import type { Cost } from '../../src/model/prices.ts';
import type { Change } from '../../src/model/step.ts';
import {
  trailLogGroupArn,
  trailLogsPolicy,
  trailLogsPolicyName,
  trailLogsTrust,
} from '../../src/model/trail-logs-role.ts';
import type { Trail } from '../../src/model/trails/read.ts';
import { groupResource, roleResource } from './facts.ts';

export const ids = {
  group: 'trail-logs/create-group',
  retention: 'trail-logs/retention',
  role: 'trail-logs/create-role',
  policy: 'trail-logs/role-policy',
  trail: 'trail-logs/update-trail',
} as const;

/** What is needed of a trail that may not be there yet. */
export type Target = Pick<Trail, 'arn' | 'name' | 'home'>;

const { gigabyteOfLogs, freeGigabytes, link } = cloudwatchPrices;
const dollars = (gigabyteOfLogs / 100).toFixed(2);
const cost: Cost = {
  cents: 0,
  text: {
    en: `${freeGigabytes} GB a month are free, for the whole account. After that about ${dollars} USD for each GB. The record of a quiet account is far smaller.`,
    ja: `アカウント全体で月 ${freeGigabytes} GB まで無料です。超えた分は 1 GB あたり約 ${dollars} USD です。あまり使っていないアカウントの記録は、これよりずっと小さくなります。`,
  },
  link,
};

export const createGroup = (region: string): Change => ({
  id: ids.group,
  resource: groupResource,
  summary: {
    en: `Make the log group ${trailLogGroup}`,
    ja: `ロググループ ${trailLogGroup} を作成する`,
  },
  // Only the class STANDARD has metric filters, and a class cannot be changed: it is sent, not left to a default.
  call: call(
    'logs:CreateLogGroup',
    { logGroupName: trailLogGroup, logGroupClass: 'STANDARD', tags: { [tagKey]: ids.group } },
    region,
  ),
  risk: 'safe',
  undo: {
    en: 'The log group is kept: what it holds is evidence. It forgets by itself after a year.',
    ja: 'ロググループは残します。中の記録が証拠になるためです。記録は 1 年後に自動的に消えます。',
  },
});

export const retention = (region: string): Change => ({
  id: ids.retention,
  resource: groupResource,
  summary: { en: 'Forget events after 365 days', ja: 'イベントの保存期間を 365 日にする' },
  call: call('logs:PutRetentionPolicy', { logGroupName: trailLogGroup, retentionInDays: 365 }, region),
  risk: 'safe',
  undo: {
    en: 'The 365 days are kept: without them the log group would grow for ever.',
    ja: '365 日の設定は残します。設定がないとロググループが際限なく大きくなるためです。',
  },
  waitOn: { codes: ['ResourceNotFoundException', 'OperationAbortedException'], seconds: 30 },
});

export const createRole = (): Change => ({
  id: ids.role,
  resource: roleResource,
  summary: {
    en: `Make the role ${trailLogsRole}, which only CloudTrail can use`,
    ja: `CloudTrail だけが使えるロール ${trailLogsRole} を作成する`,
  },
  call: call('iam:CreateRole', {
    RoleName: trailLogsRole,
    AssumeRolePolicyDocument: trailLogsTrust,
    Description: 'CloudTrail writes its events to CloudWatch Logs with this role.',
    Tags: [{ Key: tagKey, Value: ids.role }],
  }),
  risk: 'safe',
  undo: { en: 'The role is deleted.', ja: 'ロールを削除します。' },
});

/** `now`: the role's policy of that name, where it has one. */
export const rolePolicy = (account: Account, region: string, now: string | null): Change => ({
  id: ids.policy,
  resource: roleResource,
  summary: {
    en: 'Let the role write to this log group only',
    ja: 'ロールにこのロググループへの書き込みだけを許可する',
  },
  call: call('iam:PutRolePolicy', {
    RoleName: trailLogsRole,
    PolicyName: trailLogsPolicyName,
    PolicyDocument: trailLogsPolicy(account, region),
  }),
  ...(now === null
    ? {}
    : { before: { RoleName: trailLogsRole, PolicyName: trailLogsPolicyName, PolicyDocument: now } }),
  risk: 'safe',
  undo: { en: 'The right is taken away again.', ja: '許可を取り消します。' },
  // The new role may not be visible yet. Source: IAM guide, troubleshoot_general.
  waitOn: { codes: ['NoSuchEntityException', 'NoSuchEntity'], seconds: 120 },
});

export const updateTrail = (account: Account, { arn, name, home }: Target): Change => ({
  id: ids.trail,
  resource: arn,
  summary: {
    en: `Let the trail ${name} also write to CloudWatch Logs`,
    ja: `証跡 ${name} のイベントを CloudWatch Logs にも送る`,
  },
  call: call(
    'cloudtrail:UpdateTrail',
    {
      Name: name,
      CloudWatchLogsLogGroupArn: trailLogGroupArn(account, home),
      CloudWatchLogsRoleArn: roleArn(account, trailLogsRole),
    },
    home,
  ),
  before: { Name: name, CloudWatchLogsLogGroupArn: '', CloudWatchLogsRoleArn: '' },
  // Free for a quiet account; what more would cost stands beside it.
  risk: 'safe',
  cost,
  undo: {
    en: 'The trail writes to its bucket only, as before. The events in the log group stay.',
    ja: '証跡の送信先をバケットだけに戻します。ロググループのイベントは残ります。',
  },
  // CloudTrail sees a new role some time after IAM made it. Source: hashicorp/terraform#6388, aws/aws-cdk#11602.
  waitOn: {
    codes: ['InvalidCloudWatchLogsRoleArnException', 'InvalidCloudWatchLogsLogGroupArnException'],
    seconds: 120,
  },
});
