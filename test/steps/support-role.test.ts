import { expect, it } from 'vitest';
import type { Iam } from '../../src/demo/iam/state.ts';
import type { Done } from '../../src/model/step.ts';
import { supportRole } from '../../steps/support-role.ts';
import { type Bench, open, planOf, verdicts } from '../support/demo.ts';

const control = (verdict: string) => ({ 'support-role': [verdict] });
const iamOf = (bench: Bench) => bench.world.services['iam'] as Iam;
const policy = 'arn:aws:iam::aws:policy/AWSSupportAccess';
const factsOf = (bench: Bench) => supportRole.read(bench.reader(), bench.account);
const sendAll = async (bench: Bench): Promise<readonly Done[]> => {
  const changes = await planOf(bench, supportRole);
  for (const { call } of changes) await bench.send(call);
  const now = supportRole.snapshot(await factsOf(bench));
  return changes.map((change) => ({ change, outputs: null, after: now[change.resource] ?? null }));
};

it.each([
  ['fresh', 'fail'],
  ['halfway', 'fail'],
  ['messy', 'fail'],
  ['hardened', 'pass'],
  ['member', 'fail'],
  ['restricted', 'pass'],
] as const)('judges %s, and mends what fails there', async (scenario, verdict) => {
  const bench = await open(scenario);
  expect(await verdicts(bench, supportRole)).toEqual(control(verdict));
  expect(await sendAll(bench)).toHaveLength(verdict === 'fail' ? 2 : 0);
  expect(await planOf(bench, supportRole)).toEqual([]);
  expect(await verdicts(bench, supportRole)).toEqual(control('pass'));
});

it('lets people of this account in, and only with MFA', async () => {
  const [create, attach] = await planOf(await open('fresh'), supportRole);
  const { AssumeRolePolicyDocument: trust, ...rest } = create!.call.input as Record<string, string>;
  expect(rest).toMatchObject({ RoleName: 'day-one-support', Tags: [{ Key: 'aws-day-one' }] });
  expect(JSON.parse(trust ?? '')).toEqual({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::123456789012:root' },
        Action: 'sts:AssumeRole',
        Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
      },
    ],
  });
  expect(attach?.call.input).toEqual({ RoleName: 'day-one-support', PolicyArn: policy });
  expect(create?.danger?.en).toMatch(/^Root cannot/);
});

it('is content with a group or a user that holds the policy', async () => {
  for (const holder of ['groups', 'users'] as const) {
    const bench = await open('messy');
    const [one] = iamOf(bench)[holder];
    one!.policies = [...(one!.policies ?? []), policy];
    expect(await verdicts(bench, supportRole)).toEqual(control('pass'));
    expect(await planOf(bench, supportRole)).toEqual([]);
  }
});

it('ends what a killed run began', async () => {
  const bench = await open('fresh');
  const [create] = await planOf(bench, supportRole);
  await bench.send(create!.call);
  expect((await planOf(bench, supportRole)).map(({ call }) => call.op)).toEqual(['iam:AttachRolePolicy']);
});

it("leaves a stranger's role of that name alone, and says so", async () => {
  const bench = await open('fresh');
  const [create] = await planOf(bench, supportRole);
  const { Tags: _none, ...input } = create!.call.input;
  await bench.send({ ...create!.call, input });
  expect(await planOf(bench, supportRole)).toEqual([]);
  const guide = supportRole.guide!(await factsOf(bench), bench.account);
  expect(guide.map(({ text }) => text.en)).toEqual([expect.stringMatching(/did not make it/)]);
});

const root = (id: string) => ({ AWS: `arn:aws:iam::${id}:root` });
const mfa = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } };
const own = '123456789012';
it.each<[string, object, 0 | 1]>([
  ['another account', { Principal: root('999999999999'), Condition: mfa }, 0],
  ['another account beside ours', { Principal: { AWS: [own, '999999999999'] }, Condition: mfa }, 0],
  ['everybody', { Principal: '*', Condition: mfa }, 0],
  ['all but one', { NotPrincipal: root(own), Condition: mfa }, 0],
  ['a service', { Principal: { Service: 'ec2.amazonaws.com' } }, 0],
  ['people without MFA', { Principal: root(own) }, 0],
  [
    'people who may have MFA',
    { Principal: root(own), Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } } },
    0,
  ],
  ['the account by its number', { Principal: { AWS: own }, Condition: mfa }, 1],
  ['one user with MFA', { Principal: { AWS: `arn:aws:iam::${own}:user/alice` }, Condition: mfa }, 1],
])(
  'our role that trusts %s gets the policy only where they are people of ours with MFA',
  async (_who, more, calls) => {
    const bench = await open('fresh');
    const [create, attach] = await planOf(bench, supportRole);
    const Statement = [{ Effect: 'Allow', Action: 'sts:AssumeRole', ...more }];
    const AssumeRolePolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement });
    await bench.send({ ...create!.call, input: { ...create!.call.input, AssumeRolePolicyDocument } });
    expect(await planOf(bench, supportRole)).toHaveLength(calls);
    const guided = calls === 1 ? [] : [expect.stringMatching(/somebody changed who may take it on/)];
    const guide = async () =>
      supportRole.guide!(await factsOf(bench), bench.account).map(({ text }) => text.en);
    expect(await guide()).toEqual(guided);
    await bench.send(attach!.call);
    expect(await verdicts(bench, supportRole)).toEqual(control(calls === 1 ? 'pass' : 'fail'));
    expect(await guide()).toEqual(guided);
  },
);

it.each([
  ['iam:ListEntitiesForPolicy', 'unknown', 0],
  ['iam:GetRole', 'fail', 1],
  ['iam:ListAttachedRolePolicies', 'fail', 1],
] as const)('plans nothing without %s', async (action, verdict, guided) => {
  const bench = await open('fresh');
  bench.world.denials = [{ action, by: 'identity' }];
  expect(await verdicts(bench, supportRole)).toEqual(control(verdict));
  expect(await planOf(bench, supportRole)).toEqual([]);
  expect(supportRole.guide!(await factsOf(bench), bench.account)).toHaveLength(guided);
});

it('takes back what it made, and keeps a role that somebody gave more rights', async () => {
  const bench = await open('fresh');
  const done = await sendAll(bench);
  const { changes } = supportRole.revert(await factsOf(bench), done, bench.account);
  expect(changes.map(({ call }) => call.op)).toEqual(['iam:DetachRolePolicy', 'iam:DeleteRole']);
  iamOf(bench).roles?.['day-one-support']?.attached.push('arn:aws:iam::aws:policy/ReadOnlyAccess');
  const later = supportRole.revert(await factsOf(bench), done, bench.account);
  expect([later.changes, later.kept.length]).toEqual([[], 2]);
});
