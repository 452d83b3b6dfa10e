// The MFA device of the admin: made, switched on, and swept where an interrupted run left one.
import type { Account } from '../../src/model/account.ts';
import { call } from '../../src/model/call.ts';
import { mfaArn, tagKey } from '../../src/model/names.ts';
import type { Change } from '../../src/model/step.ts';
import { join, type Text } from '../../src/model/text.ts';
import { change, resources, soon } from './changes.ts';

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
        ja: '元に戻せません。このデバイスの秘密情報は誰も持っていません。',
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
