// The defaults for servers and disks over the wire: moto knows the encryption of disks; what it lacks is named, and never planned on.
import { afterAll, describe, expect, it } from 'vitest';
import { ec2Defaults } from '../../../steps/ec2-defaults.ts';
import { three } from '../bench.ts';
import { openGround } from './regional.ts';

const ground = (await openGround())!;

describe.skipIf(!ground)('ec2-defaults over the wire', () => {
  afterAll(() => ground.close());

  it.each([
    'ec2:GetSnapshotBlockPublicAccessState',
    'ec2:GetImageBlockPublicAccessState',
    'ec2:GetInstanceMetadataDefaults',
    'ec2:GetSerialConsoleAccessStatus',
  ] as const)('moto lacks %s: the day it has it, this test says so', async (op) => {
    expect(await ground.lacks(op)).toBeDefined();
  });

  it('encrypts new disks in every region, read back with the SDK, and then plans nothing', async () => {
    const plan = await ground.plan(ec2Defaults);
    expect(plan.map(({ call }) => `${call.op} ${call.region}`).sort()).toEqual(
      three.map((region) => `ec2:EnableEbsEncryptionByDefault ${region}`).sort(),
    );
    expect(await ground.send(plan)).toEqual(['sent', 'sent', 'sent']);
    for (const region of three) {
      const read = await ground.aws.invoke('ec2:GetEbsEncryptionByDefault', {}, region);
      expect(read, region).toMatchObject({ EbsEncryptionByDefault: true });
    }
    expect(await ground.plan(ec2Defaults)).toEqual([]);
  });

  it('takes it back', async () => {
    const facts = async () => {
      const { makeReader } = await import('../../../src/runtime/reader.ts');
      return ec2Defaults.read(makeReader(ground.aws.invoke), ground.account);
    };
    const before = await facts();
    const after = ec2Defaults.snapshot(before);
    const resource = 'ec2-encrypt-disks/us-east-1';
    const change = {
      id: 'ec2-defaults/encrypt-disks/us-east-1',
      resource,
      summary: { en: 'x', ja: 'x' },
      call: { op: 'ec2:EnableEbsEncryptionByDefault', input: {}, region: 'us-east-1' },
      before: {},
      risk: 'safe',
      undo: { en: 'x', ja: 'x' },
    } as const;
    const done = [{ change, outputs: null, after: after[resource]! }];
    const { changes } = ec2Defaults.revert(before, done, ground.account);
    expect(await ground.send(changes)).toEqual(['sent']);
    expect(ec2Defaults.snapshot(await facts())[resource]).toEqual({ EbsEncryptionByDefault: false });
  });
});
