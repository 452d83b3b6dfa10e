// The rule of each region with its target, and the one role with which the others send home.
import type { Account } from '../../src/model/account.ts';
import { call } from '../../src/model/call.ts';
import {
  findingPattern,
  forwardPolicy,
  forwardPolicyName,
  forwardTrust,
} from '../../src/model/finding-pattern.ts';
import { unreadText } from '../../src/model/judge.ts';
import {
  defaultBusArn,
  forwardRole,
  guarddutyRule,
  roleArn,
  tagKey,
  topicArn,
} from '../../src/model/names.ts';
import { eventsPrices } from '../../src/model/prices/events.ts';
import { free } from '../../src/model/prices.ts';
import type { Unread } from '../../src/model/read.ts';
import type { Change } from '../../src/model/step.ts';
import type { Text } from '../../src/model/text.ts';
import type { Rule, Target } from './facts.ts';

export const roleResource = `iam-role/${forwardRole}`;
export const ruleResource = (region: string): string => `event-rule/${region}`;
export const roleId = 'guardduty-alerts/role';
export const rolePolicyId = 'guardduty-alerts/role-policy';
export const ruleId = (region: string): string => `guardduty-alerts/rule/${region}`;
const targetId = (region: string): string => `guardduty-alerts/target/${region}`;

const description = 'GuardDuty findings worth a mail (made by aws-day-one)';
const cost = free(
  {
    en: `AWS's own events are free. One that travels to another region counts as an event: $${(eventsPrices.millionForwarded / 100).toFixed(2)} for a million, so practically nothing.`,
    ja: `AWS が発行するイベントは無料です。別のリージョンへ送るものは 100 万件ごとに $${(eventsPrices.millionForwarded / 100).toFixed(2)} で、実質的に費用はかかりません。`,
  },
  eventsPrices.link,
);

export const createRole: Change = {
  id: roleId,
  resource: roleResource,
  summary: {
    en: `Make the role ${forwardRole}, which only EventBridge can take on`,
    ja: `EventBridge だけが使えるロール ${forwardRole} を作成する`,
  },
  call: call('iam:CreateRole', {
    RoleName: forwardRole,
    AssumeRolePolicyDocument: forwardTrust,
    Description: 'Sends GuardDuty findings to the home region (made by aws-day-one)',
    Tags: [{ Key: tagKey, Value: roleId }],
  }),
  risk: 'safe',
  undo: { en: 'The role is deleted.', ja: 'ロールを削除します。' },
};

/** Lets the role send to the home bus, and nothing else. */
export const allowForward = (account: Account, before: string | null): Change => {
  const input = { RoleName: forwardRole, PolicyName: forwardPolicyName };
  return {
    id: rolePolicyId,
    resource: roleResource,
    summary: {
      en: `Let the role ${forwardRole} send events to ${account.home}, and nothing else`,
      ja: `ロール ${forwardRole} に ${account.home} へのイベント送信だけを許可する`,
    },
    call: call('iam:PutRolePolicy', {
      ...input,
      PolicyDocument: forwardPolicy(defaultBusArn(account, account.home)),
    }),
    ...(before === null ? {} : { before: { ...input, PolicyDocument: before } }),
    risk: 'safe',
    undo: {
      en: 'The policy of before is put back, or removed.',
      ja: '変更前のポリシーに戻すか、削除します。',
    },
    // The new role may not be seen yet. Source: IAM guide, troubleshoot_general.
    waitOn: { codes: ['NoSuchEntityException', 'NoSuchEntity'], seconds: 120 },
  };
};

const notTried = (why: Unread): Text => {
  const { en, ja } = unreadText(why);
  return {
    en: `Which findings AWS picks with it could not be tried first: ${en}. Try it afterwards with a sample finding.`,
    ja: `どの検出結果が選ばれるかを事前に試せませんでした（${ja}）。設定後にサンプルの検出結果で試してください。`,
  };
};

/** A rule in the shape of PutRule's input, as far as we set it. */
export const ruleInput = ({ pattern, on }: Pick<Rule, 'pattern' | 'on'>) =>
  ({ Name: guarddutyRule, EventPattern: pattern, State: on ? 'ENABLED' : 'DISABLED' }) as const;

/** Makes the rule, or sets right the one that is there. `untried`: why AWS could not be asked about its pattern first. */
export const putRule = (region: string, before: Rule | undefined, untried?: Unread): Change => ({
  id: ruleId(region),
  resource: ruleResource(region),
  summary: {
    en: `Pick the findings of ${region}: medium and worse, tampering, root use`,
    ja: `${region} の検出結果のうち、重要度「中」以上、改ざん、root の使用を選び出す`,
  },
  call: call(
    'events:PutRule',
    {
      ...ruleInput({ pattern: findingPattern, on: true }),
      Description: description,
      // On a rule that is there they would be ignored. Source: SDK eventbridge, PutRule.
      ...(before ? {} : { Tags: [{ Key: tagKey, Value: ruleId(region) }] }),
    },
    region,
  ),
  ...(before ? { before: ruleInput(before) } : {}),
  risk: 'safe',
  ...(untried ? { danger: notTried(untried) } : {}),
  undo: {
    en: 'The rule is deleted, or set back, unless somebody changed it since.',
    ja: 'ルールを削除するか元に戻します。その後に変更されていれば残します。',
  },
});

/** Where the rule of a region sends to. `taken`: target ids that are in use there; the same id would be replaced. */
export function targetFor(account: Account, region: string, taken: readonly string[]): Target {
  const isHome = region === account.home;
  const name = isHome ? 'day-one-alerts' : 'day-one-home';
  return {
    id: taken.includes(name) ? `${name}-2` : name,
    arn: isHome ? topicArn(account) : defaultBusArn(account, account.home),
    role: isHome ? null : roleArn(account, forwardRole),
  };
}

export const targetInput = ({ id, arn, role }: Target) => ({
  Id: id,
  Arn: arn,
  ...(role === null ? {} : { RoleArn: role }),
});

/** Adds the target; those that are there stay. */
export const putTarget = (account: Account, region: string, target: Target): Change => ({
  id: targetId(region),
  resource: ruleResource(region),
  summary:
    region === account.home
      ? { en: `Send them to the alerts topic`, ja: '選び出したものを通知用のトピックに送る' }
      : {
          en: `Send those of ${region} to ${account.home}, where the topic is`,
          ja: `${region} のものを、トピックのある ${account.home} に送る`,
        },
  call: call('events:PutTargets', { Rule: guarddutyRule, Targets: [targetInput(target)] }, region),
  risk: 'safe',
  ...(region === account.home ? {} : { cost }),
  undo: { en: 'The target is removed again.', ja: '送り先を削除します。' },
  waitOn: {
    // The new rule, or the new role, may not be seen yet; of a role EventBridge says that it cannot be assumed.
    // Sources: IAM guide, troubleshoot_general; Miserlou/Zappa#381, quoting AWS.
    codes: ['ResourceNotFoundException', ...(target.role === null ? [] : ['ValidationException'])],
    seconds: 120,
  },
});
