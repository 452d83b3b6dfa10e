// The changes that make the group, the user and the password, as values.
import type { Account } from '../../src/model/account.ts';
import { call } from '../../src/model/call.ts';
import { administratorAccess, tagKey } from '../../src/model/names.ts';
import type { Change } from '../../src/model/step.ts';
import type { Text } from '../../src/model/text.ts';

/** The names under which plan, snapshot and undo speak of the same thing. */
export const resources = {
  group: (group: string) => `iam-group/${group}`,
  policy: (group: string) => `iam-group-policy/${group}`,
  user: (user: string) => `iam-user/${user}`,
  membership: (group: string, user: string) => `iam-group-member/${group}/${user}`,
  login: (user: string) => `iam-login/${user}`,
  device: (device: string) => `iam-mfa-device/${device}`,
} as const;

/** The ARN that a virtual device of this name has. */

// What was made a moment ago may not be there yet for the next call. Source: IAM guide, troubleshoot_general
// (eventual consistency); hashicorp/terraform-provider-aws waits two minutes (internal/service/iam/consts.go).
export const soon = { codes: ['NoSuchEntityException', 'NoSuchEntity'], seconds: 120 };

type Parts = Pick<Change, 'resource' | 'call' | 'undo'> & Partial<Change>;
/** A change of this step: safe unless its parts say otherwise. */
export const change = (what: string, summary: Text, parts: Parts): Change => ({
  id: `admin-user/${what}`,
  summary,
  risk: 'safe',
  ...parts,
});

/** A new, empty group. */
export const group = (name: string): Change =>
  change(
    'create-group',
    { en: `Create the group ${name}`, ja: `グループ ${name} を作成する` },
    {
      resource: resources.group(name),
      call: call('iam:CreateGroup', { GroupName: name }),
      undo: {
        en: 'The group is deleted, unless somebody else is in it by then.',
        ja: 'グループを削除します。ほかのメンバーがいる場合は残します。',
      },
    },
  );

/** Full rights for everybody in the group. */
export const policy = (account: Account, name: string): Change =>
  change(
    'attach-policy',
    { en: `Give the group ${name} full rights`, ja: `グループ ${name} に管理者権限を付ける` },
    {
      resource: resources.policy(name),
      call: call('iam:AttachGroupPolicy', { GroupName: name, PolicyArn: administratorAccess(account) }),
      danger: {
        en: 'Everybody in this group may do everything in this account, except what only root can do.',
        ja: 'このグループのメンバーは、root にしかできない操作を除き、このアカウントですべての操作ができます。',
      },
      undo: { en: 'The rights are taken from the group.', ja: 'グループから管理者権限を外します。' },
      waitOn: soon,
    },
  );

/** A new user, with our tag: by it an interrupted run finds its own. */
export const user = (name: string): Change =>
  change(
    'create-user',
    { en: `Create the user ${name}`, ja: `ユーザー ${name} を作成する` },
    {
      resource: resources.user(name),
      call: call('iam:CreateUser', {
        UserName: name,
        Tags: [{ Key: tagKey, Value: 'admin-user/create-user' }],
      }),
      undo: { en: 'The user is deleted.', ja: 'ユーザーを削除します。' },
    },
  );

/** The user gets what the group allows. */
export const membership = (group: string, name: string): Change =>
  change(
    'add-to-group',
    { en: `Put ${name} into the group ${group}`, ja: `${name} をグループ ${group} に追加する` },
    {
      resource: resources.membership(group, name),
      call: call('iam:AddUserToGroup', { GroupName: group, UserName: name }),
      undo: { en: 'The user is taken out of the group.', ja: 'ユーザーをグループから外します。' },
      waitOn: soon,
    },
  );

// Long enough for any rules that are usual; AWS allows rules of up to 128 characters.
const passwordLength = 24;

/** A password for the console that must be changed at the first sign-in; `shortest` is what the account's rules ask for. */
export const login = (name: string, shortest: number): Change =>
  change(
    'create-login',
    { en: `Give ${name} a one-time password`, ja: `${name} に一時パスワードを設定する` },
    {
      resource: resources.login(name),
      call: call('iam:CreateLoginProfile', {
        UserName: name,
        Password: {
          late: 'generated',
          key: 'adminPassword',
          secret: true,
          ...(shortest > passwordLength ? { length: shortest } : {}),
        },
        // Needs AllowUsersToChangePassword, which the step before this one sets.
        PasswordResetRequired: true,
      }),
      danger: {
        en: 'The password is shown once. Note it before you go on: you need it for the first sign-in, and choose your own there.',
        ja: 'パスワードは一度だけ表示されます。先へ進む前に控えてください。最初のサインインで使い、そこで自分のパスワードに変更します。',
      },
      undo: { en: 'The password is deleted.', ja: 'パスワードを削除します。' },
      attended: true,
      waitOn: soon,
    },
  );
