import { describe, expect, it } from 'vitest';
import { act } from '../../src/demo/learner.ts';
import { scenarios } from '../../src/demo/scenarios.ts';
import { tagKey } from '../../src/model/names.ts';
import { Drawer } from '../../src/runtime/secrets.ts';
import { adminUser } from '../../steps/admin-user.ts';
import { openAdmin, what } from '../support/admin.ts';
import { noon } from '../support/demo.ts';
import { steady } from '../support/person.ts';

const whole = [
  'create-group',
  'attach-policy',
  'create-user',
  'add-to-group',
  'create-login',
  'create-mfa-device',
  'enable-mfa-device',
];
const controls = (group: string, user: string, mfa: string, signIn: string) => ({
  'admin-group': group,
  'admin-user': user,
  'admin-user-mfa': mfa,
  'admin-sign-in-verified': signIn,
});

describe('a new account', () => {
  it('gets a password as long as the rules of the account ask for', async () => {
    const admin = await openAdmin('fresh');
    admin.iam().passwordPolicy = { MinimumPasswordLength: 64 };
    const changes = await admin.plan();
    expect(changes.find(({ id }) => id === 'admin-user/create-login')?.call.input).toMatchObject({
      Password: { length: 64 },
    });
    expect((await admin.apply(changes)).every(({ state }) => state === 'sent')).toBe(true);
  });

  it('gets a working admin, who is proven by signing in', async () => {
    const admin = await openAdmin('fresh');
    expect(await admin.verdicts()).toEqual(controls('fail', 'fail', 'fail', 'fail'));
    const changes = await admin.plan();
    expect(what(changes)).toEqual(whole);
    expect((await admin.apply(changes)).map(({ state }) => state)).toEqual(whole.map(() => 'sent'));

    expect(await admin.plan()).toEqual([]);
    expect(await admin.open({})).toEqual([]);
    expect(await admin.verdicts()).toEqual(controls('accepted', 'pass', 'pass', 'fail'));
    const guide = adminUser.guide!(await admin.facts(), admin.bench.account);
    expect(guide.map(({ url, command }) => url ?? command)).toEqual([
      'https://123456789012.signin.aws.amazon.com/console',
      'aws login --profile day-one-admin',
    ]);
    expect(adminUser.afterword!(await admin.facts(), admin.bench.account)).toEqual([]);

    act(admin.bench.world, guide[0]!.learner!, noon + 60_000);
    expect(await admin.verdicts()).toEqual(controls('accepted', 'pass', 'pass', 'pass'));
    expect(adminUser.guide!(await admin.facts(), admin.bench.account)).toEqual([]);
    const [first] = adminUser.afterword!(await admin.facts(), admin.bench.account);
    expect(first!.command).toBe('aws logout --profile day-one-root');
    expect(admin.iam().users[0]).toMatchObject({ name: 'alice', keys: [], login: { resetRequired: false } });
  });

  it('holds no secret in the plan, and sends password and codes only with a person there', async () => {
    const admin = await openAdmin('fresh');
    const changes = await admin.plan();
    expect(what(changes.filter(({ attended }) => attended))).toEqual(whole.slice(4));
    expect(changes[4]!.call.input).toMatchObject({
      Password: { late: 'generated', secret: true },
      PasswordResetRequired: true,
    });
    expect(changes[6]!.call.input).toMatchObject({ SerialNumber: 'arn:aws:iam::123456789012:mfa/alice' });
  });

  it('asks for the codes again when they are wrong', async () => {
    const admin = await openAdmin('fresh');
    const secrets = new Drawer(steady());
    let asked = 0;
    const outcomes = await admin.apply(await admin.plan(), {
      secrets,
      ask: async ({ kind, keys }) => {
        if (kind === 'note') return true;
        asked += 1;
        for (const key of keys) secrets.put(key, '000000');
        return asked < 3;
      },
    });
    expect(asked).toBe(3);
    expect(outcomes.at(-1)).toMatchObject({ state: 'skipped' });
    expect(admin.iam().devices).toMatchObject([{ name: 'alice', owner: null }]);
  });

  it('is proven by its ARN too: signed in now, or seen in this run', async () => {
    const admin = await openAdmin('fresh');
    await admin.apply(await admin.plan());
    const arn = 'arn:aws:iam::123456789012:user/alice';
    expect((await admin.verdicts({ arn, identity: 'user' }))['admin-sign-in-verified']).toBe('pass');
    expect((await admin.verdicts({ proven: [arn] }))['admin-sign-in-verified']).toBe('pass');
    expect((await admin.verdicts({ proven: [`${arn}2`] }))['admin-sign-in-verified']).toBe('fail');
  });
});

