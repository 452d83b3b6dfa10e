import { describe, expect, it } from 'vitest';
import { trustedAdvisor } from '../../steps/trusted-advisor.ts';
import { open, planOf } from '../support/demo.ts';

describe('trusted-advisor', () => {
  it.each([
    ['fresh', 'no paid support plan'],
    ['messy', 'a paid support plan is there: 2 checks'],
  ] as const)('%s: for a person to say (%s)', async (scenario, words) => {
    const bench = await open(scenario);
    const facts = await trustedAdvisor.read(bench.reader(), bench.account);
    const [found] = trustedAdvisor.audit(facts, bench.account);
    expect(found).toMatchObject({ verdict: 'manual', actual: { en: expect.stringContaining(words) } });
    expect(trustedAdvisor.guide!(facts, bench.account)).toMatchObject([
      { url: 'https://console.aws.amazon.com/trustedadvisor/home' },
    ]);
    expect(await planOf(bench, trustedAdvisor)).toEqual([]);
  });

  it('a missing permission is not a missing plan', async () => {
    const bench = await open('fresh');
    bench.world.denials = [{ action: 'support:DescribeTrustedAdvisorChecks', by: 'identity' }];
    const facts = await trustedAdvisor.read(bench.reader(), bench.account);
    expect(trustedAdvisor.audit(facts, bench.account)).toMatchObject([
      { verdict: 'unknown', missing: 'support:DescribeTrustedAdvisorChecks' },
    ]);
  });
});
