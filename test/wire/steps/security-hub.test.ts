// Security Hub CSPM over the wire: sent, and read back.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { securityHub } from '../../../steps/security-hub.ts';
import { three } from '../bench.ts';
import { openPaid } from './paid.ts';

const wire = (await openPaid())!;

describe.skipIf(!wire)('Security Hub CSPM, switched on over the wire', () => {
  beforeAll(async () => {
    const plan = await wire.plan(securityHub);
    expect(plan).toHaveLength(3);
    expect(await wire.send(plan)).toEqual([]);
  });
  afterAll(() => wire.close());
  const read = (op: string, region = 'us-east-1') => wire.aws.invoke(op as never, {}, region);

  it('a hub a region', async () => {
    for (const region of three) {
      expect(await read('securityhub:DescribeHub', region)).toMatchObject({
        HubArn: `arn:aws:securityhub:${region}:123456789012:hub/default`,
      });
    }
  });

  it('plans nothing more', async () => {
    const verdicts = (await wire.audit(securityHub)).map(({ verdict }) => verdict);
    expect(verdicts).toEqual(['pass', 'pass', 'pass']);
    expect(await wire.plan(securityHub)).toEqual([]);
  });

  // The day moto has these, this test says so.
  it.each(['GetEnabledStandards', 'DescribeSecurityHubV2'])('moto lacks %s', async (what) => {
    await expect(read(`securityhub:${what}`)).rejects.toThrow();
  });
});
