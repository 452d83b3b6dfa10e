import { describe, expect, it } from 'vitest';
import { learner } from '../../src/demo/iam/learner.ts';
import type { Iam } from '../../src/demo/iam/state.ts';
import { rootKeys } from '../../steps/root-keys.ts';
import { type Bench, noon, open, planOf, verdicts } from '../support/demo.ts';

const guideOf = async (bench: Bench) =>
  rootKeys.guide!(await rootKeys.read(bench.reader(), bench.account), bench.account);

describe('root-keys', () => {
  it.each([
    ['fresh', 'fail', 2],
    ['halfway', 'pass', 0],
    ['messy', 'fail', 2],
    ['hardened', 'pass', 0],
    ['member', 'pass', 0],
    ['restricted', 'pass', 0],
  ] as const)('judges %s, and only guides', async (scenario, verdict, items) => {
    const bench = await open(scenario);
    expect(await verdicts(bench, rootKeys)).toEqual({ 'root-no-access-keys': [verdict] });
    expect(await guideOf(bench)).toHaveLength(items);
    expect(await planOf(bench, rootKeys)).toEqual([]);
  });

  it('is offered only after another way in was seen to work', () => {
    expect(rootKeys.after).toEqual(['admin-user']);
  });

  it('reads one number, and no key', async () => {
    const bench = await open('fresh');
    const asked: string[] = [];
    const reader = bench.reader();
    await rootKeys.read((op, input, region) => {
      asked.push(op);
      return reader(op, input, region);
    }, bench.account);
    expect(asked).toEqual(['iam:GetAccountSummary']);
  });

  it('sees that the keys are gone', async () => {
    const bench = await open('fresh');
    const [word] = (await guideOf(bench)).flatMap(({ learner: one }) => one ?? []);
    learner[word!]!(bench.world.services['iam'] as Iam, new Date(noon).toISOString());
    expect(await verdicts(bench, rootKeys)).toEqual({ 'root-no-access-keys': ['pass'] });
    expect(await guideOf(bench)).toEqual([]);
  });

  it('is unknown where the number may not be read or is missing', async () => {
    const bench = await open('fresh');
    bench.world.denials = [{ action: 'iam:GetAccountSummary', by: 'identity' }];
    expect(await verdicts(bench, rootKeys)).toEqual({ 'root-no-access-keys': ['unknown'] });
    const [found] = rootKeys.audit({ keys: { ok: true, value: null } }, bench.account);
    expect(found?.verdict).toBe('unknown');
    expect(await guideOf(bench)).toEqual([]);
  });
});
