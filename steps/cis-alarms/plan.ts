// What is sent for each chosen alarm: the filter if nothing counts its events, the alarm if nothing rings.
import type { Account } from '../../src/model/account.ts';
import { type AlarmId, alarmIds } from '../../src/model/alarms.ts';
import { alarmName, billingAlarmName, topicArn, topicName } from '../../src/model/names.ts';
import { serviceOf } from '../../src/model/operations/index.ts';
import type { Change, Given } from '../../src/model/step.ts';
import { putAlarm, putFilter, type Where } from './changes.ts';
import { chosen } from './choose.ts';
import type { Alarm, Facts } from './facts.ts';
import { isOurs, type MetricFilter, wantedFilter } from './filter.ts';
import { silence } from './rings.ts';
import { isOpen, standingOf } from './standing.ts';

/** Which group our filters go to: one in the home region, where the topic is too, that could be read; or one that is about to be. */
export function placeFor(
  { places, trails }: Facts,
  { account, ahead }: Pick<Given, 'account' | 'ahead'>,
): Where | undefined {
  const there = places.find(({ region, filters }) => region === account.home && filters.ok);
  if (there || places.length > 0 || !trails.ok) return there;
  for (const { call } of ahead) {
    const arn = call.op === 'cloudtrail:UpdateTrail' ? call.input['CloudWatchLogsLogGroupArn'] : undefined;
    const [, , , region, , , group] = typeof arn === 'string' ? arn.split(':') : [];
    if (group && region === account.home) return { region, group };
  }
  return undefined;
}

/** The topic is there, or will be. */
export function hasTopic({ topics }: Facts, { account, ahead }: Pick<Given, 'account' | 'ahead'>): boolean {
  const topic = topics[topicArn(account)];
  if (topic?.ok && topic.value !== null) return true;
  return (
    topic?.ok === true &&
    ahead.some(({ call: { op, input } }) => serviceOf(op) === 'sns' && input['Name'] === topicName)
  );
}

const alarmsIn = ({ alarms }: Facts, region: string): readonly Alarm[] => {
  const there = alarms[region];
  return there?.ok ? there.value : [];
};

/** The alarm of our name, whoever made it. */
export const namedAlarm = (facts: Facts, id: AlarmId, account: Account): Alarm | undefined =>
  alarmsIn(facts, account.home).find(({ name }) => name === alarmName(id));

/** The filter of our name where ours would go, whoever made it. */
export function namedFilter({ places }: Facts, id: AlarmId, where: Where): MetricFilter | undefined {
  const here = places.find(({ region, group }) => region === where.region && group === where.group)?.filters;
  return here?.ok ? here.value.find(({ name }) => name === alarmName(id)) : undefined;
}

/** AWS reads our pattern otherwise than we do. */
export const isMisread = ({ proofs }: Facts, id: AlarmId): boolean => {
  const proof = proofs[id];
  return proof?.ok === true && !proof.value;
};

export const isTaken = (alarm: Alarm, filter: MetricFilter, id: AlarmId, topic: string): boolean =>
  !(alarm.ours.ok && alarm.ours.value) && !isRight(alarm, filter, id, topic);

/** It rings on this metric and tells our topic. */
export const isRight = (alarm: Alarm, filter: MetricFilter, id: AlarmId, topic: string): boolean =>
  alarm.metric === filter.metric &&
  alarm.namespace === filter.namespace &&
  silence(alarm, filter, id) === null &&
  alarm.topics.includes(topic);

/** Pure. Filter, then alarm, in the order of the list. */
export function plan(facts: Facts, given: Given): readonly Change[] {
  const { account } = given;
  const place = placeFor(facts, given);
  if (!place || !facts.alarms[place.region]?.ok || !hasTopic(facts, given)) return [];
  const topic = topicArn(account);
  const filters = facts.places.flatMap((one) => (one.filters.ok ? one.filters.value : []));
  // The first ten of an account are free: what is there already counts. The alarm on the bill says its own price.
  let metrics = new Set(filters.map(({ namespace, metric }) => `${namespace} ${metric}`)).size;
  let alarms = alarmsIn(facts, place.region).filter(({ name }) => name !== billingAlarmName).length;
  return alarmIds.flatMap((id): Change[] => {
    const standing = standingOf(facts, id, account);
    if (!isOpen(standing) || !chosen(given).includes(id)) return [];
    const counts =
      standing.is === 'unheard' && standing.place.region === account.home ? standing.filter : undefined;
    const filter = counts ?? wantedFilter(id);
    const alarm = namedAlarm(facts, id, account);
    if (alarm && isTaken(alarm, filter, id, topic)) return [];
    const changes: Change[] = [];
    if (!counts) {
      const now = namedFilter(facts, id, place);
      if (isMisread(facts, id) || (now && !isOurs(now, id))) return [];
      if (!now) metrics += 1;
      changes.push(putFilter(id, place, now, metrics, facts.proofs[id]));
    }
    if (!alarm || !isRight(alarm, filter, id, topic)) {
      if (!alarm) alarms += 1;
      changes.push(putAlarm(id, place.region, filter, topic, alarm, alarms));
    }
    return changes;
  });
}
