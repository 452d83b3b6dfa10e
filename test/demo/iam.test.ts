// The simulated IAM refuses what IAM refuses, by the same names.
import { describe, expect, it } from 'vitest';
import { act } from '../../src/demo/learner.ts';
import type { Scenario } from '../../src/demo/scenarios.ts';
import type { ReadOp, WriteOp } from '../../src/model/operations/index.ts';
import { noon, open } from '../support/demo.ts';

type Step = readonly [op: string, input: Record<string, unknown>];
const administrator = 'arn:aws:iam::aws:policy/AdministratorAccess';
const alice = { UserName: 'alice' };
const made: Step = ['CreateUser', alice];
const group: Step = ['CreateGroup', { GroupName: 'Team' }];
const joined: Step = ['AddUserToGroup', { GroupName: 'Team', ...alice }];
const attached: Step = ['AttachGroupPolicy', { GroupName: 'Team', PolicyArn: administrator }];
const device: Step = ['CreateVirtualMFADevice', { VirtualMFADeviceName: 'alice' }];
const login = (Password: string): Step => ['CreateLoginProfile', { ...alice, Password }];
const many = (count: number, step: (nth: number) => Step): Step[] =>
  Array.from({ length: count }, (_, nth) => step(nth));

async function run(scenario: Scenario, steps: readonly Step[]): Promise<unknown> {
  const bench = await open(scenario);
  let last: unknown;
  for (const [op, input] of steps)
    last = await bench.invoke(`iam:${op}` as ReadOp | WriteOp, input, undefined);
  return last;
}
const refusal = (steps: readonly Step[], scenario: Scenario = 'fresh') =>
  run(scenario, steps).then(
    () => 'done',
    (error: Error) => error.name,
  );

describe('what IAM refuses', () => {
  it.each<[string, string, readonly Step[]]>([
    [
      'EntityAlreadyExistsException',
      'a user of that name in another case',
      [made, ['CreateUser', { UserName: 'ALICE' }]],
    ],
    ['ValidationError', 'a name with a space', [['CreateUser', { UserName: 'alice doe' }]]],
    ['ValidationError', 'a name of 65 letters', [['CreateUser', { UserName: 'a'.repeat(65) }]]],
    ['NoSuchEntityException', 'a stranger into a group', [group, joined]],
    [
      'NoSuchEntityException',
      'a policy that is not there',
      [group, ['AttachGroupPolicy', { GroupName: 'Team', PolicyArn: `${administrator}2` }]],
    ],
    [
      'NoSuchEntityException',
      'detaching what is not attached',
      [group, ['DetachGroupPolicy', { GroupName: 'Team', PolicyArn: administrator }]],
    ],
    ['NoSuchEntityException', 'the password of somebody who has none', [made, ['GetLoginProfile', alice]]],
    [
      'DeleteConflictException',
      'deleting a user with a password',
      [made, login('Abcdef12'), ['DeleteUser', alice]],
    ],
    ['DeleteConflictException', 'deleting a user in a group', [made, group, joined, ['DeleteUser', alice]]],
    [
      'DeleteConflictException',
      'deleting a group with members',
      [made, group, joined, ['DeleteGroup', { GroupName: 'Team' }]],
    ],
    [
      'DeleteConflictException',
      'deleting a group with policies',
      [group, attached, ['DeleteGroup', { GroupName: 'Team' }]],
    ],
    [
      'LimitExceededException',
      'an 11th group for one user',
      [
        made,
        ...many(11, (nth) => ['CreateGroup', { GroupName: `g${nth}` }]),
        ...many(11, (nth) => ['AddUserToGroup', { GroupName: `g${nth}`, ...alice }]),
      ],
    ],
    ['PasswordPolicyViolationException', 'seven characters', [made, login('Abcde12')]],
    ['PasswordPolicyViolationException', 'two kinds of characters', [made, login('abcdefgh12')]],
    [
      'PasswordPolicyViolationException',
      'no symbol where the rules ask for one',
      [['UpdateAccountPasswordPolicy', { RequireSymbols: true }], made, login('Abcdef123456')],
    ],
    ['EntityAlreadyExistsException', 'a second password', [made, login('Abcdef12'), login('Abcdef12')]],
    ['EntityAlreadyExistsException', 'a second device of that name', [device, device]],
    [
      'InvalidInputException',
      'the same tag twice',
      [
        [
          'CreateUser',
          {
            ...alice,
            Tags: [
              { Key: 'a', Value: '1' },
              { Key: 'A', Value: '2' },
            ],
          },
        ],
      ],
    ],
  ])('%s: %s', async (name, _what, steps) => {
    expect(await refusal(steps.slice(0, -1))).toBe('done');
    expect(await refusal(steps)).toBe(name);
  });

  it('takes a password of eight characters and three kinds where no rules are set', async () => {
    expect(await refusal([made, login('Abcdef12')])).toBe('done');
  });

  it('deletes what is empty', async () => {
    const undo: Step[] = [
      ['RemoveUserFromGroup', { GroupName: 'Team', ...alice }],
      ['DetachGroupPolicy', { GroupName: 'Team', PolicyArn: administrator }],
      ['DeleteGroup', { GroupName: 'Team' }],
      ['DeleteUser', alice],
    ];
    expect(await refusal([made, group, joined, attached, ...undo])).toBe('done');
  });
});

