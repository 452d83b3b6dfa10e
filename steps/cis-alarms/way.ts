// The way from a count to a person: alarm, topic, listener. Where it ends, and why.
import type { Account } from '../../src/model/account.ts';
import type { AlarmId } from '../../src/model/alarms.ts';
import { every } from '../../src/model/policy-statement.ts';
import type { Unread } from '../../src/model/read.ts';
import type { Text } from '../../src/model/text.ts';
import { keyLets, lets } from '../../src/model/topic-policy.ts';
import type { Alarm, Facts } from './facts.ts';
import type { MetricFilter } from './filter.ts';
import { silence } from './rings.ts';

/** Nobody hears it; the further it came, the later in this list. */
export interface Stopped {
  readonly at: 'alarm' | 'topic' | 'listener';
  readonly why: Text;
}
/** Nobody can tell from here whether it is let through. */
export interface Doubt {
  readonly doubt: Text;
}
export type End = 'heard' | Stopped | Doubt | Unread;

const nobody: Text = { en: 'nobody hears it', ja: '通知が届かない' };
const refused: Text = {
  en: 'its topic takes nothing from CloudWatch',
  ja: '通知先のトピックが CloudWatch からの送信を受け付けない',
};
const perhaps: Text = {
  en: 'whether its topic lets CloudWatch through cannot be told from here: a refusal in its policy, or its key, may keep it out',
  ja: '通知先のトピックが CloudWatch からの送信を受け付けるかどうかは判断できない（ポリシーの拒否やキーの設定で届かない可能性がある）',
};

const software: Text = {
  en: 'only software listens to its topic: whether it tells a person cannot be told from here',
  ja: '通知先のトピックに登録された受信先がソフトウェアだけのため、人に届くかどうかは判断できない',
};

function fromTopic({ topics }: Facts, arn: string, account: Account): End {
  const read = topics[arn];
  if (read && !read.ok) return read;
  const topic = read?.value;
  if (!topic || topic.heard === 'nobody') return { at: 'listener', why: nobody };
  const through = every([keyLets(topic.key), lets(topic.policy, 'alarms', arn, account)]);
  if (through === false) return { at: 'topic', why: refused };
  if (through === 'unclear') return { doubt: perhaps };
  return topic.heard === 'people' ? 'heard' : { doubt: software };
}

export const isStopped = (end: End): end is Stopped => typeof end === 'object' && 'at' in end;
export const isDoubt = (end: End): end is Doubt => typeof end === 'object' && 'doubt' in end;
export const isUnread = (end: End): end is Unread => typeof end === 'object' && 'ok' in end;

/** Does the alarm ring, and reach somebody? What is not known is no yes and no no. */
export function wayOf(facts: Facts, alarm: Alarm, filter: MetricFilter, id: AlarmId, account: Account): End {
  const silent = silence(alarm, filter, id);
  if (silent) return { at: 'alarm', why: silent };
  const ends = alarm.topics.map((arn) => fromTopic(facts, arn, account));
  return (
    ends.find((end) => end === 'heard') ??
    ends.find(isUnread) ??
    ends.find(isDoubt) ??
    ends.find((end) => isStopped(end) && end.at === 'topic') ?? { at: 'listener', why: nobody }
  );
}
