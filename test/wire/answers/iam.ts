// Where IAM differs.
import { AccountId, type Case, device, group, member, type Step, user } from './kit.ts';

const serial = `arn:aws:iam::${AccountId}:mfa/alice`;
const codes = { AuthenticationCode1: '000000', AuthenticationCode2: '000001' };
const password: Step = ['iam:CreateLoginProfile', { UserName: 'alice', Password: 'Long-enough-1' }];

export const iam: readonly Case[] = [
  {
    name: 'an MFA device with wrong codes',
    given: [user, device],
    call: ['iam:EnableMFADevice', { UserName: 'alice', SerialNumber: serial, ...codes }],
    demo: 'InvalidAuthenticationCodeException',
    moto: 'done',
    right: 'demo',
    why: 'IAM API reference, EnableMFADevice, InvalidAuthenticationCode',
  },
  {
    name: 'an MFA device that does not exist',
    given: [user],
    call: ['iam:EnableMFADevice', { UserName: 'alice', SerialNumber: serial, ...codes }],
    demo: 'NoSuchEntityException',
    moto: 'done',
    right: 'demo',
    why: 'IAM API reference, EnableMFADevice, NoSuchEntity',
  },
  {
    name: 'a password that breaks the rules',
    given: [user, ['iam:UpdateAccountPasswordPolicy', { MinimumPasswordLength: 14 }]],
    call: ['iam:CreateLoginProfile', { UserName: 'alice', Password: 'short-Pw1' }],
    demo: 'PasswordPolicyViolationException',
    moto: 'done',
    right: 'demo',
    why: 'IAM API reference, CreateLoginProfile, PasswordPolicyViolation',
  },
  {
    name: 'a password that must be changed at the first sign-in',
    given: [user],
    call: [
      'iam:CreateLoginProfile',
      { UserName: 'alice', Password: 'Long-enough-1', PasswordResetRequired: true },
    ],
    look: ({ LoginProfile }) => LoginProfile?.PasswordResetRequired === true,
    demo: true,
    moto: false,
    right: 'demo',
    why: 'IAM API reference, LoginProfile; moto drops the field',
  },
  {
    name: 'a user whose name differs in case only',
    given: [user],
    call: ['iam:CreateUser', { UserName: 'Alice' }],
    demo: 'EntityAlreadyExistsException',
    moto: 'done',
    right: 'demo',
    why: 'names are not distinguished by case: IAM API reference, CreateUser, UserName',
  },
  {
    name: 'a user that still has a password, deleted',
    given: [user, password],
    call: ['iam:DeleteUser', { UserName: 'alice' }],
    demo: 'DeleteConflictException',
    moto: 'done',
    right: 'demo',
    why: 'IAM API reference, DeleteUser: items attached to the user must be deleted first',
  },
  {
    name: 'password rules with five characters',
    call: ['iam:UpdateAccountPasswordPolicy', { MinimumPasswordLength: 5 }],
    demo: 'ValidationError',
    moto: 'done',
    right: 'demo',
    why: 'valid range 6 to 128: IAM API reference, UpdateAccountPasswordPolicy',
  },
  {
    name: "root's password in the account's summary",
    call: ['iam:GetAccountSummary', {}],
    look: ({ SummaryMap }) => SummaryMap?.['AccountPasswordPresent'],
    demo: 1,
    moto: undefined,
    right: 'demo',
    why: 'every new account has a root user with a password: IAM guide, id_root-user; moto has no root user',
  },
  {
    name: 'a group that still has members, deleted',
    given: [user, group, member],
    call: ['iam:DeleteGroup', { GroupName: 'admins' }],
    demo: 'DeleteConflictException',
    moto: 'done',
    right: 'demo',
    why: 'IAM API reference, DeleteGroup: the group must not contain any users',
  },
  {
    name: 'the tags of a device',
    given: [device],
    call: ['iam:ListMFADeviceTags', { SerialNumber: serial }],
    demo: 'done',
    moto: 'not-aws',
    right: 'demo',
    why: 'IAM API reference, ListMFADeviceTags; moto does not have it',
  },
];
