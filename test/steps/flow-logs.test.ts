import { describe, expect, it } from 'vitest';
import type { Ec2 } from '../../src/demo/ec2/state.ts';
import { defaultVpc } from '../../src/demo/ec2/vpc-id.ts';
import type { S3State } from '../../src/demo/s3/state.ts';
import type { Scenario } from '../../src/demo/scenarios.ts';
import type { Done } from '../../src/model/step.ts';
import { apply } from '../../src/runtime/apply.ts';
import { flowLogs } from '../../steps/flow-logs.ts';
import { type Bench, open, planOf } from '../support/demo.ts';
import { fakeClock, person } from '../support/person.ts';

const bucket = 'day-one-flow-logs-123456789012-us-east-1';
const facts = (bench: Bench) => flowLogs.read(bench.reader(), bench.account);
async function counts(bench: Bench): Promise<Record<string, number>> {
  const out: Record<string, number> = {};
  for (const { verdict } of flowLogs.audit(await facts(bench), bench.account))
    out[verdict] = (out[verdict] ?? 0) + 1;
  return out;
}

describe('flow-logs', () => {
  it.each<[Scenario, Record<string, number>, number, Record<string, number>]>([
    // A bucket in eight calls, then one call a region.
    ['fresh', { fail: 17 }, 8 + 17, { pass: 17 }],
    ['halfway', { pass: 1, fail: 16 }, 8 + 16, { pass: 17 }],
    // What was let in only is no record of what was refused; what does not arrive is a person's to mend.
    ['messy', { fail: 18 }, 8 + 16, { pass: 17, fail: 1 }],
    ['hardened', { pass: 17 }, 0, { pass: 17 }],
    ['member', { pass: 17 }, 0, { pass: 17 }],
    ['restricted', { pass: 17 }, 0, { pass: 17 }],
  ])('%s: %o, %i changes, then %o', async (scenario, before, changes, after) => {
    const bench = await open(scenario);
    expect(await counts(bench)).toEqual(before);
    const plan = await planOf(bench, flowLogs);
    expect(plan).toHaveLength(changes);
    for (const { call } of plan) await bench.send(call);
    expect(await counts(bench)).toEqual(after);
    expect(await planOf(bench, flowLogs)).toEqual([]);
  });

  it('records what is refused, into one bucket, and its costs sum up to the month', async () => {
    const bench = await open('fresh');
    const plan = await planOf(bench, flowLogs);
    expect(plan.find(({ call }) => call.region === 'eu-west-1')?.call.input).toMatchObject({
      ResourceIds: [defaultVpc('eu-west-1')],
      ResourceType: 'VPC',
      TrafficType: 'REJECT',
      LogDestinationType: 's3',
      LogDestination: `arn:aws:s3:::${bucket}`,
      TagSpecifications: [{ Tags: [{ Key: 'aws-day-one', Value: 'flow-logs/create/eu-west-1' }] }],
    });
    const cents = plan.reduce((sum, { cost }) => sum + (cost?.cents ?? 0), 0);
    expect(cents).toBe(flowLogs.month!(bench.account, 'everything'));
  });

  it('leaves a flow log that does not arrive to a person, and makes no second one', async () => {
    const bench = await open('messy');
    const plan = await planOf(bench, flowLogs);
    expect(plan.some(({ call }) => call.region === 'eu-west-1')).toBe(false);
    const said = flowLogs.guide!(await facts(bench), bench.account).map(({ text }) => text.en);
    expect(said).toEqual([
      expect.stringContaining(`The flow log of ${defaultVpc('eu-west-1')} in eu-west-1 does not arrive`),
    ]);
  });

  it('is content with the policy that AWS writes by itself, as long as plain HTTP is refused', async () => {
    const bench = await open('fresh');
    for (const { call } of await planOf(bench, flowLogs)) await bench.send(call);
    (bench.world.services['ec2'] as Ec2)['eu-west-1']!.flowLogs = [];
    const held = (bench.world.services['s3'] as S3State).buckets[bucket]!;
    const policy = JSON.parse(held.policy ?? '') as { Statement: { Sid: string; Condition: object }[] };
    const [first] = policy.Statement;
    policy.Statement = [{ ...first!, Sid: 'AWSLogDeliveryWrite1' }, ...policy.Statement.slice(2)];
    held.policy = JSON.stringify(policy);
    expect((await planOf(bench, flowLogs)).map(({ call }) => call.op)).toEqual(['ec2:CreateFlowLogs']);
    held.policy = JSON.stringify({ ...policy, Statement: policy.Statement.slice(0, 1) });
    expect((await planOf(bench, flowLogs)).map(({ call }) => call.op)).toEqual([
      's3:PutBucketPolicy',
      'ec2:CreateFlowLogs',
    ]);
  });

  it('counts a refusal inside an answer of status 200 as refused', async () => {
    const clock = fakeClock();
    const bench = await open('fresh', clock.now);
    const [change] = (await planOf(bench, flowLogs)).filter(({ call }) => call.region === 'eu-west-1');
    const who = person(bench.invoke, clock);
    const [outcome] = await apply([change!], who.tools);
    expect(outcome).toMatchObject({
      state: 'refused',
      failure: { code: 'Unsuccessful', message: `LogDestination: ${bucket} does not exist` },
    });
    expect(who.journal.entries.map(({ type }) => type)).not.toContain('sent');
  });

  it('has nothing to judge where there is no network of this account', async () => {
    const bench = await open('fresh');
    const found = await facts(bench);
    const places = found.places.map((place) => ({ ...place, vpcs: { ok: true as const, value: [] } }));
    const verdicts = flowLogs.audit({ ...found, places }, bench.account).map(({ verdict }) => verdict);
    expect(new Set(verdicts)).toEqual(new Set(['not-applicable']));
  });

  it('undo deletes its own flow logs, and keeps bucket and strangers', async () => {
    const bench = await open('messy');
    const before = flowLogs.snapshot(await facts(bench));
    const plan = await planOf(bench, flowLogs);
    for (const { call } of plan) await bench.send(call);
    const after = flowLogs.snapshot(await facts(bench));
    const done = plan.map((change): Done => ({ change, outputs: {}, after: after[change.resource]! }));
    const { changes, kept } = flowLogs.revert(await facts(bench), done, bench.account);
    expect([changes.length, kept.length]).toEqual([16, 8]);
    for (const { call } of changes) await bench.send(call);
    expect(flowLogs.snapshot(await facts(bench))).toEqual(before);
  });
});
