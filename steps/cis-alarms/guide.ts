// What only a person can do about an alarm: confirm, choose, or clear a name.
import type { Account } from '../../src/model/account.ts';
import { type AlarmId, alarmIds } from '../../src/model/alarms.ts';
import { unreadText } from '../../src/model/judge.ts';
import { alarmName, topicArn, topicName } from '../../src/model/names.ts';
import type { Change, Guide } from '../../src/model/step.ts';
import type { Text } from '../../src/model/text.ts';
import type { Facts } from './facts.ts';
import { isOurs, wantedFilter } from './filter.ts';
import { itemOf } from './items.ts';
import { hasTopic, isMisread, isRight, isTaken, namedAlarm, namedFilter, placeFor } from './plan.ts';
import { isOpen, type Standing, standingOf } from './standing.ts';

const console = 'https://console.aws.amazon.com/cloudwatch/home#alarmsV2:';

const noLogs: Text = {
  en: 'No trail of this account sends everything to CloudWatch Logs in the home region yet. That step comes first; then look again.',
  ja: 'すべてのイベントをホームリージョンの CloudWatch Logs に送る証跡がまだありません。先にステップ「アラームで監視できるログ」を済ませてから、もう一度確認してください。',
};
const noTopic: Text = {
  en: `The topic ${topicName}, which passes alarms on to your mailbox, is not there yet. That step comes first; then look again.`,
  ja: `アラームをメールに届けるトピック ${topicName} がまだありません。先にステップ「通知の宛先」を済ませてから、もう一度確認してください。`,
};
const unconfirmed: Text = {
  en: `The alarm is set, but nobody listens to the topic ${topicName}. Open the mail from AWS with the subject "Subscription Confirmation" and click its link.`,
  ja: `アラームは設定済みですが、トピック ${topicName} に確認済みの受信先がありません。AWS から届いた「Subscription Confirmation」のメールを開き、リンクをクリックしてください。`,
};
const refused: Text = {
  en: `The alarm is set, but the topic ${topicName} takes nothing from CloudWatch: its policy or its key keeps it out. The step about alerts by mail shows how to mend that; then look again.`,
  ja: `アラームは設定済みですが、トピック ${topicName} がポリシーまたはキーの設定により CloudWatch からの送信を受け付けません。ステップ「通知の宛先」の案内に従って直してから、もう一度確認してください。`,
};
const misread: Text = {
  en: 'CloudWatch Logs was asked to try the filter of this alarm on sample events, and it counted others than it should. So it is not set. Please report this; a newer version of this tool may help.',
  ja: 'このアラームのフィルターを CloudWatch Logs でサンプルのイベントに対して試したところ、想定と異なる結果になったため、設定しません。お手数ですがご報告ください。このツールの新しいバージョンで直っている可能性もあります。',
};
const takenFilter = (name: string): Text => ({
  en: `A filter called ${name} is there, but it does not count as this tool's would: another metric or another number. It is left as it is. Delete it or make it again under another name, then look again.`,
  ja: `${name} という名前のフィルターがすでにありますが、メトリクスや数え方がこのツールのものと異なるため、変更しません。削除するか別の名前で作り直してから、もう一度確認してください。`,
});
const leftOut = (id: AlarmId): Text => {
  const { title } = itemOf(id);
  return {
    en: `Left out: "${title.en}". To set it after all, start the wizard again and choose it here, or name ${id} under "alarms" in an answers file. To go without it, accept the finding with audit --mute.`,
    ja: `選択しなかったアラーム: 「${title.ja}」。あとから設定するには、ウィザードを起動し直してここで選ぶか、回答ファイルの「alarms」に ${id} を追加してください。設定しない場合は、audit の --mute で渡すファイルに、この指摘を理由とともに書いてください。`,
  };
};
const taken = (name: string): Text => ({
  en: `An alarm called ${name} is there, but this tool did not make it, and it does something else. Delete it or give it another name, then look again.`,
  ja: `${name} という名前のアラームがすでにありますが、このツールで作成したものではなく、内容も異なります。削除するか名前を変えてから、もう一度確認してください。`,
});

/** Why nothing can be planned for this one, whatever was chosen; `null`: a change can mend it. */
function reason(
  facts: Facts,
  standing: Standing,
  account: Account,
  id: AlarmId,
  ahead: readonly Change[],
): Text | null {
  const home = facts.alarms[account.home];
  const topic = facts.topics[topicArn(account)];
  const isHere = standing.is !== 'nowhere' && facts.places.some(({ region }) => region === account.home);
  if (!isHere && !placeFor(facts, { account, ahead })) return noLogs;
  const unread = [home, topic].find((read) => read && !read.ok);
  if (unread && !unread.ok) {
    const why = unreadText(unread);
    return {
      en: `Not everything could be looked at: ${why.en}. Nothing is set blindly.`,
      ja: `一部を確認できませんでした: ${why.ja}。確認できないものは変更しません。`,
    };
  }
  if (!hasTopic(facts, { account, ahead })) return noTopic;
  const place = facts.places.find(({ region, filters }) => region === account.home && filters.ok);
  const counts = standing.is === 'unheard' && standing.place.region === account.home;
  if (!counts && place) {
    const there = namedFilter(facts, id, place);
    if (there && !isOurs(there, id)) return takenFilter(there.name);
    if (isMisread(facts, id)) return misread;
  }
  const filter = counts ? standing.filter : wantedFilter(id);
  const alarm = namedAlarm(facts, id, account);
  if (!alarm) return null;
  if (isTaken(alarm, filter, id, topicArn(account))) return taken(alarmName(id));
  if (!counts || !isRight(alarm, filter, id, topicArn(account))) return null;
  return topic?.ok && topic.value && topic.value.heard !== 'nobody' ? refused : unconfirmed;
}

/** Pure. One item for each alarm that no change will set. */
export function guide(facts: Facts, account: Account, ahead: readonly Change[] = []): readonly Guide[] {
  const all = alarmIds.map((id) => ({ id, standing: standingOf(facts, id, account) }));
  const begun = all.some(({ standing }) => standing.is === 'heard');
  return all.flatMap(({ id, standing }): Guide[] => {
    if (!isOpen(standing)) return [];
    // Where some are set and this one is not, somebody chose so.
    const text = reason(facts, standing, account, id, ahead);
    if (text) return [{ control: id, text, url: console }];
    return begun ? [{ control: id, text: leftOut(id), url: console, chosen: true }] : [];
  });
}
