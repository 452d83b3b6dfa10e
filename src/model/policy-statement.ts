// What a policy's statement says of one request: yes, no, or not to be told from here. What is not known is never taken for a no.
// Source: IAM guide, reference_policies_elements and reference_policies_condition operators.
import type { Json } from './json.ts';
import { listOf, type Statement } from './policy-document.ts';

export type Told = boolean | 'unclear';

export const every = (some: readonly Told[]): Told =>
  some.includes(false) ? false : some.includes('unclear') ? 'unclear' : true;
export const some = (all: readonly Told[]): Told =>
  all.includes(true) ? true : all.includes('unclear') ? 'unclear' : false;
export const not = (told: Told): Told => (told === 'unclear' ? told : !told);

/** `*` stands for any characters, `?` for one; a policy variable for something that is not known here. */
function like(pattern: string, text: string): Told {
  if (pattern.includes('${')) return 'unclear';
  const parts = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*');
  return new RegExp(`^${parts.replace(/\?/g, '.')}$`, 's').test(text);
}

/** Each of an ARN's six parts is compared by itself. */
function arnLike(pattern: string, text: string): Told {
  const parts = (arn: string) => {
    const all = arn.split(':');
    return [...all.slice(0, 5), all.slice(5).join(':')];
  };
  const wanted = parts(pattern);
  if (pattern.split(':').length < 6) return 'unclear';
  return every(parts(text).map((part, at) => like(wanted[at] ?? '', part)));
}

/** Does the statement speak of this action, or of this resource? Names of actions ignore case. */
export function covers(statement: Statement, field: 'Action' | 'Resource', value: string): Told {
  const fold = (text: string) => (field === 'Action' ? text.toLowerCase() : text);
  const named = (list: Json) => some(listOf(list).map((one) => like(fold(one), fold(value))));
  const only = statement[field];
  if (only !== undefined) return named(only);
  const but = statement[`Not${field}`];
  return but === undefined ? 'unclear' : not(named(but));
}

/** By condition key in small letters: the values that the request may carry, `undefined` where it may carry none. A key that is not here is not known. */
export type Context = Readonly<Record<string, readonly (string | undefined)[]>>;

/** Does the condition hold for the request? */
export function holds(condition: Json | undefined, context: Context): Told {
  if (condition === undefined) return true;
  if (typeof condition !== 'object' || condition === null || Array.isArray(condition)) return 'unclear';
  return every(
    Object.entries(condition).flatMap(([operator, keys]): readonly Told[] =>
      typeof keys !== 'object' || keys === null || Array.isArray(keys)
        ? ['unclear']
        : Object.entries(keys).map(([key, wanted]) =>
            tested(operator, context[key.toLowerCase()], wanted ?? null),
          ),
    ),
  );
}

function tested(operator: string, values: Context[string] | undefined, wanted: Json): Told {
  const test = testOf(operator);
  if (!test || !values) return 'unclear';
  const list = (Array.isArray(wanted) ? wanted : [wanted]).map(String);
  const told = values.map((value) => test(value, list));
  // The values that it may carry agree, or nobody knows.
  return told.every((one) => one === told[0]) ? (told[0] ?? 'unclear') : 'unclear';
}

type Test = (value: string | undefined, wanted: readonly string[]) => Told;
const small = (text: string): string => text.toLowerCase();

/** The operators that are known here; others stay unclear. */
function testOf(operator: string): Test | undefined {
  if (operator === 'Null') return (value, wanted) => wanted.includes(String(value === undefined));
  const [, kind = '', negated, how = '', folded, ifExists] =
    /^(String|Arn|Bool)(Not)?(Equals|Like)?(IgnoreCase)?(IfExists)?$/.exec(operator) ?? [];
  const compare = comparison(kind + how);
  if (!compare || (folded && kind + how !== 'StringEquals') || (negated && kind === 'Bool')) return undefined;
  return (value, wanted) => {
    // A key that is not there: "not equal" holds, and so does whatever ends in IfExists.
    if (value === undefined) return negated !== undefined || ifExists !== undefined;
    const matched = some(
      wanted.map((one) => (folded ? compare(small(one), small(value)) : compare(one, value))),
    );
    return negated ? not(matched) : matched;
  };
}

function comparison(name: string): ((wanted: string, value: string) => Told) | undefined {
  switch (name) {
    case 'StringEquals':
      return (wanted, value) => (wanted.includes('${') ? 'unclear' : wanted === value);
    case 'StringLike':
      return like;
    case 'ArnEquals':
    case 'ArnLike':
      return arnLike;
    case 'Bool':
      return (wanted, value) => small(wanted) === value;
    default:
      return undefined;
  }
}
