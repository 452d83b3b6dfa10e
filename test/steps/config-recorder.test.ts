import { describe, expect, it } from 'vitest';
import type { ConfigState } from '../../src/demo/config/state.ts';
import type { Scenario } from '../../src/demo/scenarios.ts';
import type { Change, Done } from '../../src/model/step.ts';
import { configRecorder } from '../../steps/config-recorder.ts';
import { type Bench, open, planOf, verdicts } from '../support/demo.ts';

const bucket = 'day-one-config-123456789012-us-east-1';
const facts = (bench: Bench) => configRecorder.read(bench.reader(), bench.account);
const send = async (bench: Bench, changes: readonly Change[]): Promise<void> => {
  for (const { call } of changes) await bench.send(call);
};
async function counts(bench: Bench): Promise<Record<string, number>> {
  const out: Record<string, number> = {};
  for (const verdict of (await verdicts(bench, configRecorder))['config-recorder'] ?? []) {
    out[verdict] = (out[verdict] ?? 0) + 1;
  }
  return out;
}
const guides = async (bench: Bench) =>
  configRecorder.guide!(await facts(bench), bench.account).map(({ text }) => text.en);
const stateOf = (bench: Bench) => bench.world.services['config'] as ConfigState;

describe('config-recorder', () => {
  it.each<[Scenario, Record<string, number>, number, Record<string, number>]>([
    // A bucket in seven calls, a role, and three calls a region.
    ['fresh', { fail: 17 }, 8 + 1 + 51, { pass: 17 }],
    ['halfway', { fail: 17 }, 8 + 1 + 48 + 1, { pass: 17 }],
    ['messy', { fail: 17 }, 8 + 1 + 45, { pass: 15, fail: 2 }],
    ['hardened', { pass: 17 }, 0, { pass: 17 }],
    ['member', { managed: 17 }, 0, { managed: 17 }],
    ['restricted', { pass: 17 }, 0, { pass: 17 }],
  ])('%s: %o, %i changes, then %o', async (scenario, before, changes, after) => {
    const bench = await open(scenario);
    expect(await counts(bench)).toEqual(before);
    const plan = await planOf(bench, configRecorder);
    expect(plan).toHaveLength(changes);
    await send(bench, plan);
    expect(await counts(bench)).toEqual(after);
    expect(await planOf(bench, configRecorder)).toEqual([]);
  });

  it('costs what it says: the plan of a fresh account sums up to the month', async () => {
    const bench = await open('fresh');
    const plan = await planOf(bench, configRecorder);
    const cents = plan.reduce((sum, { cost }) => sum + (cost?.cents ?? 0), 0);
    expect(cents).toBe(configRecorder.month!(bench.account, 'everything'));
    expect(new Set(plan.filter(({ risk }) => risk === 'costs-money').map(({ call }) => call.op))).toEqual(
      new Set(['config:StartConfigurationRecorder']),
    );
    expect(plan.find(({ id }) => id.includes('/record/'))?.danger?.en).toContain('Control Tower');
  });

  it('looks once a day, at every kind of resource, at IAM in the home region only', async () => {
    const plan = await planOf(await open('fresh'), configRecorder);
    const groups = plan
      .filter(({ call }) => call.op === 'config:PutConfigurationRecorder')
      .map(({ call }) => [call.region, call.input['ConfigurationRecorder']] as const);
    for (const [region, recorder] of groups) {
      expect(recorder).toMatchObject({
        name: 'day-one-config',
        roleARN:
          'arn:aws:iam::123456789012:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig',
        recordingGroup: { allSupported: true, includeGlobalResourceTypes: region === 'us-east-1' },
        recordingMode: { recordingFrequency: 'DAILY' },
      });
    }
  });

  it('records IAM in us-east-1 where the home region is too young for it', async () => {
    const bench = await open('fresh');
    const account = { ...bench.account, home: 'ap-southeast-7' };
    const found = await facts(bench);
    const plan = configRecorder.plan(found, { account, answers: {}, ahead: [], refused: [] });
    const globals = plan.filter(({ call }) => JSON.stringify(call.input).includes('Types":true'));
    expect(globals.map(({ call }) => call.region)).toEqual(['us-east-1']);
  });

  it('starts what stands still, and never makes a second recorder', async () => {
    const here = (await planOf(await open('halfway'), configRecorder)).filter(
      ({ call }) => call.region === 'eu-west-1',
    );
    expect(here).toMatchObject([
      {
        call: { op: 'config:StartConfigurationRecorder', input: { ConfigurationRecorderName: 'default' } },
        before: { ConfigurationRecorderName: 'default' },
        risk: 'costs-money',
      },
    ]);
  });

  it('leaves to a person what it did not make and what does not arrive', async () => {
    const said = await guides(await open('messy'));
    expect(said).toEqual([
      expect.stringContaining('In us-east-1 the recorder default leaves kinds of resources out'),
      expect.stringContaining('In ap-northeast-1 files do not arrive in the bucket my-company-old-logs'),
    ]);
  });

  it('says so where no region records IAM', async () => {
    const bench = await open('hardened');
    const home = stateOf(bench).recorders['us-east-1']!;
    home.recorder = { ...home.recorder, recordingGroup: { allSupported: true } };
    expect(await counts(bench)).toEqual({ pass: 16, fail: 1 });
    expect(await planOf(bench, configRecorder)).toEqual([]);
    expect(await guides(bench)).toEqual([expect.stringContaining('No region records IAM')]);
  });

  it('writes nothing in a member account: its organization is asked first', async () => {
    const bench = await open('member');
    delete stateOf(bench).recorders['eu-west-1'];
    expect(await counts(bench)).toEqual({ managed: 16, fail: 1 });
    expect(await planOf(bench, configRecorder)).toEqual([]);
    expect(await guides(bench)).toEqual([expect.stringContaining('belongs to an organization')]);
  });

  it.each([
    ['iam:GetRole', 'has its role'],
    ['s3:ListBucket', 'bucket for the records could not be looked at'],
  ])('makes nothing new without %s, and says why', async (action, words) => {
    const bench = await open('fresh');
    bench.world.denials = [
      { action, by: 'identity' },
      { action: 's3:ListAllMyBuckets', by: 'identity' },
    ];
    expect(await planOf(bench, configRecorder)).toEqual([]);
    expect((await guides(bench))[0]).toContain(words);
  });

  it('undo stops and deletes what was made, keeps bucket, role, and what was changed since', async () => {
    const bench = await open('fresh');
    const plan = await planOf(bench, configRecorder);
    await send(bench, plan);
    const after = configRecorder.snapshot(await facts(bench));
    const done = plan.map((change): Done => ({ change, outputs: {}, after: after[change.resource]! }));
    await bench.send({
      op: 'config:StopConfigurationRecorder',
      input: { ConfigurationRecorderName: 'day-one-config' },
      region: 'sa-east-1',
    });
    const { changes, kept } = configRecorder.revert(await facts(bench), done, bench.account);
    expect(changes).toHaveLength(16 * 3);
    expect(kept).toHaveLength(8 + 1 + 3);
    await send(bench, changes);
    expect(Object.keys(stateOf(bench).recorders)).toEqual(['sa-east-1']);
    expect(Object.keys(bench.world.services['s3'] as object)).toContain('buckets');
    expect((bench.world.services['s3'] as { buckets: object }).buckets).toHaveProperty(bucket);
  });
});
