// The default security groups over the wire: closed with the very rules that were read, and opened again with them.
import { afterAll, describe, expect, it } from 'vitest';
import type { Done } from '../../../src/model/step.ts';
import { makeReader } from '../../../src/runtime/reader.ts';
import { defaultSecurityGroups as step } from '../../../steps/default-security-groups.ts';
import { three } from '../bench.ts';
import { openGround } from './regional.ts';

const ground = (await openGround())!;
const facts = () => step.read(makeReader(ground.aws.invoke), ground.account);
const byName = { Filters: [{ Name: 'group-name', Values: ['default'] }] };

describe.skipIf(!ground)('default-security-groups over the wire', () => {
  afterAll(() => ground.close());

  it('closes them in every region, says nothing more, and opens them again as they were', async () => {
    const before = step.snapshot(await facts());
    expect(Object.keys(before)).toHaveLength(3);
    const plan = await ground.plan(step);
    // A new group of moto has no inbound rule, or one: whatever was read is what goes.
    expect(plan.length).toBeGreaterThanOrEqual(3);
    expect(new Set(await ground.send(plan))).toEqual(new Set(['sent']));
    for (const region of three) {
      const read = (await ground.aws.invoke('ec2:DescribeSecurityGroups', byName, region)) as {
        SecurityGroups: { IpPermissions: unknown[]; IpPermissionsEgress: unknown[] }[];
      };
      for (const { IpPermissions, IpPermissionsEgress } of read.SecurityGroups)
        expect([...(IpPermissions ?? []), ...(IpPermissionsEgress ?? [])], region).toEqual([]);
    }
    expect(await ground.plan(step)).toEqual([]);

    const after = step.snapshot(await facts());
    const done = plan.map((change): Done => ({ change, outputs: null, after: after[change.resource]! }));
    const { changes, kept } = step.revert(await facts(), done, ground.account);
    expect(kept).toEqual([]);
    expect(new Set(await ground.send(changes))).toEqual(new Set(['sent']));
    expect(step.snapshot(await facts())).toEqual(before);
  });
});
