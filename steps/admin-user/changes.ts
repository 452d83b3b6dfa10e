// Every change on the way to a working admin, as a value.
import type { Account } from '../../src/model/account.ts';
import { call } from '../../src/model/call.ts';
import { administratorAccess, mfaArn, tagKey } from '../../src/model/names.ts';
import type { Change } from '../../src/model/step.ts';
import { join, type Text } from '../../src/model/text.ts';

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
export const serialOf = mfaArn;

// What was made a moment ago may not be there yet for the next call. Source: IAM guide, troubleshoot_general
// (eventual consistency); hashicorp/terraform-provider-aws waits two minutes (internal/service/iam/consts.go).
const soon = { codes: ['NoSuchEntityException', 'NoSuchEntity'], seconds: 120 };

type Parts = Pick<Change, 'resource' | 'call' | 'undo'> & Partial<Change>;
const change = (what: string, summary: Text, parts: Parts): Change => ({
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

/** A password for the console that must be changed at the first sign-in. */
export const login = (name: string): Change =>
  change(
    'create-login',
    { en: `Give ${name} a one-time password`, ja: `${name} に一時パスワードを設定する` },
    {
      resource: resources.login(name),
      call: call('iam:CreateLoginProfile', {
        UserName: name,
        Password: { late: 'generated', key: 'adminPassword', secret: true },
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

/** Throws away our own unused device of this name. */
export const sweep = (account: Account, name: string): Change =>
  change(
    'sweep-mfa-device',
    {
      en: `Delete the MFA device ${name} that an interrupted run left unused`,
      ja: `中断された実行で残った未使用の MFA デバイス ${name} を削除する`,
    },
    {
      resource: resources.device(name),
      call: call('iam:DeleteVirtualMFADevice', { SerialNumber: mfaArn(account, name) }),
      before: { SerialNumber: mfaArn(account, name) },
      danger: {
        en: 'If your authenticator app has an entry for it already, delete that entry: it will never work.',
        ja: '認証アプリにこのデバイスの項目が残っている場合は、削除してください。今後も使えません。',
      },
      undo: {
        en: 'Not undone: nobody has the secret of this device.',
        ja: '元に戻せません。このデバイスの秘密情報はだれも持っていません。',
      },
    },
  );

const once: Text = {
  en: 'A QR code or a key is shown once. Have an authenticator app ready on your phone.',
  ja: 'QR コードまたはキーは一度だけ表示されます。スマートフォンに認証アプリを用意してください。',
};
const strangers = (name: string): Text => ({
  en: `There is another MFA device called ${name} already. It is left alone.`,
  ja: `${name} という別の MFA デバイスがすでにありますが、変更しません。`,
});

/**
 * A new virtual device, with our tag. `swept`: one of the same name was deleted just before, and may still be seen.
 * `taken`: the name that it should have had is somebody else's.
 */
export const device = (name: string, swept: boolean, taken?: string): Change =>
  change(
    'create-mfa-device',
    { en: `Create the MFA device ${name}`, ja: `MFA デバイス ${name} を作成する` },
    {
      resource: resources.device(name),
      call: call('iam:CreateVirtualMFADevice', {
        VirtualMFADeviceName: name,
        Tags: [{ Key: tagKey, Value: 'admin-user/create-mfa-device' }],
      }),
      danger: taken === undefined ? once : join(once, strangers(taken)),
      undo: { en: 'The device is deleted.', ja: 'デバイスを削除します。' },
      attended: true,
      ...(swept
        ? { waitOn: { codes: ['EntityAlreadyExistsException', 'EntityAlreadyExists'], seconds: 120 } }
        : {}),
    },
  );

/** Two codes from the phone: from then on every sign-in asks for one. */
export const enabled = (account: Account, name: string, device: string): Change =>
  change(
    'enable-mfa-device',
    { en: `Ask ${name} for a code at every sign-in`, ja: `${name} のサインインにコードの入力を必須にする` },
    {
      resource: resources.device(device),
      call: call('iam:EnableMFADevice', {
        UserName: name,
        SerialNumber: mfaArn(account, device),
        AuthenticationCode1: { late: 'answer', key: 'mfaCode1', secret: true },
        AuthenticationCode2: { late: 'answer', key: 'mfaCode2', secret: true },
      }),
      danger: {
        en: 'Type two codes that follow each other: the first, and about 30 seconds later the next.',
        ja: '連続する 2 つのコードを入力します。1 つ目の約 30 秒後に、次のコードが表示されます。',
      },
      undo: {
        en: 'The device is taken from the user, and deleted.',
        ja: 'デバイスをユーザーから外し、削除します。',
      },
      attended: true,
      askAgainOn: ['InvalidAuthenticationCodeException', 'InvalidAuthenticationCode'],
      waitOn: soon,
    },
  );
