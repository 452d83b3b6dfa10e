// Our patterns tried by CloudWatch Logs itself on sample events, before any of them is put. Source: facts, safety A9.
import type { Account } from '../../src/model/account.ts';
import { counted } from '../../src/model/alarm-patterns.ts';
import { type AlarmId, alarmIds } from '../../src/model/alarms.ts';
import { everyday } from '../../src/model/filters/everyday.ts';
import { alarmName } from '../../src/model/names.ts';
import type { Read, Reader } from '../../src/model/read.ts';
import type { Place } from './facts.ts';
import { isOurs } from './filter.ts';
import { probesOf, remembered, serves } from './probes.ts';

/** By alarm, for filters that are not there yet: whether AWS reads the pattern as we do. */
export type Proofs = { readonly [K in AlarmId]?: Read<boolean> };

// Source: CloudWatch Logs API reference, TestMetricFilter, logEventMessages.
const mostMessages = 50;

interface Sample {
  readonly message: string;
  readonly wanted: boolean;
}

/**
 * Every call of the alarm once, by another caller and in another region each time, and what happens every day. All of them hold every
 * field that our patterns ask for with `!=`: how AWS takes one without it changes nothing here.
 */
export const samplesOf = remembered((id: AlarmId): readonly Sample[] => {
  const probes = probesOf(id);
  const room = mostMessages - everyday.length;
  const names = [...new Set(probes.map(({ name }) => name.en))];
  const some =
    probes.length <= room
      ? probes
      : names.flatMap((name, at) => {
          const all = probes.filter((probe) => probe.name.en === name);
          return all[at % all.length] ?? [];
        });
  const events = [
    ...some.slice(0, room).map(({ event }) => ({ event, wanted: true })),
    ...everyday.map((event) => ({ event, wanted: false })),
  ];
  return events.map(({ event, wanted }, at) => {
    const eventID = `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
    return { message: JSON.stringify({ ...(event as object), eventID }), wanted };
  });
});

async function prove(aws: Reader, id: AlarmId, region: string): Promise<Read<boolean>> {
  const samples = samplesOf(id);
  const tried = await aws(
    'logs:TestMetricFilter',
    { filterPattern: counted[id].pattern, logEventMessages: samples.map(({ message }) => message) },
    region,
  );
  // A pattern that AWS refuses is one that it reads otherwise.
  if (!tried.ok) return tried.code === 'InvalidParameterException' ? { ok: true, value: false } : tried;
  // By the message: from where the numbers of the events count is not documented.
  const seen = new Set((tried.value.matches ?? []).map(({ eventMessage }) => eventMessage));
  return { ok: true, value: samples.every(({ message, wanted }) => seen.has(message) === wanted) };
}

/** One call for each filter of ours that may be put: where the log group is there, and nothing in it does the job. */
export async function readProofs(aws: Reader, account: Account, places: readonly Place[]): Promise<Proofs> {
  const home = places.find(({ region, filters }) => region === account.home && filters.ok)?.filters;
  if (!home?.ok) return {};
  const missing = alarmIds.filter((id) => {
    const there = home.value.find(({ name }) => name === alarmName(id));
    const counts = home.value.some(({ pattern, adds }) => adds !== null && serves(pattern, id));
    return !counts && (!there || isOurs(there, id));
  });
  const proofs = await Promise.all(
    missing.map(async (id) => [id, await prove(aws, id, account.home)] as const),
  );
  return Object.fromEntries(proofs);
}
