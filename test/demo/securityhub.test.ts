import { describe, expect, it } from 'vitest';
import type { WriteOp } from '../../src/model/operations/index.ts';
import { open } from '../support/demo.ts';

const region = 'us-west-2';
const write = (what: string, input: object = {}) => ({
  op: `securityhub:${what}` as WriteOp,
  input: input as Record<string, unknown>,
  region,
});

describe('the simulated Security Hub CSPM', () => {
  it('is not part of the free plan', async () => {
    const { invoke, send } = await open('fresh');
    const name = 'SubscriptionRequiredException';
    await expect(invoke('securityhub:DescribeHub', {}, region)).rejects.toMatchObject({ name });
    await expect(send(write('EnableSecurityHub'))).rejects.toMatchObject({ name });
  });

  it.each(['DescribeHub', 'GetEnabledStandards', 'GetAdministratorAccount'] as const)(
    'answers %s with InvalidAccessException while it is off',
    async (what) => {
      const { invoke } = await open('halfway');
      await expect(invoke(`securityhub:${what}`, {}, region)).rejects.toMatchObject({
        name: 'InvalidAccessException',
        $metadata: { httpStatusCode: 401 },
      });
    },
  );

  it('adds two standards by itself unless it is told not to', async () => {
    const { invoke, send } = await open('halfway');
    const standards = async () =>
      (
        (await invoke('securityhub:GetEnabledStandards', {}, region)) as {
          StandardsSubscriptions: unknown[];
        }
      ).StandardsSubscriptions.length;
    await send(write('EnableSecurityHub'));
    expect(await standards()).toBe(2);
    await send(write('DisableSecurityHub'));
    await send(write('EnableSecurityHub', { EnableDefaultStandards: false }));
    expect(await standards()).toBe(0);
    await expect(send(write('EnableSecurityHub'))).rejects.toMatchObject({
      name: 'ResourceConflictException',
    });
  });

  it('knows the newer Security Hub apart', async () => {
    const { invoke } = await open('messy');
    await expect(invoke('securityhub:DescribeSecurityHubV2', {}, 'us-east-1')).resolves.toMatchObject({
      HubV2Arn: expect.stringContaining('hubv2'),
    });
    await expect(invoke('securityhub:DescribeSecurityHubV2', {}, region)).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });
});
