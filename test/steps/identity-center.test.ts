// Honest words: it needs an organization, and making one ends the free plan. Only an instance of the organization counts.
import { describe, expect, it } from 'vitest';
import type { IdentityCenter, Instance } from '../../src/demo/sso/index.ts';
import type { Account } from '../../src/model/account.ts';
import { identityCenter } from '../../steps/identity-center.ts';
import { type Bench, open, planOf, verdicts } from '../support/demo.ts';

const own = '123456789012';
const instance = (more: Partial<Instance>): Instance => ({
  arn: 'arn:aws:sso:::instance/ssoins-1',
  owner: '999999999999',
  region: 'eu-west-1',
  status: 'ACTIVE',
  ...more,
});
async function judged(kind: Account['kind'], ...instances: readonly Instance[]) {
  const bench = await open('fresh');
  (bench.world.services['sso'] as IdentityCenter).instances = instances;
  const account = { ...bench.account, kind };
  const facts = await identityCenter.read(bench.reader(), account);
  const guide = identityCenter.guide!(facts, account);
  return { verdict: identityCenter.audit(facts, account)[0]?.verdict, guides: guide.length };
}
const asked = async (bench: Bench) => (await identityCenter.read(bench.reader(), bench.account)).seen.length;

describe('identity-center', () => {
  it.each([
    ['fresh', 'accepted'],
    ['hardened', 'accepted'],
    ['member', 'pass'],
  ] as const)('%s: %s, and nothing is planned', async (scenario, verdict) => {
    const bench = await open(scenario);
    expect(await verdicts(bench, identityCenter)).toEqual({ 'identity-center': [verdict] });
    expect(await planOf(bench, identityCenter)).toEqual([]);
  });

  it.each([
    ['a member that sees the instance of its organization', 'member', [instance({})], 'pass', 0],
    [
      'a member with an instance of its own, which is for applications',
      'member',
      [instance({ owner: own })],
      'manual',
      1,
    ],
    [
      'a member with one that is still being made',
      'member',
      [instance({ status: 'CREATE_IN_PROGRESS' })],
      'manual',
      1,
    ],
    ['a management account with an instance', 'management', [instance({ owner: own })], 'pass', 0],
    ['a management account without', 'management', [], 'manual', 1],
    [
      'an account on its own with an instance of its own',
      'standalone',
      [instance({ owner: own })],
      'accepted',
      0,
    ],
    ['an account of which nobody knows', 'unknown', [], 'unknown', 0],
  ] as const)('%s', async (_what, kind, instances, verdict, guides) => {
    expect(await judged(kind, ...instances)).toEqual({ verdict, guides });
  });

  it('tells what an organization costs on the free plan before anybody makes one', () => {
    expect(identityCenter.why.en).toContain('remaining credits are lost');
    expect(identityCenter.why.ja).toContain('残りのクレジットは失われ');
  });

  it('asks one region of an account on its own, and all of an organization', async () => {
    expect(await asked(await open('fresh'))).toBe(1);
    expect(await asked(await open('member'))).toBe(17);
  });

  it('claims nothing without the right to look', async () => {
    for (const scenario of ['fresh', 'member'] as const) {
      const bench = await open(scenario);
      bench.world.denials = [{ action: 'sso:ListInstances', by: 'identity' }];
      expect(await verdicts(bench, identityCenter)).toEqual({ 'identity-center': ['unknown'] });
    }
  });
});
