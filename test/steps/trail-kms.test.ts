// A key for our own trail only; keys and trails of others are told, never changed; the key is never lost.
import { describe, expect, it } from 'vitest';
import type { CloudtrailState } from '../../src/demo/cloudtrail/state.ts';
import type { Kms } from '../../src/demo/kms/state.ts';
import type { Change, Done } from '../../src/model/step.ts';
import { cloudtrail } from '../../steps/cloudtrail.ts';
import { trailKms } from '../../steps/trail-kms.ts';
import { type Bench, given, open, planOf, verdicts } from '../support/demo.ts';

const arn = 'arn:aws:cloudtrail:us-east-1:123456789012:trail/day-one-trail';
const kmsOf = (bench: Bench) => bench.world.services['kms'] as Kms;
const trailsOf = (bench: Bench) => (bench.world.services['cloudtrail'] as CloudtrailState).trails;
const facts = (bench: Bench) => trailKms.read(bench.reader(), bench.account);
const guideOf = async (bench: Bench) => trailKms.guide!(await facts(bench), bench.account);
const opsOf = (changes: readonly Change[]) => changes.map(({ call }) => call.op);

/** `restricted` has our trail without a key; here with every right. */
async function bare(): Promise<Bench> {
  const bench = await open('restricted');
  bench.world.denials = [];
  return bench;
}
/** Sends the plan with what the key's making told, as the runtime does. */
async function send(bench: Bench, changes: readonly Change[]): Promise<Done[]> {
  let made: { KeyMetadata?: Record<string, unknown> } = {};
  const fill = (input: object) =>
    Object.fromEntries(
      Object.entries(input).map(([key, value]) => {
        const path = (value as { path?: string } | null)?.path;
        return [key, path ? made.KeyMetadata?.[path.split('.')[1]!] : value];
      }),
    );
  for (const { call } of changes) {
    const output = await bench.send({ ...call, input: fill(call.input) });
    if (call.op === 'kms:CreateKey') made = output as typeof made;
  }
  const now = trailKms.snapshot(await facts(bench));
  return changes.map((change) => {
    const after = now[change.resource];
    return { change, outputs: null, ...(after === undefined ? {} : { after }) };
  });
}

