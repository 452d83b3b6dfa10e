// A JSON filter pattern of CloudWatch Logs as a tree.
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
