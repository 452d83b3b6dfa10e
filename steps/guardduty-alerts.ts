// What the watchman sees is told: findings of every region go to the alerts topic of the home region.
import type { Account } from '../src/model/account.ts';
import { forwardRole, guarddutyRule, topicName } from '../src/model/names.ts';
import type { Control, Guide, Step } from '../src/model/step.ts';
import { type Facts, readAlerts } from './guardduty-alerts/facts.ts';
import { auditAlerts, controlId, failing, isForSoftware, isUnheard } from './guardduty-alerts/judge.ts';
import { broken, isMisread, isTaken, planFor, roleStanding } from './guardduty-alerts/plan.ts';
import { revert, snapshot } from './guardduty-alerts/revert.ts';

export type { Facts } from './guardduty-alerts/facts.ts';

const control: Control = {
  id: controlId,
  severity: 'medium',
  title: { en: 'You hear what threat detection finds', ja: '脅威検知の結果が通知される' },
  // No benchmark asks for it: GuardDuty alone writes to nobody.
  frameworks: {},
  console: 'https://console.aws.amazon.com/events/home#/rules',
};

const rulesPage = (region: string): string =>
  `https://${region}.console.aws.amazon.com/events/home?region=${region}#/rules`;

/** What this tool does not touch because somebody else made it. */
function takenGuides(facts: Facts, account: Account, regions: readonly string[]): readonly Guide[] {
  const taken = broken(facts, account, regions).filter((region) => isTaken(facts, region));
  const others = regions.some((region) => region !== account.home);
  const rule: Guide = {
    control: controlId,
    text: {
      en: `A rule called ${guarddutyRule} is there that this tool did not make, in: ${taken.join(', ')}. It is left alone. Delete it, or make it anew under another name, and look again.`,
      ja: `${guarddutyRule} という名前のルールがすでにありますが、このツールが作成したものではないため変更しません（${taken.join('、')}）。削除するか別の名前で作り直してから、再度確認してください。`,
    },
    url: rulesPage(taken[0] ?? account.home),
  };
  const role: Guide = {
    control: controlId,
    text: {
      en: `A role called ${forwardRole} is there that this tool did not make, that EventBridge cannot take on, or that a policy keeps from sending. It is left alone. Delete it if nobody needs it, and look again.`,
      ja: `${forwardRole} という名前のロールがありますが、このツールが作成したものではないか、EventBridge が使えない設定か、ポリシーで送信が拒否されているため、変更しません。不要であれば削除してから、再度確認してください。`,
    },
    url: `https://console.aws.amazon.com/iam/home#/roles/details/${forwardRole}`,
  };
  const roleTaken = others && roleStanding(facts, account) === 'taken';
  return [
    ...(taken.length > 0 ? [rule] : []),
    ...(roleTaken ? [role] : []),
    ...(regions.length > 0 && isMisread(facts) ? [misread(facts, account)] : []),
  ];
}

/** AWS has said beforehand that our rule would not do what it is for. */
const misread = ({ trial }: Facts, { home }: Account): Guide => {
  const types = trial?.ok ? trial.value : [];
  return {
    control: controlId,
    text: {
      en: `AWS was asked beforehand which findings our rule would pick, and its answer is not as meant for: ${types.join(', ')}. So no rule is made. Please tell the makers of this tool. Until then you can make a rule by hand on this page: source GuardDuty, target the topic ${topicName}.`,
      ja: `用意したルールがどの検出結果を選ぶかを事前に AWS に確認したところ、次のものが意図と異なりました: ${types.join('、')}。そのため、ルールは作成しません。このツールの開発者にお知らせください。それまでは、このページで手動でルールを作成できます（イベントソースは GuardDuty、ターゲットはトピック ${topicName}）。`,
    },
    url: rulesPage(home),
  };
};

const softwareGuide = ({ home }: Account): Guide => ({
  control: controlId,
  text: {
    en: 'The findings go to software only, and nobody can tell from here whether a person hears it. Send a test message from the page of the topic ("Publish message"), and see whether it reaches you. To be sure, add an address to the topic.',
    ja: '検出結果の送り先はソフトウェアだけで、そこから人に届くかどうかは、ここからは確認できません。トピックのページの「メッセージの発行」でテストを送り、届くことを確かめてください。確実に受け取るには、トピックにメールアドレスも登録してください。',
  },
  url: `https://${home}.console.aws.amazon.com/sns/v3/home?region=${home}#/topics`,
});

const unheardGuide = ({ home }: Account): Guide => ({
  control: controlId,
  text: {
    en: `The findings are sent to the topic ${topicName}, but no address has confirmed it, or its policy keeps them out. Follow the link in the mail of AWS Notifications, or walk the step about the topic again.`,
    ja: `検出結果はトピック ${topicName} に送られますが、確認済みの宛先がないか、ポリシーで受け付けていません。AWS Notifications のメールのリンクを開くか、ステップ「通知の宛先」をやり直してください。`,
  },
  url: `https://${home}.console.aws.amazon.com/sns/v3/home?region=${home}#/topics`,
  learner: 'confirm-subscription',
});

/** The proof: GuardDuty's own sample, sent by the person. */
const sample = ({ home }: Account, detector: string): Guide => ({
  control: controlId,
  text: {
    en: 'Try it with a sample finding: a mail should come within some minutes. Expect one real mail about root use too, from this set-up itself: the finding is called Policy:IAMUser/RootCredentialUsage.',
    ja: 'サンプルの検出結果で試せます。数分以内にメールが届けば正常です。また、この設定作業で root を使ったことを知らせる通知（Policy:IAMUser/RootCredentialUsage）が 1 通届きますが、問題ありません。',
  },
  command: `aws guardduty create-sample-findings --region ${home} --detector-id ${detector} --finding-types UnauthorizedAccess:EC2/TorClient`,
});

export const guarddutyAlerts: Step<Facts> = {
  id: 'guardduty-alerts',
  title: { en: 'Alerts from threat detection', ja: '脅威検知の通知' },
  why: {
    en: 'GuardDuty writes to nobody by itself: what it finds waits in the console. A rule in each region picks the findings of medium severity and worse, and the low ones about tampering and root use, and they come to you by mail. Expect one mail about root use from this set-up itself.',
    ja: 'GuardDuty だけでは誰にも通知されず、検出結果はコンソールに残るだけです。各リージョンのルールが、重要度「中」以上の検出結果と、改ざんや root の使用に関する検出結果を選び、メールで知らせます。この設定作業での root の使用についても、1 通届きます。',
  },
  level: 'recommended',
  after: ['alerts-topic', 'guardduty'],
  minutes: 2,
  controls: [control],
  // A new role is seen within two minutes. Source: IAM guide, troubleshoot_general. A rule needs some minutes more to pick.
  settles: 120,

  read: readAlerts,
  audit: auditAlerts,
  plan: (facts, { account }) => planFor(facts, account, failing(facts, account)),
  guide: (facts, account) => [
    ...takenGuides(facts, account, failing(facts, account)),
    ...(isUnheard(facts, account) ? [unheardGuide(account)] : []),
    ...(isForSoftware(facts, account) ? [softwareGuide(account)] : []),
  ],
  afterword: (facts, account) => (facts.detector === null ? [] : [sample(account, facts.detector)]),

  snapshot,
  revert,
};
