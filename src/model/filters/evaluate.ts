// Does an event match a filter? The way CloudWatch Logs decides, as far as AWS documents it.
import type { Json } from '../json.ts';
import type { Comparison, Filter, Value } from './ast.ts';

/** Everything that the selector points at: several where it holds `*`, nothing where the field is missing. */
function valuesAt(event: Json, selector: string): readonly Json[] {
  const steps = [...selector.matchAll(/\.([\w:*-]+)|\[(\d+|\*)\]/g)].map(
    ([, key, index]) => key ?? index ?? '',
  );
  let found: readonly Json[] = [event];
  for (const step of steps) {
    found = found.flatMap((value) => {
      if (typeof value !== 'object' || value === null) return [];
      if (step === '*') return Object.values(value).filter((one) => one !== undefined);
      const inner = Object.hasOwn(value, step) ? (value as Record<string, Json>)[step] : undefined;
      return inner === undefined ? [] : [inner];
    });
  }
  return found;
}

/** Text with `*` in it, compared as a whole and by case. */
function like(text: string, pattern: string): boolean {
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
 * True if the event matches. A comparison with a field that is missing does not: whether `!=` matches there is not documented,
 * and what is not sure is not counted as seen.
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
