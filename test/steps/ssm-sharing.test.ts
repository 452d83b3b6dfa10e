import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/demo/scenarios.ts';
import type { Done } from '../../src/model/step.ts';
import { makeReader } from '../../src/runtime/reader.ts';
import { ssmSharing as step } from '../../steps/ssm-sharing.ts';
import { type Bench, open, planOf } from '../support/demo.ts';
import { recorded } from '../support/person.ts';

const facts = (bench: Bench) => step.read(bench.reader(), bench.account);
const SettingId = '/ssm/documents/console/public-sharing-permission';

async function counts(bench: Bench): Promise<Record<string, number>> {
  const out: Record<string, number> = {};
  for (const { verdict } of step.audit(await facts(bench), bench.account))
    out[verdict] = (out[verdict] ?? 0) + 1;
  return out;
}

describe('ssm-sharing', () => {
  it.each<[Scenario, Record<string, number>, number]>([
    ['fresh', { fail: 17 }, 17],
    ['halfway', { pass: 1, fail: 16 }, 16],
    ['messy', { fail: 17 }, 17],
    ['hardened', { pass: 17 }, 0],
    ['member', { pass: 17 }, 0],
    ['managed', { pass: 1, managed: 16 }, 0],
    ['restricted', { pass: 17 }, 0],
  ])('%s: %o, %i changes, and none left once they are sent', async (scenario, verdicts, changes) => {
    const bench = await open(scenario);
    expect(await counts(bench)).toEqual(verdicts);
    const plan = await planOf(bench, step);
    expect(plan).toHaveLength(changes);
    for (const { call } of plan) await bench.send(call);
    expect((await counts(bench))['fail']).toBeUndefined();
    expect(await planOf(bench, step)).toEqual([]);
  });

  it('asks once a region, and sends the one setting alone', async () => {
    const bench = await open('fresh');
    const tape = recorded(bench.invoke);
    await step.read(makeReader(tape.invoke), bench.account);
    expect(tape.asked).toHaveLength(17);
    const [first] = await planOf(bench, step);
    expect(first).toMatchObject({
      call: { op: 'ssm:UpdateServiceSetting', input: { SettingId, SettingValue: 'Disable' } },
      before: { SettingId, SettingValue: 'Enable' },
    });
  });

  it("undo gives AWS's own value back by a reset, and writes a value that somebody had chosen", async () => {
    const bench = await open('messy');
    const before = step.snapshot(await facts(bench));
    const plan = await planOf(bench, step);
    for (const { call } of plan) await bench.send(call);
    const after = step.snapshot(await facts(bench));
    const done = plan.map((change): Done => ({ change, outputs: {}, after: after[change.resource]! }));
    // Somebody allows it again in one region meanwhile: that is left alone.
    const region = 'sa-east-1';
    await bench.send({ op: 'ssm:ResetServiceSetting', input: { SettingId }, region });
    const { changes, kept } = step.revert(await facts(bench), done, bench.account);
    expect(kept.map(({ change }) => change)).toEqual([`ssm-sharing/block/${region}`]);
    const written = changes.filter(({ call }) => call.op === 'ssm:UpdateServiceSetting');
    expect(written.map(({ call }) => [call.region, call.input['SettingValue']])).toEqual([
      ['eu-west-1', 'Enable'],
    ]);
    for (const { call } of changes) await bench.send(call);
    expect(step.snapshot(await facts(bench))).toEqual(before);
    const status = async (at: string) =>
      (await bench.invoke('ssm:GetServiceSetting', { SettingId }, at)) as {
        ServiceSetting: { Status: string };
      };
    expect((await status('us-east-1')).ServiceSetting.Status).toBe('Default');
    expect((await status('eu-west-1')).ServiceSetting.Status).toBe('Customized');
  });

  it('plans nothing in a region that could not be read', async () => {
    const bench = await open('fresh');
    bench.world.denials = [{ action: 'ssm:GetServiceSetting', by: 'identity' }];
    expect(await counts(bench)).toEqual({ unknown: 17 });
    expect(await planOf(bench, step)).toEqual([]);
  });
});
