// Server access logging of the trail's bucket, made over the wire and read back setting by setting.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloudtrail } from '../../../steps/cloudtrail.ts';
import { trailAccessLogs } from '../../../steps/trail-access-logs.ts';
import { openSending } from './sending.ts';

const bench = (await openSending())!;
const home = 'us-east-1';
const source = `day-one-trail-123456789012-${home}`;
const target = `day-one-access-logs-123456789012-${home}`;

describe.skipIf(!bench)('looks into the logs are recorded over the wire', () => {
  const read = (op: string, Bucket: string) => bench.invoke(op as never, { Bucket }, home);

  beforeAll(async () => {
    await bench.moto.reset();
    expect(await bench.send(cloudtrail)).toEqual([]);
    expect(await bench.verdicts(trailAccessLogs)).toEqual({ 'trail-bucket-access-logging': ['fail'] });
    expect(await bench.send(trailAccessLogs)).toEqual([]);
  });
  afterAll(() => bench.close());

  it('the trail bucket writes its records to the second bucket', async () => {
    expect(await read('s3:GetBucketLogging', source)).toMatchObject({
      LoggingEnabled: { TargetBucket: target, TargetPrefix: `${source}/` },
    });
  });

  it.each([
    ['s3:GetBucketTagging', { TagSet: [{ Key: 'aws-day-one', Value: 'trail-access-logs/create-bucket' }] }],
    ['s3:GetBucketVersioning', { Status: 'Enabled' }],
    [
      's3:GetBucketOwnershipControls',
      { OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] } },
    ],
    [
      's3:GetPublicAccessBlock',
      {
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          IgnorePublicAcls: true,
          BlockPublicPolicy: true,
          RestrictPublicBuckets: true,
        },
      },
    ],
    [
      's3:GetBucketEncryption',
      {
        ServerSideEncryptionConfiguration: {
          Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
        },
      },
    ],
    [
      's3:GetBucketLifecycleConfiguration',
      { Rules: [{ NoncurrentVersionExpiration: { NoncurrentDays: 90 } }] },
    ],
  ])('the second bucket: %s', async (op, held) => {
    expect(await read(op, target)).toMatchObject(held);
  });

  it('its policy lets S3 write for this one bucket of this account, and nobody without TLS', async () => {
    const { Policy } = (await read('s3:GetBucketPolicy', target)) as { Policy: string };
    const { Statement } = JSON.parse(Policy) as { Statement: object[] };
    expect(Statement).toHaveLength(2);
    expect(Statement[0]).toMatchObject({
      Principal: { Service: 'logging.s3.amazonaws.com' },
      Action: 's3:PutObject',
      Resource: `arn:aws:s3:::${target}/*`,
      Condition: {
        ArnLike: { 'aws:SourceArn': [`arn:aws:s3:::${source}`] },
        StringEquals: { 'aws:SourceAccount': '123456789012' },
      },
    });
    expect(Statement[1]).toMatchObject({
      Effect: 'Deny',
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    });
  });

  it('passes, and plans nothing more', async () => {
    expect(await bench.verdicts(trailAccessLogs)).toEqual({ 'trail-bucket-access-logging': ['pass'] });
    expect(await bench.planOf(trailAccessLogs)).toEqual([]);
  });
});
