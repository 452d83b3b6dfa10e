// The role and its one policy, as values, and the way back.
import type { Account } from '../../src/model/account.ts';
import { call } from '../../src/model/call.ts';
import type { Json } from '../../src/model/json.ts';
import { supportRoleName, tagKey } from '../../src/model/names.ts';
import type { Change, Done } from '../../src/model/step.ts';
import { again, takeBack } from '../../src/model/take-back.ts';
import { type Facts, supportAccess } from './facts.ts';
import { trust } from './trust.ts';

const resource = `iam-role/${supportRoleName}`;
const createId = 'support-role/create-role';
const attachId = 'support-role/attach-policy';

export const create = (account: Account): Change => ({
  id: createId,
  resource,
  summary: {
    en: `Create the role ${supportRoleName}, for people who signed in with MFA`,
    ja: `MFA でサインインした人が使えるロール ${supportRoleName} を作成する`,
  },
  call: call('iam:CreateRole', {
    RoleName: supportRoleName,
    Description: 'Opens and follows cases with AWS Support',
    AssumeRolePolicyDocument: trust(account),
    Tags: [{ Key: tagKey, Value: createId }],
  }),
  risk: 'safe',
  danger: {
    // Source: STS API reference, AssumeRole: "You cannot call AssumeRole by using root account credentials".
    en: 'Root cannot take on roles. Your admin user can, after signing in with MFA.',
    ja: 'root はロールを引き受けられません。MFA でサインインした管理者ユーザーなら引き受けられます。',
  },
  undo: {
    en: 'The role is deleted, unless someone changed it since.',
    ja: 'ロールを削除します。その後に変更されていれば残します。',
  },
});

export const attach = (account: Account): Change => ({
  id: attachId,
  resource,
  summary: {
    en: `Let the role ${supportRoleName} open cases with AWS Support`,
    ja: `ロール ${supportRoleName} に AWS サポートへの問い合わせを許可する`,
  },
  call: call('iam:AttachRolePolicy', { RoleName: supportRoleName, PolicyArn: supportAccess(account) }),
  risk: 'safe',
  undo: { en: 'The policy is taken from the role.', ja: 'ロールからポリシーを外します。' },
  // The new role may not be visible yet. Source: IAM guide, troubleshoot_general.
  waitOn: { codes: ['NoSuchEntityException', 'NoSuchEntity'], seconds: 120 },
});

/** Our role with all that hangs on it; a stranger's of the same name is left out. */
export const snapshot = ({ role, policies }: Facts): Record<string, Json> =>
  role.ok && role.value?.ours && policies.ok
    ? { [resource]: { trust: role.value.trust, policies: policies.value } }
    : {};

/** The policy goes before the role. */
export function revert(facts: Facts, done: readonly Done[], account: Account) {
  const now = snapshot(facts);
  const back: Readonly<Record<string, Change>> = {
    [attachId]: {
      ...attach(account),
      id: 'support-role/detach-policy',
      summary: {
        en: `Take the support policy from the role ${supportRoleName}`,
        ja: `ロール ${supportRoleName} からサポート用のポリシーを外す`,
      },
      call: call('iam:DetachRolePolicy', { RoleName: supportRoleName, PolicyArn: supportAccess(account) }),
      undo: again,
    },
    [createId]: {
      id: 'support-role/delete-role',
      resource,
      summary: {
        en: `Delete the role ${supportRoleName}`,
        ja: `ロール ${supportRoleName} を削除する`,
      },
      call: call('iam:DeleteRole', { RoleName: supportRoleName }),
      ...(now[resource] === undefined ? {} : { before: now[resource] }),
      risk: 'safe',
      undo: again,
    },
  };
  const { changes, kept } = takeBack(now, done, ({ change }) => back[change.id]);
  return { changes: [...changes].reverse(), kept };
}
