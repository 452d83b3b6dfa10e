// What is read: the log groups that see everything, their filters, the alarms of their regions, and who listens to the topics.
import type { Account } from '../../src/model/account.ts';
import { type AlarmId, alarmIds } from '../../src/model/alarms.ts';
import type { Json } from '../../src/model/json.ts';
import { alarmName, tagKey, topicArn } from '../../src/model/names.ts';
import { map, orAbsent, type Read, type Reader } from '../../src/model/read.ts';
import { readTopic, type Topic } from '../../src/model/topics.ts';
import { readTrails, type Trail } from '../../src/model/trails/read.ts';
import { standing } from '../../src/model/trails/standing.ts';
import { alarmOf } from './alarm.ts';
import { filterOf, type MetricFilter, wantedFilter } from './filter.ts';
import { serves } from './probes.ts';
import { type Proofs, readProofs } from './proofs.ts';
import { silence } from './rings.ts';

export interface Alarm {
  readonly name: string;
  readonly arn: string;
  readonly namespace: string;
  readonly metric: string;
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
  /** By ARN; `null`: there is no such topic. */
  readonly topics: Readonly<Record<string, Read<Topic | null>>>;
  readonly proofs: Proofs;
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
  const [topics, proofs] = await Promise.all([
    Promise.all([...asked].map(async (arn) => [arn, await readTopic(aws, arn)] as const)),
    readProofs(aws, account, places),
  ]);
  return { trails, places, alarms, topics: Object.fromEntries(topics), proofs };
}

/** Topics of the alarms on what the filters count, as far as one of our items is counted. */
function topicsOf(places: readonly Place[], alarms: Facts['alarms']): readonly string[] {
  return places.flatMap(({ region, filters }) => {
    const counts = (filters.ok ? filters.value : []).filter(
      ({ pattern, adds }) => adds !== null && alarmIds.some((id) => serves(pattern, id)),
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
  return orAbsent(
    map(list, ({ metricFilters }) => (metricFilters ?? []).map(filterOf)),
    [],
  );
}

const idByName = new Map(alarmIds.map((id) => [alarmName(id), id]));

/** It does what its name says: nobody needs to know who made it. */
function isAsMade(alarm: Alarm, id: AlarmId, account: Account): boolean {
  const filter = wantedFilter(id);
  const onItsMetric = alarm.namespace === filter.namespace && alarm.metric === filter.metric;
  return onItsMetric && silence(alarm, filter, id) === null && alarm.topics.includes(topicArn(account));
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
