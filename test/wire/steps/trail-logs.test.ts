// The trail's events to CloudWatch Logs over the wire: group, role and delivery, read back setting by setting.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  trailLogGroupArn,
  trailLogsPolicy,
  trailLogsPolicyName,
  trailLogsTrust,
} from '../../../src/model/trail-logs-role.ts';
import { cloudtrail } from '../../../steps/cloudtrail.ts';
import { trailLogs } from '../../../steps/trail-logs.ts';
import { openSending } from './sending.ts';

const bench = (await openSending())!;
const home = 'us-east-1';
const role = { RoleName: 'day-one-trail-logs' };

describe.skipIf(!bench)('the trail writes to a log group over the wire', () => {
  const read = (op: string, input: object, region?: string) => bench.invoke(op as never, input, region);

  beforeAll(async () => {
    await bench.moto.reset();
    expect(await bench.send(cloudtrail)).toEqual([]);
    expect((await bench.planOf(trailLogs)).map(({ call }) => call.op)).toEqual([
      'logs:CreateLogGroup',
      'logs:PutRetentionPolicy',
      'iam:CreateRole',
      'iam:PutRolePolicy',
      'cloudtrail:UpdateTrail',
    ]);
    expect(await bench.send(trailLogs)).toEqual([]);
  });
  afterAll(() => bench.close());

  it('a group that forgets after a year, with our tag', async () => {
    const arn = `arn:aws:logs:${home}:123456789012:log-group:day-one-trail`;
    // moto 5.2.1 keeps no class: that it is sent is what the plan shows.
    expect(await read('logs:DescribeLogGroups', {}, home)).toMatchObject({
      logGroups: [{ logGroupName: 'day-one-trail', retentionInDays: 365, arn: `${arn}:*` }],
    });
    expect(await read('logs:ListTagsForResource', { resourceArn: arn }, home)).toMatchObject({
      tags: { 'aws-day-one': 'trail-logs/create-group' },
    });
    expect(await read('logs:DescribeLogGroups', {}, 'eu-west-1')).toMatchObject({ logGroups: [] });
  });

  it('a role that only CloudTrail takes and that may write there only', async () => {
    const { Role } = (await read('iam:GetRole', role)) as { Role: { AssumeRolePolicyDocument: string } };
    expect(JSON.parse(decodeURIComponent(Role.AssumeRolePolicyDocument))).toEqual(JSON.parse(trailLogsTrust));
    expect(Role).toMatchObject({ Tags: [{ Key: 'aws-day-one', Value: 'trail-logs/create-role' }] });
    const held = (await read('iam:GetRolePolicy', { ...role, PolicyName: trailLogsPolicyName })) as {
      PolicyDocument: string;
    };
    expect(JSON.parse(decodeURIComponent(held.PolicyDocument))).toEqual(
      JSON.parse(trailLogsPolicy(bench.account, home)),
    );
  });

  it('and the trail is told of both; all else of it is as it was', async () => {
    const { trailList } = (await read('cloudtrail:DescribeTrails', {}, home)) as { trailList: object[] };
    expect(trailList).toHaveLength(1);
    expect(trailList[0]).toMatchObject({
      CloudWatchLogsLogGroupArn: trailLogGroupArn(bench.account, home),
      CloudWatchLogsRoleArn: 'arn:aws:iam::123456789012:role/day-one-trail-logs',
      S3BucketName: `day-one-trail-123456789012-${home}`,
      IsMultiRegionTrail: true,
      LogFileValidationEnabled: true,
    });
  });

  it('passes, plans nothing more, and mends only what was changed', async () => {
    expect(await bench.verdicts(trailLogs)).toEqual({ 'trail-cloudwatch-logs': ['pass'] });
    expect(await bench.planOf(trailLogs)).toEqual([]);
    const gone = { Name: 'day-one-trail', CloudWatchLogsLogGroupArn: '', CloudWatchLogsRoleArn: '' };
    await read('cloudtrail:UpdateTrail', gone, home);
    expect((await bench.planOf(trailLogs)).map(({ id }) => id)).toEqual(['trail-logs/update-trail']);
    expect(await bench.send(trailLogs)).toEqual([]);
    expect(await bench.planOf(trailLogs)).toEqual([]);
  });
});
