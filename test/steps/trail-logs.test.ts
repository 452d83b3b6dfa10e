// The trail's events to CloudWatch Logs: in which order, over what is there, and refused as AWS refuses.
import { expect, it } from 'vitest';
import { cloudtrail } from '../../steps/cloudtrail.ts';
import { trailLogs } from '../../steps/trail-logs.ts';
import { type Bench, open, planOf, verdicts } from '../support/demo.ts';

const group = { logGroupName: 'day-one-trail' };
const home = 'us-east-1';
const opsOf = async (bench: Bench) => (await planOf(bench, trailLogs)).map(({ call }) => call.op);
async function withTrail(): Promise<Bench> {
  const bench = await open('fresh');
  for (const { call } of await planOf(bench, cloudtrail)) await bench.send(call);
  return bench;
}

it('makes group and role before it tells the trail, and goes on after a killed run', async () => {
  const bench = await withTrail();
  const plan = await planOf(bench, trailLogs);
  for (const [nth, { call }] of plan.entries()) {
    expect(await opsOf(bench)).toEqual(plan.slice(nth).map((one) => one.call.op));
    await bench.send(call);
  }
  expect(await verdicts(bench, trailLogs)).toEqual({ 'trail-cloudwatch-logs': ['pass'] });
  expect(await opsOf(bench)).toEqual([]);
});

it('plans over a trail that is about to be made', async () => {
  const bench = await open('fresh');
  const ahead = await planOf(bench, cloudtrail);
  expect((await planOf(bench, trailLogs, { ahead })).at(-1)?.call.op).toBe('cloudtrail:UpdateTrail');
});

it("leaves a stranger's group of that name alone", async () => {
  const bench = await withTrail();
  await bench.send({ op: 'logs:CreateLogGroup', input: group, region: home });
  expect(await opsOf(bench)).toEqual([]);
  const facts = await trailLogs.read(bench.reader(), bench.account);
  expect(trailLogs.guide?.(facts, bench.account)).toHaveLength(1);
});

it('is refused by CloudTrail while there is no such role', async () => {
  const bench = await withTrail();
  const plan = await planOf(bench, trailLogs);
  for (const { call } of plan.filter(({ call }) => call.op.startsWith('logs:'))) await bench.send(call);
  const update = plan.at(-1)!;
  await expect(bench.send(update.call)).rejects.toMatchObject({ name: update.waitOn!.codes[0] });
});
