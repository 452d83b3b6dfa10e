// What only people can do about passwords, keys and rights, by name.
import type { Account } from '../../src/model/account.ts';
import type { Control, Guide } from '../../src/model/step.ts';
import type { Text } from '../../src/model/text.ts';
import {
  atSetup,
  cloudShell,
  fullAdmin,
  oneKey,
  rotation,
  unused,
  userMfa,
  userPolicies,
} from './controls.ts';
import type { Facts, Key, User } from './facts.ts';
import { activeKeys, idlePassword, isIdle, isOld, setupKeys, toSwitchOff } from './judge.ts';
import { namesOf } from './powers.ts';

/** One item, if there is anybody whom it is about. */
const about = (control: Control, names: readonly string[], text: (names: Text) => Text): readonly Guide[] =>
  names.length === 0
    ? []
    : [
        {
          control: control.id,
          text: text({ en: names.join(', '), ja: names.join('、') }),
          ...(control.console ? { url: control.console } : {}),
        },
      ];

/** In order of the controls. Keys that a change switches off are left out. */
export function guide(facts: Facts, account: Account): readonly Guide[] {
  const { now } = account;
  const users = facts.users.ok ? facts.users.value : [];
  const going = new Set(toSwitchOff(facts, account).map(({ key }) => key.id));
  const staying = (user: User): readonly Key[] => activeKeys(user).filter(({ id }) => !going.has(id));
  const namesWhere = (is: (user: User) => boolean) => users.filter(is).map(({ name }) => name);
  const keysWhere = (is: (key: Key, user: User) => boolean) =>
    users.flatMap((user) =>
      staying(user)
        .filter((key) => is(key, user))
        .map(({ id }) => `${user.name} ${id}`),
    );
  const open = ({ password, mfa }: User) => password.ok && password.value !== null && mfa.ok && !mfa.value;
  return [
    ...about(userMfa, namesWhere(open), ({ en, ja }) => ({
      en: `These people sign in with a password alone: ${en}. Ask each of them to add an MFA device under "Security credentials". Only they can do it: they hold the phone.`,
      ja: `次のユーザーはパスワードだけでサインインできます: ${ja}。本人に「セキュリティ認証情報」で MFA デバイスを追加してもらってください。スマートフォンを持つ本人にしかできません。`,
    })),
    ...about(
      unused,
      namesWhere((user) => idlePassword(user, now)),
      ({ en, ja }) => ({
        en: `Nobody has used these passwords for a long time: ${en}. Ask whether they are still needed. If not, disable console access for the user. This tool does not: a removed password cannot be brought back.`,
        ja: `長期間使われていないパスワードがあります: ${ja}。必要かどうかを本人に確認し、不要ならコンソールアクセスを無効にしてください。削除したパスワードは元に戻せないため、このツールでは行いません。`,
      }),
    ),
    ...about(
      unused,
      keysWhere((key) => isIdle(key, now)),
      ({ en, ja }) => ({
        en: `These keys are not in use, and may be the ones you are signed in with: ${en}. Sign in another way, then deactivate them.`,
        ja: `次のキーは使われていませんが、今のサインインに使っている可能性があります: ${ja}。別の方法でサインインしてから無効にしてください。`,
      }),
    ),
    ...about(
      rotation,
      keysWhere((key) => isOld(key, now)),
      ({ en, ja }) => ({
        en: `These keys are old: ${en}. Make a new key first, put it where the old one is used, see that it works, then deactivate the old one. A role or "aws login" needs no key at all.`,
        ja: `次のキーは作成から時間がたっています: ${ja}。先に新しいキーを作り、古いキーの使用箇所を置き換えて動作を確認してから、古いキーを無効にしてください。ロールや aws login を使えば、キー自体が不要になります。`,
      }),
    ),
    ...about(
      oneKey,
      namesWhere((user) => staying(user).length > 1),
      ({ en, ja }) => ({
        en: `These users have two active keys: ${en}. Look which one is used last, move everything to one of them, and deactivate the other.`,
        ja: `次のユーザーには有効なキーが 2 つあります: ${ja}。最後に使われた日時を確認し、片方にまとめてから、もう片方を無効にしてください。`,
      }),
    ),
    ...about(
      atSetup,
      keysWhere((key, user) => setupKeys(user).includes(key)),
      ({ en, ja }) => ({
        en: `These keys were made along with their users and never used: ${en}. If nobody needs them, deactivate them.`,
        ja: `次のキーはユーザーと同時に作成され、一度も使われていません: ${ja}。不要なら無効にしてください。`,
      }),
    ),
    ...about(
      userPolicies,
      namesWhere(({ policies }) => policies.ok && policies.value.length > 0),
      ({ en, ja }) => ({
        en: `These users have rights of their own: ${en}. Make a group with the same rights, put the user into it, see that everything still works, then take the policies from the user.`,
        ja: `次のユーザーには権限が直接付いています: ${ja}。同じ権限のグループを作ってユーザーを追加し、問題なく動くことを確認してから、ユーザーに付いたポリシーを外してください。`,
      }),
    ),
    ...ofPolicies(facts),
  ];
}

function ofPolicies({ policies: { administrator, own, cloudShell: shell } }: Facts): readonly Guide[] {
  const direct = administrator.ok ? administrator.value.users : [];
  const full = own.ok ? own.value.filter(({ everything }) => everything.ok && everything.value) : [];
  return [
    ...about(fullAdmin, direct, ({ en, ja }) => ({
      en: `The policy AdministratorAccess hangs on single users: ${en}. Put them into the group of administrators first, then take the policy from the user.`,
      ja: `AdministratorAccess ポリシーがユーザーに直接付いています: ${ja}。先に管理者のグループへ追加してから、ユーザーに付いたポリシーを外してください。`,
    })),
    ...about(
      fullAdmin,
      full.map(({ name }) => name),
      ({ en, ja }) => ({
        en: `These policies of your own allow everything: ${en}. Look who holds them, and give them only what they need. For administrators, use the group with AdministratorAccess.`,
        ja: `次のカスタムポリシーがすべての操作を許可しています: ${ja}。付与先を確認し、必要な権限だけに絞ってください。管理者には AdministratorAccess を付けたグループを使います。`,
      }),
    ),
    ...about(cloudShell, shell.ok ? namesOf(shell.value) : [], ({ en, ja }) => ({
      en: `The policy AWSCloudShellFullAccess is held by: ${en}. It lets files go out of and into CloudShell. Take it away; a policy of your own can allow CloudShell without the transfer of files.`,
      ja: `AWSCloudShellFullAccess ポリシーの付与先: ${ja}。このポリシーがあると CloudShell でファイルを出し入れできます。外してください。ファイル転送を含まないカスタムポリシーで CloudShell を許可することもできます。`,
    })),
  ];
}
