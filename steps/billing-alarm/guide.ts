// What only a person can do about the alarm on the bill: clear a name, confirm a mail, tick a box.
import type { Account } from '../../src/model/account.ts';
import { unreadText } from '../../src/model/judge.ts';
import { billingAlarmName, topicArn, topicName } from '../../src/model/names.ts';
import type { Change, Guide } from '../../src/model/step.ts';
import type { Text } from '../../src/model/text.ts';
import { alarmConsole, control, preferences, topicConsole } from './control.ts';
import { type Facts, region } from './facts.ts';
import { hasTopic, isWired, named, standingOf } from './standing.ts';

/** Why the alarm cannot be made here; `null`: it can, once there is a topic. */
export function hindrance(facts: Facts, account: Account): Text | null {
  if (account.home !== region) {
    return {
      en: `CloudWatch counts the bill in ${region} only, and the topic for alerts is in ${account.home}. Budgets do the same and more: keep to them.`,
      ja: `請求額の監視は ${region} でしか使えませんが、通知用のトピックは ${account.home} にあります。同じことは予算の通知でもできるため、予算を使ってください。`,
    };
  }
  const own = named(facts);
  if (!own) return null;
  return isWired(own, account)
    ? {
        en: `The alarm is set, but it reaches nobody through the topic ${topicName}. Open the mail from AWS with the subject "Subscription Confirmation" and click its link. If you did, walk the step alerts-topic again: it says what else the topic lacks.`,
        ja: `アラームは設定済みですが、トピック ${topicName} の先で誰にも届いていません。AWS から届いた「Subscription Confirmation」のメールを開き、リンクをクリックしてください。確認済みの場合は、ステップ「通知の宛先」をもう一度実行すると、トピックに不足しているものが分かります。`,
      }
    : {
        en: `An alarm called ${billingAlarmName} is there, but it does not ring for the whole bill, or it tells somebody else. Delete it or give it another name, then look again.`,
        ja: `${billingAlarmName} という名前のアラームがありますが、請求額の全体を監視していないか、通知先が異なります。削除するか名前を変えてから、もう一度確認してください。`,
      };
}

/** Why there is nothing to send it to; `null`: there is. */
function deaf(facts: Facts, account: Account, ahead: readonly Change[]): Text | null {
  const topic = facts.topics[topicArn(account)];
  if (topic && !topic.ok) {
    const why = unreadText(topic);
    return {
      en: `The topic ${topicName} could not be looked at: ${why.en}. Nothing is set blindly.`,
      ja: `トピック ${topicName} を確認できませんでした: ${why.ja}。確認できないものは変更しません。`,
    };
  }
  if (hasTopic(facts, { account, ahead })) return null;
  return {
    en: `The topic ${topicName}, which passes the alarm on to your mailbox, is not there yet. That step comes first; then look again.`,
    ja: `アラームをメールに届けるトピック ${topicName} がまだありません。先にステップ「通知の宛先」を済ませてから、もう一度確認してください。`,
  };
}

const doubt: Text = {
  en: 'The alarm is set. Its topic may keep CloudWatch out by its policy or its key, or only software listens to it. Walk the step alerts-topic again, which says more, or look at the topic in the console.',
  ja: 'アラームは設定済みです。ただし、トピックのポリシーやキーの設定で CloudWatch からの送信が届かないか、登録された受信先がソフトウェアだけの可能性があります。ステップ「通知の宛先」をもう一度実行するか、コンソールでトピックを確認してください。',
};

/** Pure. Empty where a change mends it, or nothing is to be mended. */
export function guide(facts: Facts, account: Account, ahead: readonly Change[] = []): readonly Guide[] {
  const { is } = standingOf(facts, account);
  if (is === 'unread' || is === 'heard') return [];
  if (is === 'doubtful') return [{ control: control.id, text: doubt, url: topicConsole }];
  const cannot = hindrance(facts, account);
  const text = cannot ?? deaf(facts, account, ahead);
  if (!text) return [];
  const url = account.home !== region ? preferences : cannot && is === 'none' ? alarmConsole : topicConsole;
  return [{ control: control.id, text, url }];
}

/** Said when it rings: nobody can look whether the bill is shown to it. */
export const afterword = (facts: Facts, account: Account): readonly Guide[] =>
  standingOf(facts, account).is === 'heard'
    ? [
        {
          control: control.id,
          text: {
            en: 'The alarm sees the bill only while "Receive CloudWatch billing alerts" is ticked under the billing preferences. No API tells or sets that: look once in the console.',
            ja: 'このアラームは、請求設定の「CloudWatch の請求アラートを受け取る」が有効な場合にだけ機能します。API では確認も設定もできないため、コンソールで一度確認してください。',
          },
          url: preferences,
        },
      ]
    : [];
