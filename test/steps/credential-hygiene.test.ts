import { describe, expect, it } from 'vitest';
import type { AccessKey, Iam, User } from '../../src/demo/iam/state.ts';
import { narrowed } from '../../src/engine/level.ts';
import type { AnyStep, Done } from '../../src/model/step.ts';
import { credentialHygiene } from '../../steps/credential-hygiene.ts';
import { type Bench, noon, open, planOf, verdicts } from '../support/demo.ts';

const iamOf = (bench: Bench) => bench.world.services['iam'] as Iam;
const factsOf = (bench: Bench) => credentialHygiene.read(bench.reader(), bench.account);
const ago = (days: number, seconds = 0) => new Date(noon - days * 86_400_000 + seconds * 1000).toISOString();
const key = (created: number, used?: number, more: Partial<AccessKey> = {}): AccessKey => ({
  id: 'AKIATEST000000000001',
  active: true,
  created: ago(created),
  ...(used === undefined ? {} : { lastUsed: { date: ago(used), service: 's3', region: 'eu-west-1' } }),
  ...more,
});
/** An account with alice, who is fine, and carol, who is as said. */
async function withCarol(carol: Partial<User>): Promise<Bench> {
  const bench = await open('hardened');
  const base = { ...iamOf(bench).users[0]!, name: 'carol', id: 'AIDACAROL', created: ago(400) };
  iamOf(bench).users.push({ ...base, login: null, passwordLastUsed: null, ...carol });
  return bench;
}
const failing = async (bench: Bench): Promise<readonly string[]> =>
  Object.entries(await verdicts(bench, credentialHygiene)).flatMap(([control, all]) =>
    all.includes('fail') ? [control] : [],
  );
const guided = async (bench: Bench) =>
  credentialHygiene.guide!(await factsOf(bench), bench.account).map(({ control }) => control);
const login = { created: ago(400), resetRequired: false };

it.each(['fresh', 'halfway', 'hardened', 'member', 'restricted'] as const)(
  'finds nothing on %s',
  async (name) => {
    const bench = await open(name);
    expect(await failing(bench)).toEqual([]);
    expect(await planOf(bench, credentialHygiene)).toEqual([]);
    expect(await guided(bench)).toEqual([]);
  },
);

describe('years of habits', () => {
  it('fail everything, each user by name', async () => {
    const bench = await open('messy');
    expect(await failing(bench)).toEqual(credentialHygiene.controls.map(({ id }) => id));
    const found = credentialHygiene.audit(await factsOf(bench), bench.account);
    const who = (control: string) =>
      found.flatMap(({ control: id, verdict, resource }) =>
        id === control && verdict === 'fail' ? [resource?.split('/').at(-1)] : [],
      );
    expect(who('user-mfa')).toEqual(['old-admin', 'bob']);
    expect(who('unused-credentials')).toEqual(['bob', 'deploy']);
    expect(who('key-rotation')).toEqual(['old-admin', 'bob', 'deploy']);
    expect(who('one-active-key')).toEqual(['deploy']);
    expect(who('no-access-keys-at-setup')).toEqual(['bob']);
    expect(who('user-policies')).toEqual(['old-admin', 'deploy']);
    expect(who('no-full-admin-policies')).toEqual(['AdministratorAccess', 'everything']);
  });

  it('end with the idle keys off, the rest left to people, and a way back', async () => {
    const bench = await open('messy');
    const before = structuredClone(iamOf(bench));
    const changes = await planOf(bench, credentialHygiene);
    expect(changes.map(({ call }) => call)).toEqual(
      [
        ['bob', 'AKIADEMOUSER00000003'],
        ['deploy', 'AKIADEMOUSER00000002'],
      ].map(([UserName, AccessKeyId]) => ({
        op: 'iam:UpdateAccessKey',
        input: { UserName, AccessKeyId, Status: 'Inactive' },
      })),
    );
    expect(changes.map(({ danger }) => danger?.en)).toEqual([
      expect.stringMatching(/^This key was never used\./),
      expect.stringMatching(/^Last used on 2025-06-19: service s3, region eu-west-1\./),
    ]);
    for (const { call } of changes) await bench.send(call);
    expect(await planOf(bench, credentialHygiene)).toEqual([]);
    const fails = await failing(bench);
    expect(fails).not.toContain('one-active-key');
    expect([...new Set(await guided(bench))]).toEqual(fails);

    const facts = await factsOf(bench);
    const now = credentialHygiene.snapshot(facts);
    const done = changes.map(
      (change): Done => ({ change, outputs: null, after: now[change.resource] ?? null }),
    );
    const back = credentialHygiene.revert(facts, done, bench.account);
    expect(back.kept).toEqual([]);
    for (const { call } of back.changes) await bench.send(call);
    expect(iamOf(bench)).toEqual(before);
    const late = credentialHygiene.revert(await factsOf(bench), done, bench.account);
    expect([late.changes, late.kept.length]).toEqual([[], 2]);
  });
});