describe('what is there already', () => {
  it.each([
    ['fresh', controls('fail', 'fail', 'fail', 'fail')],
    ['halfway', controls('accepted', 'fail', 'fail', 'fail')],
    ['messy', controls('fail', 'fail', 'fail', 'fail')],
    ['hardened', controls('accepted', 'pass', 'pass', 'pass')],
    ['member', controls('managed', 'managed', 'managed', 'managed')],
    ['restricted', controls('accepted', 'pass', 'pass', 'pass')],
  ] as const)('%s is judged', async (scenario, wanted) => {
    expect(scenarios).toContain(scenario);
    const admin = await openAdmin(scenario);
    expect(await admin.verdicts()).toEqual(wanted);
    if (wanted['admin-user'] === 'fail') return;
    expect(await admin.plan()).toEqual([]);
    expect(await admin.open({})).toEqual([]);
  });

  it('adopts a group that has full rights, whatever its name', async () => {
    expect(what(await (await openAdmin('halfway')).plan())).toEqual(whole.slice(2));
    const admin = await openAdmin('fresh');
    await admin.bench.invoke('iam:CreateGroup', { GroupName: 'Bosses' }, undefined);
    const PolicyArn = 'arn:aws:iam::aws:policy/AdministratorAccess';
    await admin.bench.invoke('iam:AttachGroupPolicy', { GroupName: 'Bosses', PolicyArn }, undefined);
    const changes = await admin.plan();
    expect(what(changes)).toEqual(whole.slice(2));
    expect(changes[1]!.call.input).toEqual({ GroupName: 'Bosses', UserName: 'alice' });
  });

  it('adopts an empty group, and only attaches the policy', async () => {
    const admin = await openAdmin('fresh');
    await admin.bench.invoke('iam:CreateGroup', { GroupName: 'Administrators' }, undefined);
    expect(what(await admin.plan())).toEqual(whole.slice(1));
  });

  it('never gives full rights to a group with members: it asks for another name', async () => {
    const admin = await openAdmin('messy');
    expect(await admin.open()).toEqual([['adminGroup']]);
    expect(await admin.plan()).toEqual([]);
    const stranger = { adminUser: 'alice', adminGroup: 'administrators' };
    expect(await admin.open(stranger)).toEqual([['adminGroup', expect.stringContaining('has members')]]);
    expect(await admin.plan(stranger)).toEqual([]);
    const own = { adminUser: 'alice', adminGroup: 'day-one-admins' };
    expect(await admin.open(own)).toEqual([]);
    expect(what(await admin.plan(own))).toEqual(whole);
  });

  it.each(['bob', 'BOB', 'old-admin', 'admin', 'Root', 'alice doe', '', 'a'.repeat(65)])(
    'never touches or makes the user %j: it asks again',
    async (name) => {
      const admin = await openAdmin('messy');
      const answers = { adminUser: name, adminGroup: 'day-one-admins' };
      expect(await admin.open(answers)).toEqual([['adminUser', expect.any(String)]]);
      expect(await admin.plan(answers)).toEqual([]);
    },
  );
});

describe('an interrupted run', () => {
  it.each(whole.map((name, at) => [name, at] as const))(
    'is completed from %s, nothing is made twice',
    async (_name, at) => {
      const admin = await openAdmin('fresh');
      await admin.apply((await admin.plan()).slice(0, at));
      const rest = await admin.plan();
      // The seed of an unused device cannot be read again: it is swept and made anew.
      expect(what(rest)).toEqual(at === 6 ? ['sweep-mfa-device', ...whole.slice(5)] : whole.slice(at));
      expect((await admin.apply(rest)).every(({ state }) => state === 'sent')).toBe(true);
      expect(await admin.verdicts()).toEqual(controls('accepted', 'pass', 'pass', 'fail'));
      const { users, groups, devices } = admin.iam();
      expect([users.length, groups.length, devices.length]).toEqual([1, 1, 1]);
      expect(users[0]!.tags).toEqual([{ Key: tagKey, Value: 'admin-user/create-user' }]);
    },
  );

  it('is completed under its own name, whatever the answers say now', async () => {
    const admin = await openAdmin('fresh');
    await admin.apply((await admin.plan()).slice(0, 4));
    expect(await admin.open({})).toEqual([]);
    expect((await admin.plan({ adminUser: 'carol' }))[0]!.call.input).toMatchObject({ UserName: 'alice' });
  });

  it("leaves a stranger's unused device alone and takes the next name", async () => {
    const admin = await openAdmin('fresh');
    await admin.bench.invoke('iam:CreateVirtualMFADevice', { VirtualMFADeviceName: 'alice' }, undefined);
    const changes = await admin.plan();
    expect(what(changes)).toEqual(whole);
    expect(changes[5]!.call.input).toMatchObject({ VirtualMFADeviceName: 'alice-2' });
    expect(changes[5]!.danger!.en).toContain('called alice already');
    await admin.apply(changes);
    expect(admin.iam().devices).toMatchObject([
      { name: 'alice', owner: null },
      { name: 'alice-2', owner: { user: 'alice' } },
    ]);
  });
});
