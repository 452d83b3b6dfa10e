// What is read: the log groups that see everything, their filters, the alarms of their regions, and who listens to the topics.
import type { Account } from '../../src/model/account.ts';
import { counted } from '../../src/model/alarm-patterns.ts';
import { type AlarmId, alarmIds } from '../../src/model/alarms.ts';
import type { Json } from '../../src/model/json.ts';
import { alarmName, tagKey, topicArn } from '../../src/model/names.ts';
import { map, orAbsent, type Read, type Reader } from '../../src/model/read.ts';
import { readTrails, type Trail } from '../../src/model/trails/read.ts';
import { standing } from '../../src/model/trails/standing.ts';
import { alarmOf } from './alarm.ts';
import { seenBy } from './probes.ts';

export interface MetricFilter {
  readonly name: string;
  readonly pattern: string;
  readonly namespace: string;
  readonly metric: string;
}
export interface Alarm {
  readonly name: string;
  readonly arn: string;
  readonly namespace: string;
  readonly metric: string;
  /** It can ring: its actions are on, and it rings for more, not for less. */
  readonly rings: boolean;
  /** ARNs of SNS topics. */
  readonly topics: readonly string[];
  /** As PutMetricAlarm would take it. */
  readonly settings: { readonly [key: string]: Json | undefined };
  /** Carries our tag; asked only where the name is ours and the alarm is not as we would make it. */
  readonly ours: Read<boolean>;
}
/** A log group to which a trail sends everything. */
export interface Place {
  readonly region: string;
  readonly group: string;
  readonly filters: Read<readonly MetricFilter[]>;
}
export interface Facts {
  readonly trails: Read<readonly Trail[]>;
  readonly places: readonly Place[];
  /** By region. */
  readonly alarms: Readonly<Record<string, Read<readonly Alarm[]>>>;
  /** By ARN: whether somebody listens; `null`: there is no such topic. */
  readonly topics: Readonly<Record<string, Read<boolean | null>>>;
}

/** The groups of this account that working trails write to; each once. */
function groupsOf(
  trails: Read<readonly Trail[]>,
  account: Account,
): readonly { region: string; group: string }[] {
  const arns = (trails.ok ? trails.value : []).flatMap((trail) =>
    trail.logGroup && standing(trail, account) === 'works' ? [trail.logGroup] : [],
  );
  return [...new Set(arns)].flatMap((arn) => {
    const [, , , region = '', owner, , group = ''] = arn.split(':');
    return owner === account.id ? [{ region, group }] : [];
  });
}

export async function readFacts(aws: Reader, account: Account): Promise<Facts> {
  const trails = await readTrails(aws, account);
  const groups = groupsOf(trails, account);
  const regions = [...new Set([account.home, ...groups.map(({ region }) => region)])];
  const [places, lists] = await Promise.all([
    Promise.all(groups.map(async (at): Promise<Place> => ({ ...at, filters: await readFilters(aws, at) }))),
    Promise.all(regions.map(async (region) => [region, await readAlarms(aws, account, region)] as const)),
  ]);
  const alarms = Object.fromEntries(lists);
  const asked = new Set([topicArn(account), ...topicsOf(places, alarms)]);
  const topics = await Promise.all([...asked].map(async (arn) => [arn, await readTopic(aws, arn)] as const));
  return { trails, places, alarms, topics: Object.fromEntries(topics) };
}

/** Topics of the alarms on what the filters count, as far as one of our items is counted. */
function topicsOf(places: readonly Place[], alarms: Facts['alarms']): readonly string[] {
  return places.flatMap(({ region, filters }) => {
    const counts = (filters.ok ? filters.value : []).filter(({ pattern }) =>
      alarmIds.some((id) => seenBy(pattern, id)?.missed.length === 0),
    );
    const there = alarms[region];
    return (there?.ok ? there.value : []).flatMap((alarm) =>
      counts.some((one) => one.metric === alarm.metric && one.namespace === alarm.namespace)
        ? alarm.topics
        : [],
    );
  });
}

async function readFilters(
  aws: Reader,
  { region, group }: { readonly region: string; readonly group: string },
): Promise<Read<readonly MetricFilter[]>> {
  const list = await aws('logs:DescribeMetricFilters', { logGroupName: group }, region);
  const found = map(list, ({ metricFilters }) =>
    (metricFilters ?? []).map(({ filterName, filterPattern, metricTransformations }) => ({
      name: filterName ?? '',
      pattern: filterPattern ?? '',
      namespace: metricTransformations?.[0]?.metricNamespace ?? '',
      metric: metricTransformations?.[0]?.metricName ?? '',
    })),
  );
  return orAbsent(found, []);
}

const idByName = new Map(alarmIds.map((id) => [alarmName(id), id]));

/** It does what its name says: nobody needs to know who made it. */
function isAsMade(alarm: Alarm, id: AlarmId, account: Account): boolean {
  const { namespace, metric } = counted[id];
  const onItsMetric = alarm.namespace === namespace && alarm.metric === metric;
  return onItsMetric && alarm.rings && alarm.topics.includes(topicArn(account));
}

async function readAlarms(aws: Reader, account: Account, region: string): Promise<Read<readonly Alarm[]>> {
  const list = await aws('cloudwatch:DescribeAlarms', {}, region);
  if (!list.ok) return list;
  const alarms = (list.value.MetricAlarms ?? []).map(async (found): Promise<Alarm> => {
    const alarm = alarmOf(found);
    const id = idByName.get(alarm.name);
    if (!id || isAsMade(alarm, id, account)) return alarm;
    const tags = await aws('cloudwatch:ListTagsForResource', { ResourceARN: alarm.arn }, region);
    const tagged = map(tags, ({ Tags }) => (Tags ?? []).some(({ Key }) => Key === tagKey));
    return { ...alarm, ours: orAbsent(tagged, false) };
  });
  return { ok: true, value: await Promise.all(alarms) };
}

async function readTopic(aws: Reader, arn: string): Promise<Read<boolean | null>> {
  const list = await aws('sns:ListSubscriptionsByTopic', { TopicArn: arn }, arn.split(':')[3]);
  // Until the link in the mail is clicked, the ARN says PendingConfirmation. Source: SNS API reference, Subscribe.
  const heard = map(list, ({ Subscriptions }) =>
    (Subscriptions ?? []).some(({ SubscriptionArn }) => SubscriptionArn?.startsWith('arn:') ?? false),
  );
  return orAbsent(heard, null);
}
