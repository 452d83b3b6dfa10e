// What a filter is for: told by the events that it matches, not by how it is written.
import type { Json } from '../json.ts';
import { same, type Text } from '../text.ts';
import type { Filter } from './ast.ts';
import { matcher } from './evaluate.ts';
import { parseFilter } from './parse.ts';
import type { Caller } from './samples.ts';

/** What happened, whoever did it and wherever. */
export interface Deed {
  readonly name: Text;
  readonly event: { readonly [key: string]: Json };
}
/** An event that a filter should see. */
export interface Probe extends Deed {
  readonly by: Caller;
  readonly region: string;
}
export interface Coverage {
  readonly seen: readonly Probe[];
  readonly missed: readonly Probe[];
}

// The same patterns are asked about every alarm.
const known = new Map<string, ((event: Json) => boolean) | null>();
function matcherOf(pattern: string): ((event: Json) => boolean) | null {
  const before = known.get(pattern);
  if (before !== undefined) return before;
  const parsed = parseFilter(pattern);
  const made = parsed.ok ? matcher(parsed.filter) : null;
  known.set(pattern, made);
  return made;
}

/** Which of the events the pattern matches; `null`: it is not a pattern for JSON that this program understands. */
export function coverage(pattern: string, probes: readonly Probe[]): Coverage | null {
  const isSeen = matcherOf(pattern);
  if (!isSeen) return null;
  const seen: Probe[] = [];
  const missed: Probe[] = [];
  for (const probe of probes) (isSeen(probe.event) ? seen : missed).push(probe);
  return { seen, missed };
}

const words = {
  role: { en: 'calls by roles', ja: 'ロールによる操作' },
  root: { en: 'calls by root', ja: 'root による操作' },
  service: { en: 'calls by AWS services', ja: 'AWS サービスによる操作' },
  user: { en: 'calls by IAM users', ja: 'IAM ユーザーによる操作' },
  others: { en: 'calls by other IAM users', ja: 'ほかの IAM ユーザーによる操作' },
  regions: { en: 'calls in other regions', ja: 'ほかのリージョンでの操作' },
  some: { en: 'some of these calls', ja: '一部の操作' },
} as const satisfies Record<string, Text>;

/** What is missed, in a person's words: calls that are never seen by their names, then whose calls or which regions' are left out. */
export function gaps({ seen, missed }: Coverage): readonly Text[] {
  const known = new Set(seen.map(({ name }) => name.en));
  const never = new Map(missed.filter(({ name }) => !known.has(name.en)).map(({ name }) => [name.en, name]));
  const rest = missed.filter(({ name }) => known.has(name.en));
  const regions = new Set(seen.map(({ region }) => region));
  const heard = new Set(seen.map(({ by }) => by.name));
  const users = seen.some(({ by }) => by.kind === 'user');
  const unheard = rest.filter(({ by }) => !heard.has(by.name));
  const whose = new Set(
    unheard.map(({ by: { kind } }) => (kind === 'user' && users ? words.others : words[kind])),
  );
  const elsewhere = rest.some(({ region }) => !regions.has(region));
  const odd = rest.some(({ by, region }) => heard.has(by.name) && regions.has(region));
  return [
    ...never.values(),
    ...whose,
    ...(elsewhere ? [words.regions] : []),
    ...(odd && !elsewhere && whose.size === 0 ? [words.some] : []),
  ];
}

/**
 * The calls that a filter names by `$.eventName = X`, each with its service: the `$.eventSource` that stands beside it, else what `sources` says of
 * the name, else `source`.
 */
export function callsIn(
  filter: Filter,
  source: string,
  sources: Readonly<Record<string, string>> = {},
): readonly Deed[] {
  if ('of' in filter) {
    const named =
      filter.kind === 'and' ? filter.of.flatMap((one) => textAt(one, '$.eventSource'))[0] : undefined;
    return filter.of.flatMap((one) => callsIn(one, named ?? source, named ? {} : sources));
  }
  return textAt(filter, '$.eventName').map((name) => ({
    name: same(name),
    event: { eventName: name, eventSource: sources[name] ?? source },
  }));
}

const textAt = (filter: Filter, at: string): readonly string[] =>
  filter.kind === 'compare' && filter.at === at && filter.by === '=' && filter.value.kind === 'text'
    ? [filter.value.text]
    : [];