describe('trail-kms', () => {
  it('makes a key, has it renewed, names it and gives it to our trail', async () => {
    const bench = await bare();
    expect(await verdicts(bench, trailKms)).toEqual({
      'trail-kms': ['fail'],
      'kms-rotation': ['not-applicable'],
    });
    const plan = await planOf(bench, trailKms);
    expect(opsOf(plan)).toEqual([
      'kms:CreateKey',
      'kms:EnableKeyRotation',
      'kms:CreateAlias',
      'cloudtrail:UpdateTrail',
    ]);
    expect(plan.reduce((sum, { cost }) => sum + (cost?.cents ?? 0), 0)).toBe(100);
    expect(trailKms.month!(bench.account, 'everything')).toBe(100);
    expect(plan[3]?.danger?.en).toContain('cannot be read');
    await send(bench, plan);
    expect(await verdicts(bench, trailKms)).toEqual({ 'trail-kms': ['pass'], 'kms-rotation': ['pass'] });
    expect(await planOf(bench, trailKms)).toEqual([]);
    expect(trailsOf(bench)[0]?.kmsKeyId).toBe(
      `arn:aws:kms:us-east-1:123456789012:key/${kmsOf(bench).keys[0]!.keyId}`,
    );
  });

  it('plans for the trail that an earlier step of the same plan will make', async () => {
    const bench = await open('fresh');
    const ahead = await planOf(bench, cloudtrail);
    const plan = trailKms.plan(await facts(bench), given(bench.account, { ahead }));
    expect(opsOf(plan).at(-1)).toBe('cloudtrail:UpdateTrail');
    expect(plan.at(-1)).toMatchObject({ resource: arn, call: { input: { Name: 'day-one-trail' } } });
    expect(trailKms.plan(await facts(bench), given(bench.account))).toEqual([]);
  });

  it.each([1, 2, 3])(
    'ends what a run began that was killed after %i calls, with the same key',
    async (calls) => {
      const bench = await bare();
      const plan = await planOf(bench, trailKms);
      await send(bench, plan.slice(0, calls));
      const rest = await planOf(bench, trailKms);
      expect(opsOf(rest)).toEqual(opsOf(plan).slice(calls));
      await send(bench, rest);
      expect(kmsOf(bench).keys).toHaveLength(1);
      expect(await verdicts(bench, trailKms)).toEqual({ 'trail-kms': ['pass'], 'kms-rotation': ['pass'] });
    },
  );

  it('undo takes the key from the trail and keeps it: without it the logs could not be read', async () => {
    const bench = await bare();
    const done = await send(bench, await planOf(bench, trailKms));
    const { changes, kept } = trailKms.revert(await facts(bench), done, bench.account);
    expect(changes.map(({ call }) => call)).toEqual([
      { op: 'cloudtrail:UpdateTrail', input: { Name: 'day-one-trail', KmsKeyId: '' }, region: 'us-east-1' },
    ]);
    expect(kept).toHaveLength(3);
    for (const { call } of changes) await bench.send(call);
    expect(trailsOf(bench)[0]?.kmsKeyId).toBeUndefined();
    expect(kmsOf(bench).keys).toMatchObject([{ state: 'Enabled', rotation: true }]);
    // The next run finds the same key again.
    expect(opsOf(await planOf(bench, trailKms))).toEqual(['cloudtrail:UpdateTrail']);
  });

  it("leaves strangers' keys and trails as they are, and says what to do", async () => {
    const bench = await open('messy');
    expect(await verdicts(bench, trailKms)).toEqual({
      'trail-kms': ['fail'],
      'kms-rotation': ['pass', 'fail'],
    });
    expect(await planOf(bench, trailKms)).toEqual([]);
    const guide = await guideOf(bench);
    expect(guide.map(({ control }) => control)).toEqual(['trail-kms', 'kms-rotation']);
    // The key that is off and the one for signatures are nobody's fault.
    expect(guide[1]?.text.en).toContain('000000000002 in us-east-1');
  });

  it('makes no second key where somebody switched ours off', async () => {
    const bench = await open('hardened');
    const own = kmsOf(bench).keys.find(({ manager }) => manager === 'CUSTOMER')!;
    own.state = 'Disabled';
    trailsOf(bench)[0]!.kmsKeyId = undefined;
    expect(await planOf(bench, trailKms)).toEqual([]);
    expect((await guideOf(bench))[0]?.text.en).toContain('is switched off');
  });

  it.each([
    ['PendingDeletion', 'about to be deleted', 'Cancel key deletion'],
    ['Disabled', 'is switched off', 'Enable'],
  ] as const)(
    'a key that is %s keeps the record from being read: fail, and a way out',
    async (state, said, way) => {
      const bench = await open('hardened');
      const own = kmsOf(bench).keys.find(({ manager }) => manager === 'CUSTOMER')!;
      own.state = state;
      const [judged] = trailKms.audit(await facts(bench), bench.account);
      expect(judged).toMatchObject({ control: 'trail-kms', verdict: 'fail', resource: arn });
      expect(judged?.actual.en).toContain(said);
      expect(await planOf(bench, trailKms)).toEqual([]);
      const guide = await guideOf(bench);
      expect(guide).toHaveLength(1);
      expect(guide[0]?.text.en).toContain(way);
      expect(guide[0]?.url).toBe(
        `https://console.aws.amazon.com/kms/home?region=us-east-1#/kms/keys/${own.keyId}`,
      );
    },
  );

  it('a key that is gone, or is of another account, is told as what it is', async () => {
    const bench = await open('hardened');
    kmsOf(bench).keys = [];
    expect((await verdicts(bench, trailKms))['trail-kms']).toEqual(['fail']);
    expect((await guideOf(bench))[0]?.text.en).toContain('is not there any more');
    trailsOf(bench)[0]!.kmsKeyId = 'arn:aws:kms:us-east-1:999999999999:key/theirs';
    expect((await guideOf(bench))[0]?.text.en).toContain('the account 999999999999');
  });

  it('is unknown where the key of the trail cannot be read', async () => {
    const bench = await open('hardened');
    bench.world.denials = [{ action: 'kms:DescribeKey', by: 'identity' }];
    expect((await verdicts(bench, trailKms))['trail-kms']).toEqual(['unknown']);
  });

  it('leaves a name that is taken to whom it belongs', async () => {
    const bench = await bare();
    kmsOf(bench).keys.push({ ...structuredClone((await ownOf())!), keyId: 'theirs', tags: [] });
    kmsOf(bench).aliases.push({ name: 'alias/day-one-trail', region: 'us-east-1', targetId: 'theirs' });
    expect(opsOf(await planOf(bench, trailKms))).toEqual([
      'kms:CreateKey',
      'kms:EnableKeyRotation',
      'cloudtrail:UpdateTrail',
    ]);
  });

  it.each([
    'kms:ListKeys',
    'kms:DescribeKey',
    'kms:ListResourceTags',
    'cloudtrail:DescribeTrails',
    'cloudtrail:ListTags',
  ])('plans nothing without %s', async (action) => {
    const bench = await bare();
    kmsOf(bench).keys.push((await ownOf())!);
    bench.world.denials = [{ action, by: 'identity' }];
    expect(await planOf(bench, trailKms)).toEqual([]);
    const findings = await verdicts(bench, trailKms);
    if (findings['trail-kms']?.includes('fail')) expect(await guideOf(bench)).not.toEqual([]);
  });

  it("the organization's trail is the organization's", async () => {
    expect(await verdicts(await open('member'), trailKms)).toMatchObject({ 'trail-kms': ['managed'] });
  });
});

const ownOf = async () => kmsOf(await open('hardened')).keys.find(({ manager }) => manager === 'CUSTOMER');
