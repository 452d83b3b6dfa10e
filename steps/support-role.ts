// A role for cases with AWS Support: in an emergency nobody should have to look for who may ask for help.
import type { Account } from '../src/model/account.ts';
import { cis } from '../src/model/frameworks.ts';
import { finding, unknown } from '../src/model/judge.ts';
import { supportRoleName } from '../src/model/names.ts';
import type { Change, Control, Guide, Step } from '../src/model/step.ts';
import { same, type Text } from '../src/model/text.ts';
import { attach, create, revert, snapshot } from './support-role/changes.ts';
import { type Facts, read, supportAccess } from './support-role/facts.ts';
import { isNarrow } from './support-role/trust.ts';

const control: Control = {
  id: 'support-role',
  severity: 'medium',
  title: { en: 'Somebody may open cases with AWS Support', ja: 'AWS サポートに問い合わせる権限がある' },
  about: 'people',
  frameworks: {
    ...cis('1.17', '1.17', '1.17', '1.17', '1.17', '1.16', '2.16', '2.15'),
    fsbp: ['IAM.18'],
    prowler: ['iam_support_role_created'],
  },
  console: 'https://us-east-1.console.aws.amazon.com/iam/home#/roles',
};
const wanted: Text = {
  en: 'a role with the policy AWSSupportAccess',
  ja: 'AWSSupportAccess ポリシーを付けたロールがある',
};

const taken: Text = {
  en: `A role called ${supportRoleName} is there already, and this tool did not make it. It is left alone. Make a role of another name with the policy AWSSupportAccess, or attach that policy to a group.`,
  ja: `${supportRoleName} という名前のロールがすでにありますが、このツールが作成したものではないため変更しません。別の名前のロールに AWSSupportAccess ポリシーを付けるか、グループに付けてください。`,
};
const unseen: Text = {
  en: `Nobody holds the policy AWSSupportAccess, and you may not look whether the role ${supportRoleName} is there. Ask an administrator to run this tool, or to make such a role.`,
  ja: `AWSSupportAccess ポリシーはどこにも付いておらず、ロール ${supportRoleName} の有無も確認できません。管理者にこのツールの実行か、ロールの作成を依頼してください。`,
};

const changed: Text = {
  en: `The role ${supportRoleName} is there, but somebody changed who may take it on: people of other accounts, or people without MFA. It is left alone. Open it, look under Trust relationships whom it trusts, and ask who wanted that. If nobody did, delete the role, then look again.`,
  ja: `ロール ${supportRoleName} はありますが、引き受けられる相手が変更されており、ほかのアカウントや MFA なしの利用者も使える状態です。このツールでは変更しません。ロールを開き、「信頼関係」タブで引き受けられる相手を確認し、誰が何のために変更したのかを関係者に尋ねてください。心当たりのある人がいなければロールを削除してから、もう一度確認してください。`,
};

/** Our own role, which lets in others than people of this account with MFA: it counts for nobody, and is given nothing. */
const isChanged = ({ role }: Facts, account: Account): boolean =>
  role.ok && role.value?.ours === true && !isNarrow(role.value.trust, account);

/** Names of those who hold the policy and may. */
const holding = (facts: Facts, account: Account): readonly string[] =>
  (facts.holders.ok ? facts.holders.value : []).filter(
    (name) => name !== supportRoleName || !isChanged(facts, account),
  );

/** Nobody holds the policy, as far as is known. */
const isOpen = (facts: Facts, account: Account): boolean =>
  facts.holders.ok && holding(facts, account).length === 0;

export const supportRole: Step<Facts> = {
  id: 'support-role',
  title: { en: 'A role for AWS Support', ja: 'AWS サポート用のロール' },
  why: {
    en: 'When something goes wrong, somebody must be able to ask AWS for help at once. This role may open cases with AWS Support and nothing else, and only people of this account who signed in with MFA can take it on. It is free. Root cannot take on any role, so use your admin user.',
    ja: '問題が起きたとき、すぐに AWS へ問い合わせられる人が必要です。このロールに許可されるのは AWS サポートへの問い合わせだけで、使えるのは MFA でサインインしたこのアカウントの人に限られます。無料です。root はロールを引き受けられないため、管理者ユーザーで使います。',
  },
  level: 'recommended',
  minutes: 1,
  controls: [control],
  // Source: IAM guide, troubleshoot_general (eventual consistency).
  settles: 120,

  read,

  audit(facts, account) {
    const { holders } = facts;
    if (!holders.ok) return [unknown(control.id, holders, wanted)];
    const held = holding(facts, account);
    if (held.length > 0) return [finding(control.id, 'pass', wanted, same(held.join(', ')))];
    const actual = isChanged(facts, account)
      ? {
          en: `${supportRoleName} lets in others than people of this account with MFA`,
          ja: `${supportRoleName} をこのアカウント以外や MFA なしでも引き受けられる`,
        }
      : { en: 'nobody has it', ja: '該当なし' };
    return [finding(control.id, 'fail', wanted, actual)];
  },

  plan(facts, { account }): readonly Change[] {
    const { role, policies } = facts;
    if (!isOpen(facts, account) || !role.ok || !policies.ok || isChanged(facts, account)) return [];
    if (role.value === null) return [create(account), attach(account)];
    return role.value.ours && !policies.value.includes(supportAccess(account)) ? [attach(account)] : [];
  },

  guide(facts, account): readonly Guide[] {
    if (!isOpen(facts, account)) return [];
    const { role, policies } = facts;
    const item = (text: Text): readonly Guide[] => [
      { control: control.id, text, ...(control.console ? { url: control.console } : {}) },
    ];
    if (!role.ok || !policies.ok) return item(unseen);
    if (isChanged(facts, account)) return item(changed);
    return role.value && !role.value.ours ? item(taken) : [];
  },

  snapshot,
  revert,
};
