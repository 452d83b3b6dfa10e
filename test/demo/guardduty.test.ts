import { describe, expect, it } from 'vitest';
import type { WriteOp } from '../../src/model/operations/index.ts';
import { open } from '../support/demo.ts';

const write = (what: string, input: object, region = 'us-west-1') => ({
  op: `guardduty:${what}` as WriteOp,
  input: input as Record<string, unknown>,
  region,
});

describe('the simulated GuardDuty', () => {
  it('holds one detector a region, with an id of 32 hexadecimal digits', async () => {
    const { send } = await open('fresh');
    const made = (await send(write('CreateDetector', { Enable: true }))) as { DetectorId: string };
    expect(made.DetectorId).toMatch(/^[0-9a-f]{32}$/);
    await expect(send(write('CreateDetector', { Enable: true }))).rejects.toMatchObject({
      name: 'BadRequestException',
      message: 'The request is rejected because a detector already exists for the current account.',
    });
    await expect(send(write('CreateDetector', { Enable: true }, 'us-west-2'))).resolves.toBeDefined();
  });

  it('switches on what is not named, except runtime monitoring', async () => {
    const { send, invoke } = await open('fresh');
    const Features = [{ Name: 'S3_DATA_EVENTS', Status: 'DISABLED' }];
    const made = (await send(write('CreateDetector', { Enable: true, Features }))) as { DetectorId: string };
    const got = (await invoke('guardduty:GetDetector', made, 'us-west-1')) as {
      Features: { Name: string; Status: string }[];
    };
    const off = got.Features.filter(({ Status }) => Status === 'DISABLED').map(({ Name }) => Name);
    expect(off).toEqual(['S3_DATA_EVENTS', 'RUNTIME_MONITORING']);
  });

  it.each([
    [
      'a feature that the region lacks',
      { Enable: true, Features: [{ Name: 'AI_ANALYST', Status: 'DISABLED' }] },
      'AI_ANALYST',
    ],
    [
      'a foundation feature',
      { Enable: true, Features: [{ Name: 'DNS_LOGS', Status: 'DISABLED' }] },
      'DNS_LOGS',
    ],
    [
      'an unknown frequency',
      { Enable: true, FindingPublishingFrequency: 'DAILY' },
      'findingPublishingFrequency',
    ],
    ['no Enable', {}, 'enable'],
  ])('refuses %s', async (_what, input, word) => {
    const { send, invoke } = await open('fresh');
    await expect(send(write('CreateDetector', input))).rejects.toThrow(word);
    expect(await invoke('guardduty:ListDetectors', {}, 'us-west-1')).toEqual({ DetectorIds: [] });
  });

  it('knows no detector by the id of another region', async () => {
    const { invoke } = await open('halfway');
    const { DetectorIds } = (await invoke('guardduty:ListDetectors', {}, 'us-east-1')) as {
      DetectorIds: string[];
    };
    const input = { DetectorId: DetectorIds[0] };
    await expect(invoke('guardduty:GetDetector', input, 'ap-northeast-1')).rejects.toThrow('not owned');
    await expect(invoke('guardduty:GetAdministratorAccount', input, 'us-east-1')).resolves.toEqual({});
  });

  it("shows a member the organization's administrator", async () => {
    const { invoke } = await open('member');
    const { DetectorIds } = (await invoke('guardduty:ListDetectors', {}, 'eu-north-1')) as {
      DetectorIds: string[];
    };
    const got = await invoke(
      'guardduty:GetAdministratorAccount',
      { DetectorId: DetectorIds[0] },
      'eu-north-1',
    );
    expect(got).toMatchObject({ Administrator: { AccountId: '999999999999' } });
  });
});
