// A filter's tree as a pattern's text: what the parser is tried with.
import type { Filter, Value } from '../../src/model/filters/ast.ts';

const words = { absent: 'NOT EXISTS', null: 'IS NULL', true: 'IS TRUE', false: 'IS FALSE' } as const;

const valueText = (value: Value): string =>
  value.kind === 'number'
    ? String(value.number)
    : value.quoted
      ? `"${value.text.replace(/["\\]/g, '\\$&')}"`
      : value.text;

function term(filter: Filter): string {
  switch (filter.kind) {
    case 'is':
      return `(${filter.at} ${words[filter.what]})`;
    case 'compare':
      return `(${filter.at} ${filter.by} ${valueText(filter.value)})`;
    default:
      return `(${joined(filter)})`;
  }
}

const joined = ({ kind, of }: Extract<Filter, { of: unknown }>): string =>
  of.map(term).join(kind === 'and' ? ' && ' : ' || ');

/** The pattern's text; parsed again it is the same tree. */
export const print = (filter: Filter): string => `{ ${'of' in filter ? joined(filter) : term(filter)} }`;
