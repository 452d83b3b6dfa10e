import { describe, expect, it } from 'vitest';
import type { Macie } from '../../src/demo/macie2/index.ts';
import { macie } from '../../steps/macie.ts';
import { type Bench, open, planOf, verdicts } from '../support/demo.ts';

const of17 = (verdict: string) => ({ macie: Array.from({ length: 17 }, () => verdict) });
const guideOf = async (bench: Bench) =>
  macie.guide!(await macie.read(bench.reader(), bench.account), bench.account);

describe('macie', () => {
  it.each([
    ['fresh', 'manual', 1],
    ['hardened', 'pass', 0],
    ['member', 'pass', 0],
  ] as const)(
    '%s: %s in every region, %i thing to think of, nothing planned',
    async (scenario, verdict, guides) => {
      const bench = await open(scenario);
      expect(await verdicts(bench, macie)).toEqual(of17(verdict));
      expect(await guideOf(bench)).toHaveLength(guides);
      expect(await planOf(bench, macie)).toEqual([]);
    },
  );

  it('tells Macie that is off from a permission that is missing, though AWS has one code for both', async () => {
    const bench = await open('fresh');
    bench.world.denials = [{ action: 'macie2:GetMacieSession', by: 'identity' }];
    expect(await verdicts(bench, macie)).toEqual(of17('unknown'));
    expect(await guideOf(bench)).toEqual([]);
    const facts = await macie.read(bench.reader(), bench.account);
    expect(macie.audit(facts, bench.account)[0]).toMatchObject({ missing: 'macie2:GetMacieSession' });
  });

  it('paused is not on', async () => {
    const bench = await open('hardened');
    (bench.world.services['macie2'] as Macie).regions['eu-west-1'] = 'PAUSED';
    expect((await verdicts(bench, macie))['macie']?.filter((one) => one === 'manual')).toHaveLength(1);
  });

  it('says the money before it is spent', async () => {
    const [guide] = await guideOf(await open('fresh'));
    expect(guide?.text.en).toMatch(/It costs .* free trial/);
    expect(guide?.text.ja).toContain('料金');
  });
});
