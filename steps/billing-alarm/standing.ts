// How far the bill reaches somebody: an alarm on all of it, a topic that takes its word, a listener.
import type { Account } from '../../src/model/account.ts';
import { billingAlarmName, topicArn, topicName } from '../../src/model/names.ts';
import { serviceOf } from '../../src/model/operations/index.ts';
import type { Told } from '../../src/model/policy-statement.ts';
import type { Unread } from '../../src/model/read.ts';
import type { Given } from '../../src/model/step.ts';
import { hears } from '../../src/model/topics.ts';
import type { Bell, Facts } from './facts.ts';

export type Standing =
  | { readonly is: 'unread'; readonly read: Unread }
  | { readonly is: 'heard'; readonly bell: Bell }
  /** It rings; whether it reaches a person cannot be told from here. */
  | { readonly is: 'doubtful'; readonly bell: Bell }
  /** It rings, and reaches nobody. */
  | { readonly is: 'unheard'; readonly bell: Bell }
  | { readonly is: 'none' };

export function standingOf({ bells, topics }: Facts, account: Account): Standing {
  if (!bells.ok) return { is: 'unread', read: bells };
  const ringing = bells.value.filter(({ rings }) => rings);
  const by = (told: Told) =>
    ringing.find((bell) =>
      bell.topics.some((arn) => {
        const topic = topics[arn];
        return topic?.ok === true && hears(topic.value, 'alarms', arn, account) === told;
      }),
    );
  const heard = by(true);
  if (heard) return { is: 'heard', bell: heard };
  // What could not be read may be what does the job.
  const dark = ringing.flatMap((bell) => bell.topics.map((arn) => topics[arn])).find((one) => one && !one.ok);
  if (dark && !dark.ok) return { is: 'unread', read: dark };
  const doubtful = by('unclear');
  if (doubtful) return { is: 'doubtful', bell: doubtful };
  const bell = ringing.find(({ name }) => name === billingAlarmName) ?? ringing[0];
  return bell ? { is: 'unheard', bell } : { is: 'none' };
}

/** The alarm of our name, whoever made it. */
export const named = ({ bells }: Facts): Bell | undefined =>
  bells.ok ? bells.value.find(({ name }) => name === billingAlarmName) : undefined;

/** The alarm of our name does what it should: all that may lack is a listener. */
export const isWired = (bell: Bell, account: Account): boolean =>
  bell.rings && bell.topics.includes(topicArn(account));

/** The topic is there, or will be. */
export function hasTopic({ topics }: Facts, { account, ahead }: Pick<Given, 'account' | 'ahead'>): boolean {
  const topic = topics[topicArn(account)];
  if (!topic?.ok) return false;
  return (
    topic.value !== null ||
    ahead.some(({ call: { op, input } }) => serviceOf(op) === 'sns' && input['Name'] === topicName)
  );
}
