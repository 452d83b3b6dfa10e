// Does an EventBridge pattern catch this event? Only what patterns can say; an operator that is not known here catches nothing.
// Source: EventBridge guide, eb-event-patterns-content-based-filtering and eb-create-pattern-operators.
import type { Json } from './json.ts';

type Fields = { readonly [key: string]: Json | undefined };

const isFields = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listed = (value: Json | undefined): readonly Json[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value as Json];

/** The pattern as JSON; `null` where the text is none. Never throws. */
export function patternOf(text: string | undefined): Json {
  try {
    const parsed = JSON.parse(text ?? '') as Json;
    return isFields(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

/** True if every field that the pattern names is in the event with one of the values it lists. */
export function catches(pattern: Json, event: Json): boolean {
  if (!isFields(pattern) || !isFields(event)) return false;
  return Object.entries(pattern).every(([key, wanted]) => {
    if (key === '$or') return listed(wanted).some((one) => catches(one, event));
    const value = event[key];
    if (isFields(wanted)) return isFields(value) && catches(wanted, value);
    // A list in the event is matched if any of its values is.
    const values = Array.isArray(value) ? value : [value];
    return listed(wanted).some((test) => values.some((one) => fits(test, one as Json | undefined)));
  });
}

function fits(test: Json, value: Json | undefined): boolean {
  if (!isFields(test)) return test === value;
  const [operator = '', wanted] = Object.entries(test)[0] ?? [];
  switch (operator) {
    case 'exists':
      return wanted === (value !== undefined);
    case 'numeric':
      return typeof value === 'number' && within(listed(wanted), value);
    case 'anything-but':
      if (value === undefined) return false;
      return isFields(wanted) ? !reads(wanted, value) : !listed(wanted).includes(value);
    default:
      return reads(test, value);
  }
}

/** `[">=", 4, "<", 7]`. */
function within(bounds: readonly Json[], value: number): boolean {
  for (let at = 0; at < bounds.length; at += 2) {
    const limit = Number(bounds[at + 1]);
    const holds = {
      '>=': value >= limit,
      '>': value > limit,
      '<=': value <= limit,
      '<': value < limit,
      '=': value === limit,
    }[String(bounds[at])];
    if (!holds) return false;
  }
  return bounds.length > 0;
}

/** Operators on text; each may name one text, several, or one whose case does not count. */
function reads(test: Fields, value: Json | undefined): boolean {
  if (typeof value !== 'string') return false;
  const [operator = '', wanted] = Object.entries(test)[0] ?? [];
  return listed(wanted).some((one) => {
    const folded = isFields(one) ? one['equals-ignore-case'] : undefined;
    const ignoresCase = operator === 'equals-ignore-case' || folded !== undefined;
    const fold = (text: string) => (ignoresCase ? text.toLowerCase() : text);
    const text = fold(value);
    const part = fold(String(folded ?? one));
    if (operator === 'prefix') return text.startsWith(part);
    if (operator === 'suffix') return text.endsWith(part);
    if (operator === 'equals-ignore-case') return text === part;
    return operator === 'wildcard' && globbed(part, text);
  });
}

/** True if the text is the pattern, in which each `*` stands for any characters. */
export function globbed(pattern: string, text: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's').test(text);
}
