// Who holds a policy that gives everything: meant for groups and roles of administrators, never for single users.
import type { Account } from '../../src/model/account.ts';
import { finding, unknown } from '../../src/model/judge.ts';
import { administratorAccess, awsPolicyArn } from '../../src/model/names.ts';
import type { Finding } from '../../src/model/step.ts';
import type { Text } from '../../src/model/text.ts';
import { cloudShell, fullAdmin } from './controls.ts';
import type { Holders, Policies } from './policies.ts';

const noPowers: Text = { en: 'nobody holds full rights', ja: 'すべての権限を持つポリシーが付いていない' };
const noShell: Text = {
  en: 'AWSCloudShellFullAccess is on nobody',
  ja: 'AWSCloudShellFullAccess がどこにも付いていない',
};

/** Everybody who holds it, by name. */
export const namesOf = ({ users, groups, roles }: Holders): readonly string[] => [
  ...users,
  ...groups,
  ...roles,
];

export const auditPolicies = (policies: Policies, account: Account): readonly Finding[] => [
  ofAdministrator(policies, account),
  ...ofOwn(policies),
  ofCloudShell(policies, account),
];

function ofAdministrator({ administrator }: Policies, account: Account): Finding {
  const more = { resource: administratorAccess(account) };
  if (!administrator.ok) return unknown(fullAdmin.id, administrator, noPowers, more);
  const { users, groups, roles } = administrator.value;
  if (users.length > 0) {
    const actual = {
      en: `on single users: ${users.join(', ')}`,
      ja: `ユーザーに直接付いている: ${users.join('、')}`,
    };
    return finding(fullAdmin.id, 'fail', noPowers, actual, more);
  }
  const meant = [...groups, ...roles];
  if (meant.length === 0) {
    return finding(fullAdmin.id, 'pass', noPowers, { en: 'on nobody', ja: '付与先なし' }, more);
  }
  // Somebody must be able to administer: a group or a role of administrators is this tool's own design.
  const actual = {
    en: `${meant.join(', ')}; full rights are meant there, although CIS warns of such a policy`,
    ja: `${meant.join('、')}（管理者用として意図した設定。CIS では指摘の対象）`,
  };
  return finding(fullAdmin.id, 'accepted', noPowers, actual, more);
}

function ofOwn({ own }: Policies): readonly Finding[] {
  if (!own.ok) return [unknown(fullAdmin.id, own, noPowers)];
  return own.value.flatMap(({ name, arn, everything }) => {
    const more = { resource: arn };
    if (!everything.ok) return [unknown(fullAdmin.id, everything, noPowers, more)];
    if (!everything.value) return [];
    const actual = {
      en: `the policy ${name} allows everything`,
      ja: `ポリシー ${name} がすべてを許可している`,
    };
    return [finding(fullAdmin.id, 'fail', noPowers, actual, more)];
  });
}

function ofCloudShell({ cloudShell: holders }: Policies, account: Account): Finding {
  const more = { resource: awsPolicyArn(account, 'AWSCloudShellFullAccess') };
  if (!holders.ok) return unknown(cloudShell.id, holders, noShell, more);
  const names = namesOf(holders.value).join(', ');
  return names === ''
    ? finding(cloudShell.id, 'pass', noShell, { en: 'on nobody', ja: '付与先なし' }, more)
    : finding(cloudShell.id, 'fail', noShell, { en: `on ${names}`, ja: `付与先: ${names}` }, more);
}
