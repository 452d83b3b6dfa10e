import { describe, expect, it } from 'vitest';
import type { Accessanalyzer, StoredAnalyzer } from '../../src/demo/accessanalyzer/state.ts';
import type { Scenario } from '../../src/demo/scenarios.ts';
import type { Done } from '../../src/model/step.ts';
import { makeReader } from '../../src/runtime/reader.ts';
import { accessAnalyzer as step } from '../../steps/access-analyzer.ts';
import { type Bench, given, open, planOf } from '../support/demo.ts';
import { recorded } from '../support/person.ts';

const facts = (bench: Bench) => step.read(bench.reader(), bench.account);
const findings = async (bench: Bench) => step.audit(await facts(bench), bench.account);
/** Verdict -> how many regions. */
async function counts(bench: Bench): Promise<Record<string, number>> {
  const out: Record<string, number> = {};
  for (const { verdict } of await findings(bench)) out[verdict] = (out[verdict] ?? 0) + 1;
  return out;
}
const regionsOf = async (bench: Bench) => (await planOf(bench, step)).map(({ call }) => call.region);
/** Puts an analyzer into a region, past what AWS would check. */
function put({ world }: Bench, region: string, one: Partial<StoredAnalyzer>): void {
  const all = world.services['accessanalyzer'] as Accessanalyzer;
  const made = { name: 'stranger', type: 'ACCOUNT', status: 'ACTIVE', createdAt: '', tags: {} } as const;
  all[region] = [...(all[region] ?? []), { ...made, ...one }];
}

describe('access-analyzer', () => {
  it.each<[Scenario, Record<string, number>, number]>([
    ['fresh', { fail: 17 }, 17],
    ['halfway', { pass: 1, fail: 16 }, 16],
    ['messy', { pass: 1, fail: 16 }, 16],
    ['hardened', { pass: 17 }, 0],
    ['member', { pass: 17 }, 0],
    ['managed', { managed: 17 }, 0],
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

  it('makes only the free type, by our name, with our tag and a token that is the same every time', async () => {
    const bench = await open('fresh');
    const plan = await planOf(bench, step);
    for (const { id, call, risk, cost } of plan) {
      expect(call.input).toMatchObject({
        analyzerName: 'day-one-analyzer',
        type: 'ACCOUNT',
        tags: { 'aws-day-one': id },
      });
      expect([risk, cost]).toEqual(['safe', undefined]);
    }
    expect(new Set(plan.map(({ call }) => call.input['clientToken'])).size).toBe(17);
    expect(await planOf(bench, step)).toEqual(plan);
  });

  it.each<[string, Partial<StoredAnalyzer>]>([
    ["a stranger's of the account", { type: 'ACCOUNT' }],
    ["the organization's", { type: 'ORGANIZATION' }],
  ])('adopts %s', async (_whose, one) => {
    const bench = await open('fresh');
    put(bench, 'eu-west-1', one);
    expect(await counts(bench)).toEqual({ pass: 1, fail: 16 });
    expect(await regionsOf(bench)).not.toContain('eu-west-1');
  });

  it('names what is paid, and says what AWS counts', async () => {
    const [first] = await findings(await open('messy'));
    expect(first).toMatchObject({
      verdict: 'fail',
      actual: { en: 'off. Also there, and not free: unused-access (paid for each role and user)' },
    });
    const bench = await open('hardened');
    put(bench, 'us-east-1', { name: 'inside', type: 'ACCOUNT_INTERNAL_ACCESS' });
    expect((await findings(bench))[0]).toMatchObject({
      verdict: 'pass',
      actual: { ja: expect.stringContaining('inside（監視するリソースの数に応じて課金）') },
    });
  });

  it.each<[string, Partial<StoredAnalyzer>, RegExp]>([
    ['is still being made', { status: 'CREATING' }, /Wait a few minutes/],
    [
      'has failed',
      { status: 'FAILED', reason: 'SERVICE_LINKED_ROLE_CREATION_FAILED' },
      /does not work.*allows only one/,
    ],
    ['is disabled', { status: 'DISABLED' }, /does not work/],
    [
      'has our name and is of a paid type',
      { name: 'day-one-analyzer', type: 'ACCOUNT_UNUSED_ACCESS' },
      /another type.*costs money/,
    ],
  ])('leaves to a person one that %s', async (_what, one, words) => {
    const bench = await open('fresh');
    put(bench, 'eu-west-1', one);
    expect(await regionsOf(bench)).not.toContain('eu-west-1');
    const guide = step.guide?.(await facts(bench), bench.account) ?? [];
    expect(guide).toHaveLength(1);
    expect(guide[0]?.text.en).toMatch(words);
    expect(guide[0]?.text.en).toContain('eu-west-1');
  });

  it("makes the account's own beside an organization's that does not work", async () => {
    const bench = await open('fresh');
    put(bench, 'eu-west-1', {
      type: 'ORGANIZATION',
      status: 'DISABLED',
      reason: 'AWS_SERVICE_ACCESS_DISABLED',
    });
    expect(await regionsOf(bench)).toContain('eu-west-1');
  });

  it('reads every page, one list a region', async () => {
    const bench = await open('fresh');
    for (const name of ['a', 'b', 'c']) put(bench, 'us-east-1', { name, type: 'ACCOUNT_UNUSED_ACCESS' });
    put(bench, 'us-east-1', { name: 'last' });
    expect((await counts(bench))['pass']).toBe(1);
    const tape = recorded((await open('fresh')).invoke);
    await step.read(makeReader(tape.invoke), bench.account);
    expect(tape.asked).toHaveLength(17);
  });

  it("never plans again what the organization's policy refused, and nothing where nothing was read", async () => {
    const bench = await open('fresh');
    const refused = [
      {
        change: 'access-analyzer/create/us-east-1',
        code: 'AccessDeniedException',
        message: 'with an explicit deny in a service control policy',
      },
    ];
    bench.world.faults = [
      {
        op: 'accessanalyzer:ListAnalyzers',
        region: 'eu-west-1',
        times: 99,
        fault: { kind: 'error', code: 'InternalServerException', message: '', status: 500 },
      },
    ];
    const plan = step.plan(await facts(bench), given(bench.account, { refused }));
    expect(plan).toHaveLength(15);
    expect(await counts(bench)).toEqual({ fail: 16, unknown: 1 });
  });

  it('undo deletes what is ours and as we left it, and keeps the rest', async () => {
    const bench = await open('halfway');
    const plan = await planOf(bench, step);
    for (const { call } of plan) await bench.send(call);
    const after = step.snapshot(await facts(bench));
    const done = plan.map((change): Done => ({ change, outputs: {}, after: after[change.resource]! }));
    const all = bench.world.services['accessanalyzer'] as Accessanalyzer;
    all['eu-west-1'] = all['eu-west-1']!.map((one) => ({ ...one, tags: {} }));
    const { changes, kept } = step.revert(await facts(bench), done, bench.account);
    expect(kept.map(({ change }) => change)).toEqual(['access-analyzer/create/eu-west-1']);
    for (const { call } of changes) await bench.send(call);
    expect(Object.keys(all).length).toBe(17);
    const left = bench.world.services['accessanalyzer'] as Accessanalyzer;
    // What was there before, and what somebody has made their own.
    expect(Object.keys(left).sort()).toEqual(['eu-west-1', 'us-east-1']);
  });
});
