import { describe, expect, it } from 'vitest';
import type { Ec2 } from '../../src/demo/ec2/state.ts';
import type { Scenario } from '../../src/demo/scenarios.ts';
import type { Done } from '../../src/model/step.ts';
import { makeReader } from '../../src/runtime/reader.ts';
import { defaultSecurityGroups as step } from '../../steps/default-security-groups.ts';
import { type Bench, open, planOf } from '../support/demo.ts';
import { recorded } from '../support/person.ts';

const facts = (bench: Bench) => step.read(bench.reader(), bench.account);
const home = (bench: Bench) => (bench.world.services['ec2'] as Ec2)['us-east-1']!;

async function counts(bench: Bench): Promise<Record<string, number>> {
  const out: Record<string, number> = {};
  for (const { verdict } of step.audit(await facts(bench), bench.account))
    out[verdict] = (out[verdict] ?? 0) + 1;
  return out;
}

describe('default-security-groups', () => {
  it.each<[Scenario, Record<string, number>, number, Record<string, number>]>([
    ['fresh', { fail: 17 }, 34, { pass: 17 }],
    ['halfway', { fail: 17 }, 34, { pass: 17 }],
    // Home has two networks; in one of them three network interfaces use the default group.
    ['messy', { fail: 18 }, 34, { pass: 17, fail: 1 }],
    ['hardened', { pass: 17 }, 0, { pass: 17 }],
    ['member', { pass: 17 }, 0, { pass: 17 }],
    ['managed', { pass: 1, managed: 16 }, 0, { pass: 1, managed: 16 }],
    ['restricted', { pass: 17 }, 0, { pass: 17 }],
  ])('%s: %o, %i changes, then %o', async (scenario, before, changes, after) => {
    const bench = await open(scenario);
    expect(await counts(bench)).toEqual(before);
    const plan = await planOf(bench, step);
    expect(plan).toHaveLength(changes);
    for (const { call } of plan) await bench.send(call);
    expect(await counts(bench)).toEqual(after);
    expect(await planOf(bench, step)).toEqual([]);
  });

  it('asks who uses a group only where one has rules', async () => {
    const asked = async (scenario: Scenario) => {
      const bench = await open(scenario);
      const tape = recorded(bench.invoke);
      await step.read(makeReader(tape.invoke), bench.account);
      return tape.asked.length;
    };
    expect(await asked('hardened')).toBe(17);
    expect(await asked('fresh')).toBe(34);
  });

  it('takes away exactly the rules that were read, and warns of servers to come', async () => {
    const bench = await open('fresh');
    const [inbound, outbound] = await planOf(bench, step);
    const GroupId = home(bench).groups[0]!.id;
    expect(inbound?.call).toEqual({
      op: 'ec2:RevokeSecurityGroupIngress',
      input: {
        GroupId,
        IpPermissions: [{ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId, UserId: bench.account.id }] }],
      },
      region: 'us-east-1',
    });
    expect(outbound?.call.input['IpPermissions']).toEqual([
      { IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] },
    ]);
    expect(inbound?.before).toEqual(inbound?.call.input);
    expect(inbound?.danger?.en).toContain('no network at all');
  });

  it('leaves a group that is in use to a person, by name', async () => {
    const bench = await open('messy');
    const [used] = home(bench).groups;
    const plan = await planOf(bench, step);
    expect(plan.filter(({ resource }) => resource.endsWith(used!.id))).toEqual([]);
    const guide = step.guide?.(await facts(bench), bench.account) ?? [];
    expect(guide).toHaveLength(1);
    expect(guide[0]?.text.en).toContain(`network ${used!.vpc} is in use (network interfaces: 3)`);
    expect(step.audit(await facts(bench), bench.account)[0]).toMatchObject({
      verdict: 'fail',
      region: 'us-east-1',
      resource: used!.vpc,
      actual: { en: 'has rules; network interfaces in it: 3' },
    });
  });

  it('closes nothing where it is not known who uses it', async () => {
    const bench = await open('fresh');
    bench.world.denials = [{ action: 'ec2:DescribeNetworkInterfaces', by: 'identity' }];
    expect(await counts(bench)).toEqual({ unknown: 17 });
    expect(await planOf(bench, step)).toEqual([]);
  });

  it('ends what a killed run began', async () => {
    const bench = await open('fresh');
    const [inbound] = await planOf(bench, step);
    await bench.send(inbound!.call);
    const rest = await planOf(bench, step);
    expect(rest).toHaveLength(33);
    expect(rest[0]?.call.op).toBe('ec2:RevokeSecurityGroupEgress');
  });

  it('undo gives the same rules back, and leaves a group that somebody has opened meanwhile', async () => {
    const bench = await open('fresh');
    const group = home(bench).groups[0]!;
    group.ingress.push({
      IpProtocol: 'tcp',
      FromPort: 443,
      ToPort: 443,
      IpRanges: [{ CidrIp: '10.0.0.0/8', Description: 'the office' }],
    });
    const before = step.snapshot(await facts(bench));
    const plan = await planOf(bench, step);
    for (const { call } of plan) await bench.send(call);
    const after = step.snapshot(await facts(bench));
    const done = plan.map((change): Done => ({ change, outputs: {}, after: after[change.resource]! }));
    const other = (bench.world.services['ec2'] as Ec2)['eu-west-1']!.groups[0]!;
    other.egress = [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }];
    const { changes, kept } = step.revert(await facts(bench), done, bench.account);
    expect(kept.map(({ change }) => change)).toEqual([
      `default-security-groups/close-inbound/${other.id}/eu-west-1`,
      `default-security-groups/close-outbound/${other.id}/eu-west-1`,
    ]);
    for (const { call } of changes) await bench.send(call);
    const now = step.snapshot(await facts(bench));
    const resource = `security-group/eu-west-1/${other.id}`;
    expect({ ...now, [resource]: null }).toEqual({ ...before, [resource]: null });
  });
});
