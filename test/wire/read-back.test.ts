// What apply made, read back with the SDK itself, setting by setting.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Invoke } from '../../src/model/call.ts';
import { essentials, here, openBench, three } from './bench.ts';
import { type Seen, writesOf } from './proxy.ts';

const bench = (await openBench())!;
const home = 'us-east-1';
const AccountId = '123456789012';
const Bucket = `day-one-trail-${AccountId}-${home}`;
const trail = `arn:aws:cloudtrail:${home}:${AccountId}:trail/day-one-trail`;
const allFour = {
  PublicAccessBlockConfiguration: {
    BlockPublicAcls: true,
    IgnorePublicAcls: true,
    BlockPublicPolicy: true,
    RestrictPublicBuckets: true,
  },
};

describe.skipIf(!bench)('what apply made, read back with the SDK', () => {
  let sent: readonly Seen[];
  let read: Invoke;

  beforeAll(async () => {
    read = bench.aws.invoke;
    await bench.reset();
    await bench.run('apply', '--yes', ...essentials, '--answers', bench.answers, ...here);
    sent = writesOf(bench.proxy);
  });
  afterAll(() => bench.close());

  it('three contacts', async () => {
    for (const AlternateContactType of ['SECURITY', 'BILLING', 'OPERATIONS']) {
      const contact = await read('account:GetAlternateContact', { AlternateContactType }, undefined);
      expect(contact).toMatchObject({ AlternateContact: { EmailAddress: 'owner@example.com' } });
    }
  });

  it('the password rules', async () => {
    expect(await read('iam:GetAccountPasswordPolicy', {}, undefined)).toMatchObject({
      PasswordPolicy: {
        MinimumPasswordLength: 14,
        RequireUppercaseCharacters: true,
        RequireLowercaseCharacters: true,
        RequireNumbers: true,
        RequireSymbols: true,
        AllowUsersToChangePassword: true,
        PasswordReusePrevention: 24,
      },
    });
  });

  it('the admin, in a group with full rights', async () => {
    const [group] = sent.filter(({ op }) => op === 'iam:CreateGroup');
    const GroupName = new URLSearchParams(group?.body).get('GroupName');
    expect(await read('iam:ListAttachedGroupPolicies', { GroupName }, undefined)).toMatchObject({
      AttachedPolicies: [{ PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' }],
    });
    expect(await read('iam:GetGroup', { GroupName }, undefined)).toMatchObject({
      Users: [{ UserName: 'alice' }],
    });
  });

  it('two budgets, each with its mails; to whom is asserted on the request, for moto cannot list them', async () => {
    const { Budgets } = (await read('budgets:DescribeBudgets', { AccountId }, undefined)) as {
      Budgets: readonly { BudgetName: string; BudgetLimit: unknown }[];
    };
    const limit = (Amount: string) => ({ Amount, Unit: 'USD' });
    expect(Budgets.map(({ BudgetLimit }) => BudgetLimit)).toEqual([limit('20'), limit('1')]);
    const asked = sent.filter(({ op }) => op === 'budgets:CreateBudget').map(({ body }) => noticesIn(body));
    expect(asked.map(({ length }) => length)).toEqual([4, 1]);
    for (const [nth, { BudgetName }] of Budgets.entries()) {
      for (const { Subscribers } of asked[nth] ?? []) {
        expect(Subscribers).toEqual([{ SubscriptionType: 'EMAIL', Address: 'owner@example.com' }]);
      }
      const of = { AccountId, BudgetName };
      expect(await read('budgets:DescribeNotificationsForBudget', of, undefined)).toMatchObject({
        Notifications: asked[nth]?.map(({ Notification }) => Notification),
      });
    }
  });

  it('the block on public access, of the account and of the bucket', async () => {
    expect(await read('s3control:GetPublicAccessBlock', { AccountId }, home)).toMatchObject(allFour);
    expect(await read('s3:GetPublicAccessBlock', { Bucket }, home)).toMatchObject(allFour);
  });

  it.each([
    [
      's3:GetBucketOwnershipControls',
      { OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] } },
    ],
    ['s3:GetBucketVersioning', { Status: 'Enabled' }],
    ['s3:GetBucketTagging', { TagSet: [{ Key: 'aws-day-one' }] }],
    ['s3:GetBucketLifecycleConfiguration', { Rules: [{ Status: 'Enabled' }] }],
    [
      's3:GetBucketEncryption',
      {
        ServerSideEncryptionConfiguration: {
          Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
        },
      },
    ],
  ] as const)("the bucket's settings: %s", async (op, held) => {
    expect(await read(op, { Bucket }, home)).toMatchObject(held);
  });

  it('a bucket policy that lets this trail write, and nobody without TLS', async () => {
    const { Policy } = (await read('s3:GetBucketPolicy', { Bucket }, home)) as { Policy: string };
    const { Statement } = JSON.parse(Policy) as { Statement: readonly object[] };
    const forTrail = {
      Effect: 'Allow',
      Principal: { Service: 'cloudtrail.amazonaws.com' },
      Condition: { StringEquals: { 'aws:SourceArn': trail } },
    };
    expect(Statement).toContainEqual(
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
    );
    const allowed = Statement.filter((one) => 'Effect' in one && one.Effect === 'Allow');
    expect(allowed).toMatchObject([
      { ...forTrail, Action: 's3:GetBucketAcl' },
      { ...forTrail, Action: 's3:PutObject', Resource: `arn:aws:s3:::${Bucket}/AWSLogs/${AccountId}/*` },
    ]);
  });

  it('a trail of all regions that logs, seen from each of them', async () => {
    for (const region of three) {
      expect(await read('cloudtrail:DescribeTrails', {}, region), region).toMatchObject({
        trailList: [
          {
            TrailARN: trail,
            S3BucketName: Bucket,
            HomeRegion: home,
            IsMultiRegionTrail: true,
            IncludeGlobalServiceEvents: true,
            LogFileValidationEnabled: true,
          },
        ],
      });
    }
    const status = await read('cloudtrail:GetTrailStatus', { Name: 'day-one-trail' }, home);
    expect(status).toMatchObject({ IsLogging: true });
  });

  it('a detector a region, on, ours, without paid extras', async () => {
    for (const region of three) {
      const { DetectorIds } = (await read('guardduty:ListDetectors', {}, region)) as {
        DetectorIds: string[];
      };
      expect(DetectorIds, region).toHaveLength(1);
      const detector = (await read('guardduty:GetDetector', { DetectorId: DetectorIds[0] }, region)) as {
        Features: readonly { Status: string }[];
      };
      expect(detector).toMatchObject({
        Status: 'ENABLED',
        FindingPublishingFrequency: 'FIFTEEN_MINUTES',
        Tags: { 'aws-day-one': `guardduty/create-detector/${region}` },
      });
      expect(detector.Features.length).toBeGreaterThan(0);
      expect(detector.Features.filter(({ Status }) => Status === 'ENABLED')).toEqual([]);
    }
  });
});

interface Notice {
  readonly Notification: object;
  readonly Subscribers: unknown;
}
const noticesIn = (body: string): readonly Notice[] =>
  (JSON.parse(body) as { NotificationsWithSubscribers: readonly Notice[] }).NotificationsWithSubscribers;
