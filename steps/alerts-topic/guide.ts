// What only a person can do: follow the link in the mail, or settle what somebody else has set.
import type { Account } from '../../src/model/account.ts';
import { tagKey, topicName } from '../../src/model/names.ts';
import type { Guide } from '../../src/model/step.ts';
import type { Text } from '../../src/model/text.ts';
import { unsubscribeLink } from './changes.ts';
import type { Ours, Standing } from './standing.ts';

const control = 'alerts-topic';
const pageOf = (account: Account, arn: string): string =>
  `https://${account.home}.console.aws.amazon.com/sns/v3/home?region=${account.home}#/topic/${arn}`;

// How long the link holds: SDK sns, Subscribe, "Confirmation tokens are valid for two days"; the SNS guide,
// sns-delete-subscription-topic: unconfirmed subscriptions are deleted after 48 hours. Older pages say three days.
const confirm = (addresses: string): Text => ({
  en: `Open the mail of AWS Notifications to ${addresses} and follow "Confirm subscription" within two days. Of the AWS mails about money and security, only this one asks you to confirm. Until then no alert arrives. If there is no mail, look among the junk, or choose "Request confirmation" on the page. After two days AWS forgets the request: run the wizard again, and it is sent again.`,
  ja: `${addresses} に届いた AWS Notifications のメールを開き、2 日以内に「Confirm subscription」のリンクを開いてください。費用やセキュリティに関する AWS のメールのうち、確認が必要なのはこのメールだけです。確認するまで通知は届きません。メールが見つからない場合は、迷惑メールを確認するか、コンソールで「リクエストの確認」を選んでください。2 日を過ぎると AWS が依頼を取り消すため、もう一度ウィザードを実行すると再送されます。`,
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
    en: 'A statement of the access policy refuses everybody to send to this topic. This tool removes no refusal. Open the policy and take that statement out, if nobody needs it.',
    ja: 'アクセスポリシーに、すべての送信を拒否するステートメントがあります。このツールは拒否の設定を削除しません。不要であれば、ポリシーを開いて削除してください。',
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

/** In order: what keeps alerts from being sent, then what keeps them from being heard. */
export function guideFor(standing: Standing, account: Account, arn: string): readonly Guide[] {
  if (standing.is === 'taken') return [taken(account, arn)];
  if (standing.is !== 'ours') return [];
  const url = pageOf(account, arn);
  const waits = standing.confirmed.length === 0 && standing.pending.length > 0;
  return [
    ...(standing.refused.length > 0 ? [refuses(url)] : []),
    ...(standing.muted ? [muted(url)] : []),
    ...(waits
      ? [{ control, text: confirm(standing.pending.join(', ')), url, learner: 'confirm-subscription' }]
      : []),
  ];
}

/** What is good to know once somebody listens. */
export const afterwordFor = ({ confirmed }: Ours): readonly Guide[] =>
  confirmed.length > 0 ? [{ control, text: unsubscribeLink }] : [];
