// What apply made, taken back over the wire: the destructive calls, against moto, read back with the SDK itself.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Invoke } from '../../src/model/call.ts';
import type { Ended } from '../support/program.ts';
import { essentials, here, openBench, three } from './bench.ts';
import { writesOf } from './proxy.ts';

const bench = (await openBench())!;
const home = 'us-east-1';
const AccountId = '123456789012';
const Bucket = `day-one-trail-${AccountId}-${home}`;

describe.skipIf(!bench)('undo over the wire', () => {
  let undone: Ended;
  let read: Invoke;
  const missing = (op: Parameters<Invoke>[0], input: unknown, region?: string) =>
    expect(read(op, input, region), op).rejects.toMatchObject({ name: expect.any(String) });

  beforeAll(async () => {
    read = bench.aws.invoke;
    await bench.reset();
    await bench.run('apply', '--yes', ...essentials, '--answers', bench.answers, ...here);
    undone = await bench.run('undo', '--yes', '--confirm', AccountId, '--lang', 'en');
  });
  afterAll(() => bench.close());

  it('ends well, and says what it keeps and why', () => {
    expect(undone.stdout).toContain('What stays, and why');
    expect([0, 8]).toContain(undone.code);
  });

  it('takes away what was not there before: rules, block, contacts, trail and bucket', async () => {
    await missing('iam:GetAccountPasswordPolicy', {});
    await missing('s3control:GetPublicAccessBlock', { AccountId }, home);
    await missing('account:GetAlternateContact', { AlternateContactType: 'SECURITY' });
    expect(await read('cloudtrail:DescribeTrails', {}, home)).toMatchObject({ trailList: [] });
    await missing('s3:HeadBucket', { Bucket }, home);
  });

  it('takes away the admin that nobody has signed in as, and the group', async () => {
    expect(await read('iam:ListUsers', {}, undefined)).toMatchObject({ Users: [] });
    await missing('iam:GetGroup', { GroupName: 'Administrators' });
  });

  it('suspends the detectors, and deletes none: findings would go with them', async () => {
    for (const region of three) {
      const { DetectorIds = [] } = (await read('guardduty:ListDetectors', {}, region)) as {
        DetectorIds?: string[];
      };
      expect(DetectorIds).toHaveLength(1);
      const detector = await read('guardduty:GetDetector', { DetectorId: DetectorIds[0] }, region);
      expect(detector).toMatchObject({ Status: 'DISABLED' });
    }
  });

  it('keeps the budgets: moto cannot tell who is written to, so nobody knows whether they were changed', async () => {
    const budgets = await read(
      'budgets:DescribeBudgets',
      { AccountId, ShowFilterExpression: true },
      undefined,
    );
    expect((budgets as { Budgets: unknown[] }).Budgets).toHaveLength(2);
  });

  it('sends nothing when there is nothing left to take back', async () => {
    bench.proxy.watch();
    await bench.run('undo', '--yes', '--confirm', AccountId, '--lang', 'en');
    expect(writesOf(bench.proxy)).toEqual([]);
  });
});
