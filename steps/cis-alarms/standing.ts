// How far the events of one item reach somebody: a filter that counts them, an alarm on the count, a topic with a listener.
import type { Account } from '../../src/model/account.ts';
import type { AlarmId } from '../../src/model/alarms.ts';
import { countsEverything } from '../../src/model/filters/everyday.ts';
import type { Unread } from '../../src/model/read.ts';
import { standing } from '../../src/model/trails/standing.ts';
import type { Alarm, Facts, MetricFilter, Place } from './facts.ts';
import { seenBy } from './probes.ts';

export type Standing =
  | { readonly is: 'unread'; readonly read: Unread }
  | { readonly is: 'managed' }
  /** No trail sends everything to a log group of this account. */
  | { readonly is: 'nowhere' }
  | { readonly is: 'heard'; readonly alarm: Alarm }
  /** Counted; `alarm`: what rings, but reaches nobody. */
  | {
      readonly is: 'unheard';
      readonly place: Place;
      readonly filter: MetricFilter;
      readonly alarm: Alarm | null;
    }
  /** A filter counts a part of the events. */
  | { readonly is: 'partly'; readonly filter: MetricFilter; readonly missed: readonly string[] }
  /** A filter counts these events among all others: an alarm on it would never be still. */
  | { readonly is: 'everything'; readonly filter: MetricFilter }
  | { readonly is: 'uncounted' };

/** Another choice of alarms could set this one. */
export const isOpen = ({ is }: Standing): boolean => !['unread', 'managed', 'heard'].includes(is);

const watches = (alarm: Alarm, filter: MetricFilter): boolean =>
  alarm.metric === filter.metric && alarm.namespace === filter.namespace;

/** The alarms on a filter's metric. */
export function alarmsOn({ alarms }: Facts, place: Place, filter: MetricFilter): readonly Alarm[] {
  const there = alarms[place.region];
  return (there?.ok ? there.value : []).filter((alarm) => watches(alarm, filter));
}

const isHeard = ({ topics }: Facts, alarm: Alarm): boolean =>
  alarm.rings &&
  alarm.topics.some((arn) => {
    const topic = topics[arn];
    return topic?.ok === true && topic.value === true;
  });

/** Why it cannot be told whether an alarm of these is heard; `undefined` if it can. */
const unreadTopic = ({ topics }: Facts, alarms: readonly Alarm[]): Unread | undefined =>
  alarms
    .flatMap((alarm) => (alarm.rings ? alarm.topics : []))
    .flatMap((arn) => {
      const topic = topics[arn];
      return topic && !topic.ok ? [topic] : [];
    })[0];

function nowhere({ trails }: Facts, account: Account): Standing {
  if (!trails.ok) return { is: 'unread', read: trails };
  const states = trails.value.map((trail) => ({ trail, state: standing(trail, account) }));
  if (states.some(({ trail, state }) => state === 'works' && (trail.foreign || trail.organization))) {
    return { is: 'managed' };
  }
  const unclear = states.find(({ state }) => state === 'unclear')?.trail;
  const read = [unclear?.status, unclear?.everything, unclear?.ours].find((one) => one && !one.ok);
  return read && !read.ok ? { is: 'unread', read } : { is: 'nowhere' };
}

export function standingOf(facts: Facts, id: AlarmId, account: Account): Standing {
  const { places } = facts;
  if (places.length === 0) return nowhere(facts, account);
  const judged = places.flatMap((place) =>
    (place.filters.ok ? place.filters.value : []).flatMap((filter) => {
      const covers = seenBy(filter.pattern, id);
      return covers && covers.seen.length > 0 ? [{ place, filter, missed: covers.missed }] : [];
    }),
  );
  const whole = judged.filter(({ missed }) => missed.length === 0);
  const alarms = whole.flatMap(({ place, filter }) => alarmsOn(facts, place, filter));
  const heard = alarms.find((alarm) => isHeard(facts, alarm));
  if (heard) return { is: 'heard', alarm: heard };
  // What was not seen may be what does the job.
  const unread = [
    ...places.map(({ filters }) => filters),
    ...[...new Set(places.map(({ region }) => region))].flatMap((region) => facts.alarms[region] ?? []),
  ].find((read) => !read.ok);
  const why = (unread && !unread.ok ? unread : undefined) ?? unreadTopic(facts, alarms);
  if (why) return { is: 'unread', read: why };
  const [first] = whole;
  if (first) return { is: 'unheard', ...first, alarm: alarmsOn(facts, first.place, first.filter)[0] ?? null };
  const [best] = [...judged].sort((a, b) => a.missed.length - b.missed.length);
  if (best) return { is: 'partly', filter: best.filter, missed: best.missed };
  const greedy = places
    .flatMap(({ filters }) => (filters.ok ? filters.value : []))
    .find(({ pattern }) => countsEverything(pattern));
  return greedy ? { is: 'everything', filter: greedy } : { is: 'uncounted' };
}