describe('a key', () => {
  it.each<[string, readonly AccessKey[], readonly string[], number]>([
    ['in use', [key(80, 0.5)], [], 0],
    ['of 91 days, in use', [key(91, 0.5)], ['key-rotation'], 0],
    ['used 44 days ago', [key(60, 44)], [], 0],
    ['used 45 days ago', [key(60, 45)], ['unused-credentials'], 1],
    ['never used, of 50 days', [key(50)], ['unused-credentials'], 1],
    ['never used, of 10 days', [key(10)], [], 0],
    ['idle and off already', [key(300, 200, { active: false })], [], 0],
    ['beside a second one', [key(60, 1), key(50, 1, { id: 'AKIATEST000000000002' })], ['one-active-key'], 0],
  ])('%s', async (_what, keys, fails, planned) => {
    const bench = await withCarol({ keys: [...keys] });
    expect(await failing(bench)).toEqual(fails);
    expect(await planOf(bench, credentialHygiene)).toHaveLength(planned);
    if (planned === 0) expect([...new Set(await guided(bench))]).toEqual(fails);
  });

  it.each([
    ['at once, never used', { created: ago(20), keys: [key(20)] }, 1, []],
    ['at once, used since', { created: ago(20), keys: [key(20, 2)] }, 0, []],
    ['an hour later', { created: ago(20, -3600), keys: [key(20)] }, 0, []],
    ['today', { created: ago(0.5), keys: [key(0.5)] }, 0, ['no-access-keys-at-setup']],
  ])('made along with a user who has a password: %s', async (_what, carol, planned, toldTo) => {
    const recent = { login, passwordLastUsed: ago(1) };
    const bench = await withCarol({ ...carol, ...recent });
    expect((await failing(bench)).includes('no-access-keys-at-setup')).toBe(planned + toldTo.length > 0);
    expect(await planOf(bench, credentialHygiene)).toHaveLength(planned);
    expect((await guided(bench)).filter((one) => one === 'no-access-keys-at-setup')).toEqual(toldTo);
  });

  it('of whoever is signed in is never touched, and that is said', async () => {
    const bench = await withCarol({ keys: [key(300, 200)] });
    const account = {
      ...bench.account,
      identity: 'user' as const,
      arn: 'arn:aws:iam::123456789012:user/carol',
    };
    const facts = await factsOf(bench);
    expect(credentialHygiene.plan(facts, { account, answers: {}, ahead: [], refused: [] })).toEqual([]);
    const texts = credentialHygiene.guide!(facts, account).map(({ text }) => text.en);
    expect(texts).toContainEqual(
      expect.stringMatching(/may be the ones you are signed in with: carol AKIATEST/),
    );
  });
});

it.each([
  ['iam:ListUsers', 6],
  ['iam:GetLoginProfile', 3],
  ['iam:ListMFADevices', 1],
  ['iam:ListAccessKeys', 4],
  ['iam:GetAccessKeyLastUsed', 1],
  ['iam:ListUserPolicies', 1],
  ['iam:ListAttachedUserPolicies', 1],
  ['iam:ListEntitiesForPolicy', 2],
  ['iam:ListPolicies', 1],
])('without %s what hangs on it is unknown, and no key is touched', async (action, count) => {
  const bench = await withCarol({ keys: [key(80, 2)] });
  bench.world.denials = [{ action, by: 'identity' }];
  const all = Object.values(await verdicts(bench, credentialHygiene));
  expect(all.filter((one) => one.includes('unknown'))).toHaveLength(count);
  expect(await planOf(bench, credentialHygiene)).toEqual([]);
});

it('says nothing of CloudShell below the level that asks for it', async () => {
  const bench = await open('messy');
  const usual = narrowed(credentialHygiene as AnyStep, 'recommended');
  expect(Object.keys(await verdicts(bench, usual))).not.toContain('cloudshell-full-access');
  const told = usual.guide!(await factsOf(bench), bench.account).map(({ control }) => control);
  expect(told).not.toContain('cloudshell-full-access');
  expect(await guided(bench)).toContain('cloudshell-full-access');
});
