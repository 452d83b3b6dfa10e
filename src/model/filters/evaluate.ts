// Does an event match a filter? The way CloudWatch Logs decides, as far as AWS documents it.
import type { Json } from '../json.ts';
import type { Comparison, Filter, Value } from './ast.ts';

// The same few selectors are asked of many events.
const known = new Map<string, readonly string[]>();
function stepsOf(selector: string): readonly string[] {
  const before = known.get(selector);
  if (before) return before;
  const steps = [...selector.matchAll(/\.([\w:*-]+)|\[(\d+|\*)\]/g)].map(([, key, at]) => key ?? at ?? '');
  known.set(selector, steps);
  return steps;
}

/** Everything that the selector points at: several where it holds `*`, nothing where the field is missing. */
function valuesAt(event: Json, selector: string): readonly Json[] {
  const steps = stepsOf(selector);
  let found: readonly Json[] = [event];
  for (let at = 0; at < steps.length && found.length > 0; at += 1) {
    const step = steps[at] ?? '';
    found =
      found.length === 1 ? inside(found[0] ?? null, step) : found.flatMap((value) => inside(value, step));
  }
  return found;
}

const nothing: readonly Json[] = [];
function inside(value: Json, step: string): readonly Json[] {
  if (typeof value !== 'object' || value === null) return nothing;
  if (step === '*') return Object.values(value).filter((one) => one !== undefined);
  const inner = Object.hasOwn(value, step) ? (value as Record<string, Json>)[step] : undefined;
  return inner === undefined ? nothing : [inner];
}

/** Text with `*` in it, compared as a whole and by case. */
function like(text: string, pattern: string): boolean {
  if (!pattern.includes('*')) return text === pattern;
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[\\s\\S]*')}$`).test(text);
}

const order: { readonly [K in Comparison]: (a: number, b: number) => boolean } = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

function compares(found: Json, by: Comparison, value: Value): boolean {
  if (value.kind === 'number') return typeof found === 'number' && order[by](found, value.number);
  if (typeof found !== 'string') return false;
  if (by === '=') return like(found, value.text);
  return by === '!=' && !like(found, value.text);
}

/**
 * True if the event matches. A comparison with a field that is missing does not, `!=` neither: AWS does not document it, but
 * somebody tried it with CloudWatch's own test of a pattern. Source: DataBiosphere/azul#5884.
 */
export function matches(filter: Filter, event: Json): boolean {
  switch (filter.kind) {
    case 'and':
      return filter.of.every((one) => matches(one, event));
    case 'or':
      return filter.of.some((one) => matches(one, event));
    case 'compare':
      return valuesAt(event, filter.at).some((found) => compares(found, filter.by, filter.value));
    default: {
      const found = valuesAt(event, filter.at);
      if (filter.what === 'absent') return found.length === 0;
      const wanted = filter.what === 'null' ? null : filter.what === 'true';
      return found.includes(wanted);
    }
  }
}

const selectorsOf = (filter: Filter): readonly string[] =>
  'of' in filter ? filter.of.flatMap(selectorsOf) : [filter.at];

/** `matches` for many events: those that are alike in all that the filter asks of are judged once. */
export function matcher(filter: Filter): (event: Json) => boolean {
  const selectors = [...new Set(selectorsOf(filter))];
  const known = new Map<string, boolean>();
  return (event) => {
    const asked = JSON.stringify(selectors.map((at) => valuesAt(event, at)));
    const verdict = known.get(asked) ?? matches(filter, event);
    known.set(asked, verdict);
    return verdict;
  };
}
