// Other administrators count too: one without a second factor is the way in.
import { expect, it } from 'vitest';
import { adminUser } from '../../steps/admin-user.ts';
import { openAdmin } from '../support/admin.ts';

async function withBob() {
  const admin = await openAdmin('hardened');
  const { invoke } = admin.bench;
  const group = admin.iam().groups.find(({ members }) => members.includes('alice'))?.name ?? '';
  await invoke('iam:CreateUser', { UserName: 'bob' }, undefined);
  await invoke('iam:AddUserToGroup', { GroupName: group, UserName: 'bob' }, undefined);
  return { admin, invoke };
}

it('fails for an administrator with a password alone, names that person, guides, and writes nothing', async () => {
  const { admin, invoke } = await withBob();
  // Without a password bob cannot sign in: nothing is wrong.
  expect((await admin.verdicts())['admin-user-mfa']).toBe('pass');
  await invoke('iam:CreateLoginProfile', { UserName: 'bob', Password: 'Str0ng!Passw0rd.Here' }, undefined);
  expect((await admin.verdicts())['admin-user-mfa']).toBe('fail');
  const guide = adminUser.guide!(await admin.facts(), admin.bench.account);
  expect(guide.map(({ control, text }) => [control, text.en.split(' ')[0]])).toEqual([
    ['admin-user-mfa', 'bob'],
  ]);
  expect(await admin.plan()).toEqual([]);
});

it('is unknown where it cannot be read whether the other one has a second factor', async () => {
  const { admin, invoke } = await withBob();
  await invoke('iam:CreateLoginProfile', { UserName: 'bob', Password: 'Str0ng!Passw0rd.Here' }, undefined);
  const facts = await admin.facts();
  const blind = {
    ...facts,
    people: facts.people.map((one) =>
      one.name === 'bob' ? { ...one, mfa: { ok: false, why: 'denied', code: 'AccessDenied' } as const } : one,
    ),
  };
  const found = adminUser
    .audit(blind, admin.bench.account)
    .find(({ control }) => control === 'admin-user-mfa');
  expect(found?.verdict).toBe('unknown');
});
