import { describe, expect, it } from 'vitest';
import { act } from '../../src/demo/learner.ts';
import type { Account } from '../../src/model/account.ts';
import type { Done } from '../../src/model/step.ts';
import { adminUser } from '../../steps/admin-user.ts';
import { type AdminBench, openAdmin, what } from '../support/admin.ts';
import { noon } from '../support/demo.ts';

const back = [
  'undo-enable-mfa-device/alice',
  'undo-create-mfa-device/alice',
  'undo-create-login/alice',
  'undo-add-to-group/alice',
  'undo-create-user/alice',
  'undo-attach-policy/Administrators',
  'undo-create-group/Administrators',
];

async function made(scenario: 'fresh' | 'halfway' = 'fresh') {
  const admin = await openAdmin(scenario);
  const before = adminUser.snapshot(await admin.facts());
  const done = await admin.done(await admin.apply(await admin.plan()));
  return { admin, before, done };
}
const revert = async (admin: AdminBench, done: readonly Done[], account: Partial<Account> = {}) =>
  adminUser.revert(await admin.facts(), done, { ...admin.bench.account, ...account });
const reasons = (kept: readonly { why: { en: string } }[]) => [...new Set(kept.map(({ why }) => why.en))];

describe('undo', () => {
  it.each(['fresh', 'halfway'] as const)('gives back what %s was', async (scenario) => {
    const { admin, before, done } = await made(scenario);
    const { changes, kept } = await revert(admin, done);
    expect(kept).toEqual([]);
    expect(what(changes)).toEqual(scenario === 'fresh' ? back : back.slice(0, 5));
    for (const { call } of changes) await admin.bench.send(call);
    expect(adminUser.snapshot(await admin.facts())).toEqual(before);
  });

  it.each(back.map((name, at) => [at, name] as const))(
    'goes on where it was interrupted after %i calls',
    async (at) => {
      const { admin, before, done } = await made();
      for (const { call } of (await revert(admin, done)).changes.slice(0, at)) await admin.bench.send(call);
      const rest = await revert(admin, done);
      expect(what(rest.changes)).toEqual(back.slice(at));
      for (const { call } of rest.changes) await admin.bench.send(call);
      expect(adminUser.snapshot(await admin.facts())).toEqual(before);
    },
  );

  it('is refused while signed in as that user', async () => {
    const { admin, done } = await made();
    const { changes, kept } = await revert(admin, done, {
      arn: 'arn:aws:iam::123456789012:user/alice',
      identity: 'user',
    });
    expect(changes).toEqual([]);
    expect(reasons(kept)).toEqual(['Other people are in this group.', 'You are signed in as this user.']);
  });

  it('is refused for the only admin who was seen to sign in', async () => {
    const { admin, done } = await made();
    act(admin.bench.world, 'sign-in-as-admin', noon + 60_000);
    const { changes, kept } = await revert(admin, done);
    expect(changes).toEqual([]);
    expect(reasons(kept)).toContain('This is the only admin who was seen to sign in.');
  });

  it('keeps the group, and its rights, if somebody else is in it', async () => {
    const { admin, done } = await made();
    await admin.bench.invoke('iam:CreateUser', { UserName: 'bob' }, undefined);
    await admin.bench.invoke(
      'iam:AddUserToGroup',
      { GroupName: 'Administrators', UserName: 'bob' },
      undefined,
    );
    const { changes, kept } = await revert(admin, done);
    expect(what(changes)).toEqual(back.slice(0, 5));
    expect(what(kept.map(({ change }) => ({ id: change })))).toEqual(['create-group', 'attach-policy']);
    for (const { call } of changes) await admin.bench.send(call);
    expect(admin.iam().groups).toMatchObject([{ name: 'Administrators', members: ['bob'] }]);
  });

  it.each<[string, (admin: AdminBench) => void]>([
    ['an access key', ({ iam }) => void iam().users[0]!.keys.push({ id: 'AKIA', active: true, created: '' })],
    [
      'a second device',
      ({ iam }) => void iam().devices.push({ ...iam().devices[0]!, name: 'new', id: 'new' }),
    ],
    [
      'another group',
      ({ iam }) => void iam().groups.push({ ...iam().groups[0]!, name: 'Other', policies: [] }),
    ],
  ])('keeps a person whole who has got %s since', async (_what, grow) => {
    const { admin, done } = await made();
    grow(admin);
    const { changes, kept } = await revert(admin, done);
    expect(changes).toEqual([]);
    expect(kept).toHaveLength(7);
  });

  it('keeps what was not verified, or cannot be read', async () => {
    const { admin, done } = await made();
    const unverified = done.map(({ change, outputs }) => ({ change, outputs }));
    expect((await revert(admin, unverified)).changes).toEqual([]);
    admin.bench.world.denials = [{ action: 'iam:GetGroup', by: 'identity' }];
    const { changes, kept } = await revert(admin, done);
    expect(changes).toEqual([]);
    expect(reasons(kept)).toEqual(['Not everything could be read.']);
  });
});
