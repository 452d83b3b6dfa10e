// Making the topic, letting those send to it who should, and asking an address whether it wants to hear.
import type { Account } from '../../src/model/account.ts';
import { call } from '../../src/model/call.ts';
import { tagKey, topicArn, topicName } from '../../src/model/names.ts';
import { snsPrices } from '../../src/model/prices/sns.ts';
import { free } from '../../src/model/prices.ts';
import type { Change } from '../../src/model/step.ts';
import { again } from '../../src/model/take-back.ts';
import { join, type Text } from '../../src/model/text.ts';
import { opened, type Publisher, topicPolicy } from '../../src/model/topic-policy.ts';

export const resource = `topic/${topicName}`;
export const createId = 'alerts-topic/create';
export const policyId = 'alerts-topic/policy';
export const subscribeId = 'alerts-topic/subscribe';

const cost = free(
  {
    en: `Free. Mails cost about $${(snsPrices.hundredThousandMails / 100).toFixed(2)} for each 100,000, and a quiet account sends a few.`,
    ja: `無料です。メールは 10 万通ごとに約 $${(snsPrices.hundredThousandMails / 100).toFixed(2)} ですが、通常のアカウントでは数通程度です。`,
  },
  snsPrices.link,
);

/** Makes the topic with its policy and our tag in one call: a killed run leaves all of it or nothing. */
export const create = (account: Account): Change => ({
  id: createId,
  resource,
  summary: {
    en: `Make the topic ${topicName}, the one place that alerts go to`,
    ja: `通知を集めるトピック ${topicName} を作成する`,
  },
  call: call(
    'sns:CreateTopic',
    {
      Name: topicName,
      Attributes: { Policy: topicPolicy(topicArn(account), account) },
      Tags: [{ Key: tagKey, Value: createId }],
    },
    account.home,
  ),
  risk: 'safe',
  cost,
  undo: {
    en: 'The topic is deleted, unless its policy was changed or somebody else listens to it since.',
    ja: 'トピックを削除します。その後にポリシーが変更されたり、登録された受信先が増えたりしていれば残します。',
  },
});

const setPolicy = (account: Account, policy: string) =>
  ({ TopicArn: topicArn(account), AttributeName: 'Policy', AttributeValue: policy }) as const;

/** Adds what the policy lacks; what is there stays. */
export const complete = (account: Account, policy: string, lacks: readonly Publisher[]): Change => ({
  id: policyId,
  resource,
  summary: {
    en: `Let those send to the topic ${topicName} who should; what is allowed now stays`,
    ja: `トピック ${topicName} への送信許可を補う（現在の許可は残す）`,
  },
  call: call(
    'sns:SetTopicAttributes',
    setPolicy(account, opened(policy, lacks, topicArn(account), account)),
    account.home,
  ),
  before: setPolicy(account, policy),
  risk: 'safe',
  undo: { en: 'The policy of before is put back.', ja: '変更前のポリシーに戻します。' },
});

/** The way back of `complete`. */
export const restore = (account: Account, policy: string, now: string): Change => ({
  id: 'alerts-topic/restore-policy',
  resource,
  summary: {
    en: `Put back the policy of the topic ${topicName}`,
    ja: `トピック ${topicName} のポリシーを元に戻す`,
  },
  call: call('sns:SetTopicAttributes', setPolicy(account, policy), account.home),
  before: setPolicy(account, now),
  risk: 'safe',
  undo: again,
});

// Sources: facts on SNS mails: the link works without sign-in, and can be closed only with the token of the confirmation.
export const unsubscribeLink: Text = {
  en: 'Every alert holds a link that ends the alerts, and it works without signing in. Do not forward these mails.',
  ja: '通知メールには、サインインなしで通知を停止できるリンクが含まれています。これらのメールは転送しないでください。',
};

const senders: Text = {
  en: 'AWS writes from three senders: Budgets, Cost Anomaly Detection and SNS. Only SNS asks you to confirm, and its link holds for two days.',
  ja: 'AWS のメールは Budgets、コスト異常検出、SNS の 3 か所から届きます。確認が必要なのは SNS だけで、リンクは 2 日間有効です。',
};

/** Sends the mail with the link to confirm. */
export const subscribe = (account: Account, address: string): Change => ({
  id: subscribeId,
  resource,
  summary: {
    en: `Ask ${address} by mail whether alerts may come there`,
    ja: `通知の受け取りを確認するメールを ${address} に送る`,
  },
  call: call(
    'sns:Subscribe',
    { TopicArn: topicArn(account), Protocol: 'email', Endpoint: address },
    account.home,
  ),
  risk: 'safe',
  danger: join(senders, unsubscribeLink),
  undo: {
    en: 'It goes with the topic. Where the topic was there before, the address can leave by the link in any alert.',
    ja: 'トピックとともに削除されます。以前からあるトピックの場合は、通知メールのリンクからサブスクリプション（通知の登録）を解除できます。',
  },
  // The new topic may not be seen yet.
  waitOn: { codes: ['NotFoundException', 'NotFound'], seconds: 60 },
});