describe('what IAM shows', () => {
  it.each<[Scenario, number[]]>([
    ['fresh', [0, 1, 0, 1]],
    ['halfway', [1, 0, 0, 1]],
    ['messy', [0, 1, 1, 1]],
    ['hardened', [1, 0, 0, 1]],
    ['member', [0, 0, 0, 0]],
    ['restricted', [1, 0, 0, 1]],
  ])("%s: root's MFA, keys, certificates, password are %j", async (scenario, wanted) => {
    const { SummaryMap: map } = (await run(scenario, [['GetAccountSummary', {}]])) as {
      SummaryMap: Record<string, number>;
    };
    const {
      AccountMFAEnabled,
      AccountAccessKeysPresent,
      AccountSigningCertificatesPresent,
      AccountPasswordPresent,
    } = map;
    expect([
      AccountMFAEnabled,
      AccountAccessKeysPresent,
      AccountSigningCertificatesPresent,
      AccountPasswordPresent,
    ]).toEqual(wanted);
  });

  it('tags by GetUser, never in a list', async () => {
    const Tags = [{ Key: 'aws-day-one', Value: 'x' }];
    const tagged: Step = ['CreateUser', { ...alice, Tags }];
    expect(await run('fresh', [tagged, ['GetUser', alice]])).toMatchObject({ User: { Tags } });
    const { Users } = (await run('fresh', [tagged, ['ListUsers', {}]])) as { Users: object[] };
    expect(Users[0]).toMatchObject({ UserName: 'alice', Arn: 'arn:aws:iam::123456789012:user/alice' });
    expect(Users[0]).not.toHaveProperty('Tags');
  });

  it("the caller's own keys and devices where no user is named: root's, a user's, and none for a role", async () => {
    expect(await run('messy', [['ListAccessKeys', {}]])).toMatchObject({
      AccessKeyMetadata: [{ UserName: 'old-admin' }],
    });
    const root = (await run('fresh', [['ListAccessKeys', {}]])) as { AccessKeyMetadata: object[] };
    expect(root.AccessKeyMetadata).toHaveLength(1);
    expect(root.AccessKeyMetadata[0]).not.toHaveProperty('UserName');
    expect(await run('halfway', [['ListMFADevices', {}]])).toMatchObject({
      MFADevices: [{ SerialNumber: 'arn:aws:iam::123456789012:mfa/root-account-mfa-device' }],
    });
    expect(await refusal([['ListMFADevices', {}]], 'restricted')).toBe('ValidationError');
  });
});

it.each([
  ['root-mfa', 'AccountMFAEnabled', 0, 1],
  ['root-certs', 'AccountSigningCertificatesPresent', 1, 0],
  ['root-keys', 'AccountAccessKeysPresent', 1, 0],
])('acting as the learner: %s moves %s from %i to %i', async (word, field, before, after) => {
  const bench = await open('messy');
  const read = async () => {
    const { SummaryMap } = (await bench.invoke('iam:GetAccountSummary', {}, undefined)) as {
      SummaryMap: Record<string, number>;
    };
    return SummaryMap[field];
  };
  expect(await read()).toBe(before);
  act(bench.world, word, noon);
  expect(await read()).toBe(after);
});
