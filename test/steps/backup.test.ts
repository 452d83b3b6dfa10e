import { describe, expect, it } from 'vitest';
import type { Denial } from '../../src/demo/scenarios.ts';
import { backup } from '../../steps/backup.ts';
import { type Bench, open, planOf, verdicts } from '../support/demo.ts';

const guideOf = async (bench: Bench) =>
  backup.guide!(await backup.read(bench.reader(), bench.account), bench.account);
const lacks = (by: Denial['by'], outside?: readonly string[]): readonly Denial[] => [
  { action: 'backup:ListBackupPlans', by, ...(outside ? { outside } : {}) },
];

describe('backup', () => {
  it.each([
    ['fresh', 'manual', 1],
    ['hardened', 'pass', 0],
    ['managed', 'managed', 0],
  ] as const)('%s: %s, %i thing to think of, nothing planned', async (scenario, verdict, guides) => {
    const bench = await open(scenario);
    expect(await verdicts(bench, backup)).toEqual({ 'backup-plan': [verdict] });
    expect(await guideOf(bench)).toHaveLength(guides);
    expect(await planOf(bench, backup)).toEqual([]);
  });

  it.each([
    ['fresh', lacks('identity'), 'unknown'],
    ['fresh', lacks('identity', ['us-east-1']), 'unknown'],
    // What was seen is there, whatever the other regions hold.
    ['hardened', lacks('identity', ['us-east-1']), 'pass'],
    // Where the organization lets nobody in, there is no data either.
    ['fresh', lacks('organization', ['us-east-1']), 'manual'],
    ['fresh', lacks('organization'), 'managed'],
  ] as const)('%s with %j: %s', async (scenario, denials, verdict) => {
    const bench = await open(scenario);
    bench.world.denials = denials;
    expect(await verdicts(bench, backup)).toEqual({ 'backup-plan': [verdict] });
  });
});
