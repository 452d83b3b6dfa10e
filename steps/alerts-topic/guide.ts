// What only a person can do: follow the link in the mail, or settle what somebody else has set.
import type { Account } from '../../src/model/account.ts';
import { tagKey, topicName } from '../../src/model/names.ts';
import type { Guide } from '../../src/model/step.ts';
import type { Text } from '../../src/model/text.ts';
import { unsubscribeLink } from './changes.ts';
import { isMachinesOnly, type Ours, type Standing } from './standing.ts';

const control = 'alerts-topic';
const pageOf = (account: Account, arn: string): string =>
  `https://${account.home}.console.aws.amazon.com/sns/v3/home?region=${account.home}#/topic/${arn}`;

// How long the link holds: SDK sns, Subscribe, "Confirmation tokens are valid for two days"; the SNS guide,
// sns-delete-subscription-topic: unconfirmed subscriptions are deleted after 48 hours. Older pages say three days.
const confirm = (addresses: string): Text => ({
  en: `Open the mail of AWS Notifications to ${addresses} and follow "Confirm subscription" within two days. Of the AWS mails about money and security, only this one asks you to confirm. Until then no alert arrives. If there is no mail, look among the junk, or choose "Request confirmation" on the page. After two days AWS forgets the request: run the wizard again, and it is sent again.`,
  ja: `${addresses} に届いた AWS Notifications のメールを開き、2 日以内に「Confirm subscription」のリンクを開いてください。費用やセキュリティに関する AWS のメールのうち、確認が必要なのはこのメールだけです。確認するまで通知は届きません。メールが見つからない場合は、迷惑メールを確認するか、コンソールで「リクエストの確認」を選んでください。2 日を過ぎると、このリンクは無効になります。その場合は、もう一度ウィザードを実行すると再送されます。`,
});
const taken = (account: Account, arn: string): Guide => ({
  control,
  text: {
    en: `A topic called ${topicName} is there, and this tool did not make it. It is left alone. If alerts may go there, give it the tag ${tagKey} with this command, and look again. If not, delete it or make it anew under another name.`,
    ja: `${topicName} という名前のトピックがすでにありますが、このツールが作成したものではないため、変更しません。通知に使ってよければ、次のコマンドでタグ ${tagKey} を付けてから再度確認してください。使わない場合は、削除するか、別の名前で作り直してください。`,
  },
  url: pageOf(account, arn),
  command: `aws sns tag-resource --region ${account.home} --resource-arn ${arn} --tags Key=${tagKey},Value=alerts-topic`,
});
const refuses = (url: string): Guide => ({
  control,
  text: {
    en: 'A statement of the access policy refuses alerts that should reach this topic. This tool removes no refusal. Open the policy and take that statement out, if nobody needs it.',
    ja: 'アクセスポリシーに、届くはずの通知を拒否するステートメントがあります。このツールは拒否の設定を削除しません。不要であれば、ポリシーを開いて削除してください。',
  },
  url,
});
const muted = (url: string): Guide => ({
  control,
  text: {
    en: 'The topic is encrypted with the key alias/aws/sns, which lets no other service send. Open the topic, and switch encryption off or choose a key of your own that lets EventBridge and CloudWatch use it.',
    ja: 'トピックがキー alias/aws/sns で暗号化されているため、他のサービスから送信できません。コンソールで暗号化を無効にするか、EventBridge と CloudWatch に使用を許可した独自のキーを選んでください。',
  },
  url,
});

const doubts = (url: string): Guide => ({
  control,
  text: {
    en: 'A statement of the access policy refuses to let some send to this topic, under a condition that cannot be weighed from here. This tool removes no refusal. Open the policy, and see whether the condition fits messages of CloudWatch, AWS Budgets and EventBridge. If it does, or if nobody knows, take that statement out.',
    ja: 'アクセスポリシーに、条件付きで送信を拒否するステートメントがあります。条件が当てはまるかどうかは、このツールでは判断できません。このツールは拒否の設定を削除しません。ポリシーを開き、CloudWatch、AWS Budgets、EventBridge からの送信に当てはまるかどうかを確認してください。当てはまる場合や判断できない場合は、そのステートメントを削除してください。',
  },
  url,
});
// Source: SNS guide, sns-key-management, "Enable compatibility between event sources from AWS services and encrypted topics".
const unseen = (key: string): Guide => ({
  control,
  text: {
    en: `The topic is encrypted with the key ${key}. Whether that key lets AWS's services send stands in the key's own policy, which this tool does not read. Open the key in AWS KMS: its policy must allow cloudwatch.amazonaws.com, budgets.amazonaws.com and events.amazonaws.com the actions kms:GenerateDataKey* and kms:Decrypt.`,
    ja: `トピックはキー ${key} で暗号化されています。AWS のサービスがこのキーを使って送信できるかどうかは、キー自体のポリシーで決まります。このツールはキーのポリシーを読み取りません。AWS KMS でキーを開き、cloudwatch.amazonaws.com、budgets.amazonaws.com、events.amazonaws.com に kms:GenerateDataKey* と kms:Decrypt が許可されていることを確認してください。`,
  },
  url: 'https://console.aws.amazon.com/kms/home#/kms/keys',
});
const machines = (protocols: readonly string[], url: string): Guide => ({
  control,
  text: {
    en: `Alerts go to software only: ${protocols.join(', ')}. Nobody can tell from here whether a person hears it. Send a test message from the page of the topic ("Publish message"), and see whether it reaches you. To be sure, give an address, and a mail comes there too.`,
    ja: `通知の送り先はソフトウェアだけです（${protocols.join('、')}）。そこから人に届くかどうかは、ここからは確認できません。トピックのページの「メッセージの発行」でテストを送り、届くことを確かめてください。確実に受け取るには、メールアドレスも登録してください。`,
  },
  url,
});

/** In order: what keeps alerts from being sent, then what keeps them from being heard. */
export function guideFor(standing: Standing, account: Account, arn: string): readonly Guide[] {
  if (standing.is === 'taken') return [taken(account, arn)];
  if (standing.is !== 'ours') return [];
  const url = pageOf(account, arn);
  const waits = standing.confirmed.length === 0 && standing.pending.length > 0;
  return [
    ...(standing.refused.length > 0 ? [refuses(url)] : []),
    ...(standing.doubtful.length > 0 ? [doubts(url)] : []),
    ...(standing.muted ? [muted(url)] : []),
    ...(standing.unseenKey === null ? [] : [unseen(standing.unseenKey)]),
    ...(isMachinesOnly(standing) ? [machines(standing.machines, url)] : []),
    ...(waits
      ? [{ control, text: confirm(standing.pending.join(', ')), url, learner: 'confirm-subscription' }]
      : []),
  ];
}

/** What is good to know once somebody listens. */
export const afterwordFor = ({ confirmed }: Ours): readonly Guide[] =>
  confirmed.length > 0 ? [{ control, text: unsubscribeLink }] : [];
