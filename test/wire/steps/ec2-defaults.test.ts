// The defaults for servers and disks over the wire: moto knows the encryption of disks; what it lacks is named, and never planned on.
import { afterAll, describe, expect, it } from 'vitest';
import type { Change, Done } from '../../../src/model/step.ts';
import { makeReader } from '../../../src/runtime/reader.ts';
import { ec2Defaults } from '../../../steps/ec2-defaults.ts';
import { three } from '../bench.ts';
import { openGround } from './regional.ts';

const ground = (await openGround())!;

describe.skipIf(!ground)('ec2-defaults over the wire', () => {
  let sent: readonly Change[] = [];
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
    sent = plan;
  });

  it('takes it back in every region', async () => {
    const facts = () => ec2Defaults.read(makeReader(ground.aws.invoke), ground.account);
    const after = ec2Defaults.snapshot(await facts());
    const done = sent.map((change): Done => ({ change, outputs: null, after: after[change.resource]! }));
    const { changes, kept } = ec2Defaults.revert(await facts(), done, ground.account);
    expect(kept).toEqual([]);
    expect(await ground.send(changes)).toEqual(['sent', 'sent', 'sent']);
    for (const held of Object.values(ec2Defaults.snapshot(await facts())))
      expect(held).toEqual({ EbsEncryptionByDefault: false });
  });
});
