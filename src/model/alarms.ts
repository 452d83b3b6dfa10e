// The alarms that can be chosen, by id: fifteen of the CIS benchmark in its order, and two of our own.
import type { Parsed } from './parse.ts';

export const alarmIds = [
  'unauthorized-api-calls',
  'console-signin-without-mfa',
  'root-usage',
  'iam-policy-changes',
  'cloudtrail-changes',
  'console-auth-failures',
  'kms-cmk-disable-delete',
  's3-bucket-policy-changes',
  'config-changes',
  'security-group-changes',
  'nacl-changes',
  'network-gateway-changes',
  'route-table-changes',
  'vpc-changes',
  'organizations-changes',
  'day-one-tampering',
  'day-one-credentials',
] as const;
export type AlarmId = (typeof alarmIds)[number];

const isAlarmId = (text: string): text is AlarmId => (alarmIds as readonly string[]).includes(text);

/** The alarms that were typed: `all`, ids, or their places in the list from 1 (`3`, `5-8`), with commas or spaces between; each once, in the list's order. */
export function parseAlarms(typed: string): Parsed<AlarmId[]> {
  const words = typed
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s,、]+/)
    .filter((word) => word !== '');
  if (words.length === 1 && words[0] === 'all') return { value: [...alarmIds] };
  const ids = words.flatMap((word) => {
    const [, first, last = first] = /^(\d{1,2})(?:-(\d{1,2}))?$/.exec(word) ?? [];
    const some = first ? alarmIds.slice(Number(first) - 1, Number(last)) : [];
    // A place that is none stays as it was typed, to be named.
    return first && Number(first) > 0 && Number(last) <= alarmIds.length && some.length > 0 ? some : [word];
  });
  const wrong = ids.find((id) => !isAlarmId(id));
  if (ids.length === 0 || wrong !== undefined) {
    const shown = wrong === undefined ? '' : wrong.slice(0, 40);
    return {
      error: {
        en: `${shown === '' ? 'Please choose at least one' : `There is no alarm ${shown}`}. Type numbers such as 3, 5 or all.`,
        ja: `${shown === '' ? '1 つ以上選んでください' : `${shown} というアラームはありません`}。3, 5 のような番号か all を入力してください。`,
      },
    };
  }
  return { value: alarmIds.filter((id) => ids.includes(id)) };
}
