// What a filter is for: told by the events that it matches, not by how it is written.
import type { Json } from '../json.ts';
import type { Filter } from './ast.ts';
import { matches } from './evaluate.ts';
import { parseFilter } from './parse.ts';

/** An event that a filter should see, and what a person calls it. */
export interface Probe {
  readonly name: string;
  readonly event: Json;
}
export interface Coverage {
  readonly seen: readonly string[];
  readonly missed: readonly string[];
}

/** Which of the events the pattern matches; `null`: it is not a pattern for JSON that this program understands. */
export function coverage(pattern: string, probes: readonly Probe[]): Coverage | null {
  const parsed = parseFilter(pattern);
  if (!parsed.ok) return null;
  const names = (wanted: boolean) =>
    probes.filter(({ event }) => matches(parsed.filter, event) === wanted).map(({ name }) => name);
  return { seen: names(true), missed: names(false) };
}

/**
 * The calls that a filter names by `$.eventName = X`, each with its service: the `$.eventSource` that stands beside it, else what `sources` says of
 * the name, else `source`.
 */
export function callsIn(
  filter: Filter,
  source: string,
  sources: Readonly<Record<string, string>> = {},
): readonly Probe[] {
  if ('of' in filter) {
    const named =
      filter.kind === 'and' ? filter.of.flatMap((one) => textAt(one, '$.eventSource'))[0] : undefined;
    return filter.of.flatMap((one) => callsIn(one, named ?? source, named ? {} : sources));
  }
  return textAt(filter, '$.eventName').map((name) => ({
    name,
    event: { eventName: name, eventSource: sources[name] ?? source, eventType: 'AwsApiCall' },
  }));
}

const textAt = (filter: Filter, at: string): readonly string[] =>
  filter.kind === 'compare' && filter.at === at && filter.by === '=' && filter.value.kind === 'text'
    ? [filter.value.text]
    : [];
