// The opposite of each change, and the order in which IAM takes them: it deletes nothing that is still in use.
import { call } from '../../src/model/call.ts';
import type { Change } from '../../src/model/step.ts';
import { again } from '../../src/model/take-back.ts';
import type { Text } from '../../src/model/text.ts';

type Input = Readonly<Record<string, unknown>>;
interface Opposite {
  readonly rank: number;
  readonly call: (input: Input, serial: string) => Change['call'];
  readonly summary: Text;
  readonly danger?: Text;
}

const text = (input: Input, key: string): string => (typeof input[key] === 'string' ? input[key] : '');
const signIn: Text = {
  en: 'This person can no longer sign in.',
  ja: 'この人はサインインできなくなります。',
};

const opposites: Readonly<Record<string, Opposite>> = {
  'iam:EnableMFADevice': {
    rank: 1,
    call: (input, SerialNumber) =>
      call('iam:DeactivateMFADevice', { UserName: text(input, 'UserName'), SerialNumber }),
    summary: { en: 'Take the MFA device from the user', ja: 'ユーザーから MFA デバイスを外す' },
  },
  'iam:CreateVirtualMFADevice': {
    rank: 2,
    call: (_input, SerialNumber) => call('iam:DeleteVirtualMFADevice', { SerialNumber }),
    summary: { en: 'Delete the MFA device', ja: 'MFA デバイスを削除する' },
  },
  'iam:CreateLoginProfile': {
    rank: 3,
    call: (input) => call('iam:DeleteLoginProfile', { UserName: text(input, 'UserName') }),
    summary: { en: 'Delete the password of the user', ja: 'ユーザーのパスワードを削除する' },
    danger: signIn,
  },
  'iam:AddUserToGroup': {
    rank: 4,
    call: (input) =>
      call('iam:RemoveUserFromGroup', {
        GroupName: text(input, 'GroupName'),
        UserName: text(input, 'UserName'),
      }),
    summary: { en: 'Take the user out of the group', ja: 'ユーザーをグループから外す' },
  },
  'iam:CreateUser': {
    rank: 5,
    call: (input) => call('iam:DeleteUser', { UserName: text(input, 'UserName') }),
    summary: { en: 'Delete the user', ja: 'ユーザーを削除する' },
    danger: signIn,
  },
  'iam:AttachGroupPolicy': {
    rank: 6,
    call: (input) =>
      call('iam:DetachGroupPolicy', {
        GroupName: text(input, 'GroupName'),
        PolicyArn: text(input, 'PolicyArn'),
      }),
    summary: { en: 'Take the full rights from the group', ja: 'グループから管理者権限を外す' },
  },
  'iam:CreateGroup': {
    rank: 7,
    call: (input) => call('iam:DeleteGroup', { GroupName: text(input, 'GroupName') }),
    summary: { en: 'Delete the group', ja: 'グループを削除する' },
  },
};

/** When the opposite of this change has its turn; `undefined` if it has none. */
export const rankOf = (was: Change): number | undefined => opposites[was.call.op]?.rank;

/** The change that takes this one back; `serial` is the ARN of its MFA device, if it is about one. */
export function unmake(was: Change, serial: string): Change | undefined {
  const opposite = opposites[was.call.op];
  if (!opposite) return undefined;
  const undoing = opposite.call(was.call.input, serial);
  return {
    id: `${was.id.replace('/', '/undo-')}/${was.resource.split('/').at(-1)}`,
    resource: was.resource,
    summary: opposite.summary,
    call: undoing,
    before: undoing.input as Change['before'] & object,
    risk: opposite.danger ? 'can-lock-out' : 'safe',
    ...(opposite.danger ? { danger: opposite.danger } : {}),
    undo: again,
    // What was taken apart a moment ago may still look whole. Source: IAM guide, troubleshoot_general.
    waitOn: { codes: ['DeleteConflictException', 'DeleteConflict'], seconds: 120 },
  };
}
