import { describe, expect, it } from 'vitest';
import { inspector } from '../../steps/inspector.ts';
import { type Bench, open, planOf, verdicts } from '../support/demo.ts';

const of17 = (verdict: string) => ({ inspector: Array.from({ length: 17 }, () => verdict) });
const factsOf = (bench: Bench) => inspector.read(bench.reader(), bench.account);

describe('inspector', () => {
  it.each([
    ['fresh', 'manual', 1],
    ['hardened', 'pass', 0],
    ['member', 'pass', 0],
  ] as const)(
    '%s: %s in every region, %i thing to think of, nothing planned',
    async (scenario, verdict, guides) => {
      const bench = await open(scenario);
      expect(await verdicts(bench, inspector)).toEqual(of17(verdict));
      expect(inspector.guide!(await factsOf(bench), bench.account)).toHaveLength(guides);
      expect(await planOf(bench, inspector)).toEqual([]);
    },
  );

  it('says what is scanned where only some of it is', async () => {
    const bench = await open('messy');
    const [home] = inspector.audit(await factsOf(bench), bench.account);
    expect(home).toMatchObject({ verdict: 'manual', actual: { en: 'scans container images' } });
  });

  it('claims nothing about a region that it could not read', async () => {
    const bench = await open('hardened');
    const fault = { kind: 'error', code: 'InternalServerException', message: '' } as const;
    bench.world.faults = [{ op: 'inspector2:BatchGetAccountStatus', region: 'eu-west-1', times: 9, fault }];
    const findings = inspector.audit(await factsOf(bench), bench.account);
    expect(findings.filter(({ verdict }) => verdict === 'unknown')).toMatchObject([{ region: 'eu-west-1' }]);
  });
});
