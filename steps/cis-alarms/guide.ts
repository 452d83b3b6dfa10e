// What only a person can do about an alarm: confirm, choose, or clear a name.
import type { Account } from '../../src/model/account.ts';
import { alarmIds } from '../../src/model/alarms.ts';
import { unreadText } from '../../src/model/judge.ts';
import { alarmName, topicArn, topicName } from '../../src/model/names.ts';
import type { Guide } from '../../src/model/step.ts';
import type { Text } from '../../src/model/text.ts';
import { wantedFilter } from './changes.ts';
import type { Facts } from './facts.ts';
import { hasTopic, isRight, isTaken, namedAlarm } from './plan.ts';
import { isOpen, type Standing, standingOf } from './standing.ts';

const console = 'https://console.aws.amazon.com/cloudwatch/home#alarmsV2:';

const noLogs: Text = {
  en: 'No trail of this account sends everything to CloudWatch Logs in the home region yet. That step comes first; then look again.',
  ja: 'すべてのイベントをホームリージョンの CloudWatch Logs に送る証跡がまだありません。先にその手順を済ませてから、もう一度確認してください。',
};
const noTopic: Text = {
  en: `The topic ${topicName}, which passes alarms on to your mailbox, is not there yet. That step comes first; then look again.`,
  ja: `アラームをメールに届けるトピック ${topicName} がまだありません。先にその手順を済ませてから、もう一度確認してください。`,
};
const unconfirmed: Text = {
  en: `The alarm is set, but nobody listens to the topic ${topicName}. Open the mail from AWS with the subject "Subscription Confirmation" and click its link.`,
  ja: `アラームは設定済みですが、トピック ${topicName} の受信者がいません。AWS から届いた "Subscription Confirmation" のメールを開き、リンクをクリックしてください。`,
};
const leftOut = (id: string): Text => ({
  en: `The alarm ${id} was left out. To set it, name it under "alarms" in an answers file or choose it when you walk this step again. To go without it, accept the finding in a mute file.`,
  ja: `アラーム ${id} は選択されていません。設定するには、回答ファイルの "alarms" に追加するか、この手順をもう一度実行して選んでください。設定しない場合は、ミュートファイルでこの項目を承認してください。`,
});
const taken = (name: string): Text => ({
  en: `An alarm called ${name} is there, but this tool did not make it, and it does something else. Delete it or give it another name, then look again.`,
  ja: `${name} という名前のアラームがすでにありますが、このツールで作成したものではなく、内容も異なります。削除するか名前を変えてから、もう一度確認してください。`,
});

/** Why nothing can be planned for this one, whatever was chosen; `null`: a change can mend it. */
function reason(
  facts: Facts,
  standing: Standing,
  account: Account,
  id: (typeof alarmIds)[number],
): Text | null {
  const home = facts.alarms[account.home];
  const topic = facts.topics[topicArn(account)];
  if (standing.is === 'nowhere' || !facts.places.some(({ region }) => region === account.home)) return noLogs;
  const unread = [home, topic].find((read) => read && !read.ok);
  if (unread && !unread.ok) {
    const why = unreadText(unread);
    return {
      en: `Not everything could be looked at: ${why.en}. Nothing is set blindly.`,
      ja: `一部を確認できませんでした: ${why.ja}。確認できないものは変更しません。`,
    };
  }
  if (!hasTopic(facts, { account, ahead: [] })) return noTopic;
  const filter = standing.is === 'unheard' ? standing.filter : wantedFilter(id);
  const alarm = namedAlarm(facts, id, account);
  if (!alarm) return null;
  if (isTaken(alarm, filter, topicArn(account))) return taken(alarmName(id));
  return standing.is === 'unheard' && isRight(alarm, filter, topicArn(account)) ? unconfirmed : null;
}

/** Pure. One item for each alarm that no change will set. */
export function guide(facts: Facts, account: Account): readonly Guide[] {
  const all = alarmIds.map((id) => ({ id, standing: standingOf(facts, id, account) }));
  const begun = all.some(({ standing }) => standing.is === 'heard');
  return all.flatMap(({ id, standing }): Guide[] => {
    if (!isOpen(standing)) return [];
    // Where some are set and this one is not, somebody chose so.
    const text = reason(facts, standing, account, id) ?? (begun ? leftOut(id) : null);
    return text ? [{ control: id, text, url: console }] : [];
  });
}
