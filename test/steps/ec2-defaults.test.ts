import { describe, expect, it } from 'vitest';
import type { Ec2 } from '../../src/demo/ec2/state.ts';
import type { Scenario } from '../../src/demo/scenarios.ts';
import type { Change, Done } from '../../src/model/step.ts';
import { makeReader } from '../../src/runtime/reader.ts';
import { ec2Defaults as step } from '../../steps/ec2-defaults.ts';
import { type Bench, open, planOf } from '../support/demo.ts';
import { recorded } from '../support/person.ts';

const facts = (bench: Bench) => step.read(bench.reader(), bench.account);
const controls = [
  'ebs-default-encryption',
  'ebs-snapshot-bpa',
  'ami-bpa',
  'imdsv2-default',
  'ec2-serial-console-off',
] as const;

/** Per control, in the order above: how many regions pass, fail, and are the organization's. */
async function table(bench: Bench): Promise<string[]> {
  const all = step.audit(await facts(bench), bench.account);
  const count = (control: string, verdict: string) =>
    all.filter((one) => one.control === control && one.verdict === verdict).length;
  return controls.map((id) => ['pass', 'fail', 'managed'].map((verdict) => count(id, verdict)).join(' '));
}
async function done(bench: Bench, plan: readonly Change[]): Promise<Done[]> {
  const after = step.snapshot(await facts(bench));
  return plan.map((change) => ({ change, outputs: {}, after: after[change.resource]! }));
}
const change = (plan: readonly Change[], id: string) => plan.find((one) => one.id === `ec2-defaults/${id}`);

describe('ec2-defaults', () => {
  it.each<[Scenario, string[], number]>([
    ['fresh', ['0 17 0', '0 17 0', '17 0 0', '0 17 0', '17 0 0'], 51],
    ['halfway', ['1 16 0', '0 17 0', '17 0 0', '0 17 0', '17 0 0'], 50],
    ['messy', ['0 17 0', '0 17 0', '0 17 0', '0 17 0', '16 1 0'], 69],
    ['hardened', ['17 0 0', '17 0 0', '17 0 0', '17 0 0', '17 0 0'], 0],
    ['member', ['17 0 0', '0 0 17', '0 0 17', '0 0 17', '0 0 17'], 0],
    ['managed', ['1 0 16', '0 0 17', '0 0 17', '0 0 17', '0 0 17'], 0],
    ['restricted', ['17 0 0', '17 0 0', '17 0 0', '17 0 0', '17 0 0'], 0],
  ])('%s: %j, %i changes, and none left once they are seen', async (scenario, verdicts, changes) => {
    const bench = await open(scenario);
    expect(await table(bench)).toEqual(verdicts);
    const plan = await planOf(bench, step);
    expect(plan).toHaveLength(changes);
    for (const { call } of plan) await bench.send(call);
    expect((await table(bench)).every((row) => row.split(' ')[1] === '0')).toBe(true);
    expect(await planOf(bench, step)).toEqual([]);
  });

  it('asks five questions a region, and never for a rehearsal', async () => {
    const bench = await open('fresh');
    const tape = recorded(bench.invoke);
    await step.read(makeReader(tape.invoke), bench.account);
    expect(tape.asked).toHaveLength(85);
    expect(JSON.stringify(await planOf(bench, step))).not.toContain('DryRun');
  });

  it('plans again what is on its way, and waits for it as long as AWS may take', async () => {
    const bench = await open('messy');
    const plan = await planOf(bench, step);
    const [last] = plan.filter(({ call }) => call.op === 'ec2:EnableImageBlockPublicAccess').reverse();
    for (const one of plan) if (one !== last) await bench.send(one.call);
    bench.world.faults = [{ op: last!.call.op, times: 1, fault: { kind: 'lag', reads: 85 } }];
    await bench.send(last!.call);
    expect((await planOf(bench, step)).map(({ id }) => id)).toEqual([last!.id]);
    expect(await planOf(bench, step)).toEqual([]);
    expect(step.settles).toBe(600);
  });

  it('wants IMDSv2 without forcing it, and keeps what somebody has chosen beside it', async () => {
    const plan = await planOf(await open('messy'), step);
    expect(change(plan, 'want-imdsv2/us-west-1')?.call.input).toEqual({
      HttpTokens: 'required',
      HttpPutResponseHopLimit: 2,
    });
    expect(change(plan, 'want-imdsv2/us-east-1')?.call.input).toEqual({
      HttpTokens: 'required',
      HttpPutResponseHopLimit: 1,
      InstanceMetadataTags: 'enabled',
    });
    expect(JSON.stringify(plan)).not.toContain('HttpTokensEnforced');
  });

  it('says before what breaks', async () => {
    const plan = await planOf(await open('messy'), step);
    expect(change(plan, 'block-snapshots/us-east-1')?.danger?.en).toContain('public today');
    expect(change(plan, 'block-images/us-east-1')?.danger?.en).toContain('stay public');
    expect(change(plan, 'want-imdsv2/us-east-1')?.danger?.en).toContain('IMDSv1');
    expect(plan.every(({ risk, cost }) => risk === 'safe' && cost === undefined)).toBe(true);
  });

  it('undo puts every region back as it was, also a block of half strength', async () => {
    const bench = await open('messy');
    const before = step.snapshot(await facts(bench));
    const plan = await planOf(bench, step);
    for (const { call } of plan) await bench.send(call);
    const { changes, kept } = step.revert(await facts(bench), await done(bench, plan), bench.account);
    expect(kept).toEqual([]);
    const call = (id: string) => changes.find((one) => one.id === `ec2-defaults/${id}-revert`)?.call;
    expect(call('block-snapshots/us-east-1')).toMatchObject({
      op: 'ec2:EnableSnapshotBlockPublicAccess',
      input: { State: 'block-new-sharing' },
    });
    expect(call('block-snapshots/us-east-2')?.op).toBe('ec2:DisableSnapshotBlockPublicAccess');
    expect(call('want-imdsv2/us-east-2')?.input).toEqual({
      HttpTokens: 'no-preference',
      HttpPutResponseHopLimit: -1,
    });
    for (const { call } of changes) await bench.send(call);
    expect(step.snapshot(await facts(bench))).toEqual(before);
  });

  it('undo keeps what was changed since', async () => {
    const bench = await open('fresh');
    const plan = await planOf(bench, step);
    for (const { call } of plan) await bench.send(call);
    const all = await done(bench, plan);
    (bench.world.services['ec2'] as Ec2)['eu-west-1']!.defaults.ebsEncryption = false;
    const { changes, kept } = step.revert(await facts(bench), all, bench.account);
    expect(kept.map((one) => one.change)).toEqual(['ec2-defaults/encrypt-disks/eu-west-1']);
    expect(changes).toHaveLength(50);
  });

  it('one setting that may not be read leaves the others to be mended', async () => {
    const bench = await open('fresh');
    bench.world.denials = [{ action: 'ec2:GetInstanceMetadataDefaults', by: 'identity' }];
    const all = step.audit(await facts(bench), bench.account);
    const unread = all.filter(({ verdict }) => verdict === 'unknown');
    expect(new Set(unread.map(({ control, missing }) => `${control} ${missing}`))).toEqual(
      new Set(['imdsv2-default ec2:GetInstanceMetadataDefaults']),
    );
    expect(await planOf(bench, step)).toHaveLength(34);
  });
});
