// A JSON filter pattern of CloudWatch Logs as a tree, and the tree as text.
// Source: CloudWatch Logs user guide, FilterAndPatternSyntax, "filter patterns to match terms in JSON log events".

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

export type Value =
  /** Text, in which `*` stands for anything; AWS wants quotes around whatever is not plain letters and digits. */
  | { readonly kind: 'text'; readonly text: string; readonly quoted: boolean }
  | { readonly kind: 'number'; readonly number: number };

export type Filter =
  | { readonly kind: 'and' | 'or'; readonly of: readonly Filter[] }
  | { readonly kind: 'compare'; readonly at: string; readonly by: Comparison; readonly value: Value }
  /** What is said of a field beside its value. */
  | { readonly kind: 'is'; readonly at: string; readonly what: 'absent' | 'null' | 'true' | 'false' };

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
