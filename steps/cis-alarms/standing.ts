// How far the events of one item reach somebody: a filter that counts them, an alarm on the count, a topic with a listener.
import type { Account } from '../../src/model/account.ts';
import { type AlarmId, alarmIds } from '../../src/model/alarms.ts';
import { gaps } from '../../src/model/filters/events.ts';
import { alarmName } from '../../src/model/names.ts';
import type { Unread } from '../../src/model/read.ts';
import type { Text } from '../../src/model/text.ts';
import { standing } from '../../src/model/trails/standing.ts';
import type { Alarm, Facts, Place } from './facts.ts';
import type { MetricFilter } from './filter.ts';
import { drowns, seenBy, serves } from './probes.ts';
import { isDoubt, isStopped, isUnread, type Stopped, wayOf } from './way.ts';

export type Standing =
  | { readonly is: 'unread'; readonly read: Unread }
  | { readonly is: 'managed' }
  /** No trail sends everything to a log group of this account. */
  | { readonly is: 'nowhere' }
  | { readonly is: 'heard'; readonly alarm: Alarm }
  /** It rings, and perhaps somebody hears it. */
  | { readonly is: 'doubtful'; readonly alarm: Alarm; readonly doubt: Text }
  /** Counted; `alarm`: one on the count, and why nobody hears it. */
  | {
      readonly is: 'unheard';
      readonly place: Place;
      readonly filter: MetricFilter;
      readonly alarm: (Stopped & { readonly alarm: Alarm }) | null;
    }
  /** A filter sees these events, but adds nothing for them that is sure. */
  | { readonly is: 'idle'; readonly filter: MetricFilter }
  /** A filter counts a part of the events. */
  | { readonly is: 'partly'; readonly filter: MetricFilter; readonly missed: readonly Text[] }
  /** A filter counts these events among too many others: an alarm on it would never be still. */
  | { readonly is: 'everything'; readonly filter: MetricFilter }
  | { readonly is: 'uncounted' };

/** Another choice of alarms could set this one. */
export const isOpen = ({ is }: Standing): boolean => !['unread', 'managed', 'heard', 'doubtful'].includes(is);

const watches = (alarm: Alarm, filter: MetricFilter): boolean =>
  alarm.metric === filter.metric && alarm.namespace === filter.namespace;

/** The alarms on a filter's metric. */
function alarmsOn({ alarms }: Facts, place: Place, filter: MetricFilter): readonly Alarm[] {
  const there = alarms[place.region];
  return (there?.ok ? there.value : []).filter((alarm) => watches(alarm, filter));
}

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

interface Counting {
  readonly place: Place;
  readonly filter: MetricFilter;
}

export function standingOf(facts: Facts, id: AlarmId, account: Account): Standing {
  const { places } = facts;
  if (places.length === 0) return nowhere(facts, account);
  // The home region first: there an alarm can be added.
  const near = [...places].sort(
    (a, b) => Number(b.region === account.home) - Number(a.region === account.home),
  );
  const all = near.flatMap((place) =>
    (place.filters.ok ? place.filters.value : []).map((filter): Counting => ({ place, filter })),
  );
  const sees = all.filter(({ filter }) => serves(filter.pattern, id));
  const whole = sees.filter(({ filter }) => filter.adds !== null);
  const ways = whole.flatMap((one) =>
    alarmsOn(facts, one.place, one.filter).map((alarm) => ({
      ...one,
      alarm,
      end: wayOf(facts, alarm, one.filter, id, account),
    })),
  );
  const heard = ways.find(({ end }) => end === 'heard');
  if (heard) return { is: 'heard', alarm: heard.alarm };
  // What was not seen may be what does the job.
  const unread = [
    ...places.map(({ filters }) => filters),
    ...[...new Set(places.map(({ region }) => region))].flatMap((region) => facts.alarms[region] ?? []),
    ...ways.map(({ end }) => end).filter(isUnread),
  ].find((read) => !read.ok);
  if (unread && !unread.ok) return { is: 'unread', read: unread };
  const [doubt] = ways.flatMap(({ alarm, end }) => (isDoubt(end) ? [{ alarm, ...end }] : []));
  if (doubt) return { is: 'doubtful', ...doubt };
  const [first] = whole;
  if (first) {
    // The alarm that comes nearest to being heard is the one to speak of.
    const stops = ways.flatMap(({ end, ...one }) =>
      one.place.region === first.place.region && isStopped(end) ? [{ ...one, ...end }] : [],
    );
    const nearest = stops.find(({ at }) => at !== 'alarm') ?? stops[0];
    if (!nearest) return { is: 'unheard', ...first, alarm: null };
    const { place, filter, ...alarm } = nearest;
    return { is: 'unheard', place, filter, alarm };
  }
  const [idle] = sees;
  if (idle) return { is: 'idle', filter: idle.filter };
  // A filter of ours for another item does its own job: what it leaves out is nobody's mistake.
  const others = new Set(alarmIds.filter((other) => other !== id).map(alarmName));
  const free = all.filter(({ filter }) => !others.has(filter.name));
  const parts = free.flatMap(({ filter }) => {
    const covers = seenBy(filter.pattern, id);
    return covers && covers.seen.length > 0 && covers.missed.length > 0 ? [{ filter, covers }] : [];
  });
  const [best] = [...parts].sort((a, b) => a.covers.missed.length - b.covers.missed.length);
  if (best) return { is: 'partly', filter: best.filter, missed: gaps(best.covers) };
  const greedy = free.find(({ filter }) => drowns(filter.pattern, id));
  return greedy ? { is: 'everything', filter: greedy.filter } : { is: 'uncounted' };
}
