// Reads a JSON filter pattern of CloudWatch Logs. What this grammar lacks (regular expressions, patterns for plain text) is refused, never guessed.
// Source: CloudWatch Logs user guide, FilterAndPatternSyntax: NOT EXISTS and IS NULL|TRUE|FALSE are known, EXISTS is not; && binds tighter than ||.
import type { Comparison, Filter, Value } from './ast.ts';

export type ParsedFilter =
  | { readonly ok: true; readonly filter: Filter }
  /** `at`: where in the text, from 0; `wanted`: what should stand there. */
  | { readonly ok: false; readonly at: number; readonly wanted: string };

interface Token {
  readonly kind: 'mark' | 'selector' | 'quoted' | 'word' | 'end';
  readonly text: string;
  readonly at: number;
}

const shapes: readonly (readonly [Token['kind'], RegExp])[] = [
  ['mark', /[{}()]|&&|\|\||!=|<=|>=|=|<|>/y],
  ['selector', /\$(?:\.[\w:*-]+|\[(?:\d+|\*)\])+/y],
  ['quoted', /"(?:[^"\\]|\\.)*"/y],
  ['word', /[^\s(){}"=!<>&|$%]+/y],
];
const comparisons: readonly string[] = ['=', '!=', '<', '<=', '>', '>='] satisfies Comparison[];
const isComparison = (text: string): text is Comparison => comparisons.includes(text);

/** Thrown and caught in this file only. */
class Wrong extends Error {
  readonly at: number;
  readonly wanted: string;
  constructor(at: number, wanted: string) {
    super(wanted);
    this.at = at;
    this.wanted = wanted;
  }
}

function tokensOf(pattern: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < pattern.length) {
    if (/\s/.test(pattern[at] ?? '')) {
      at += 1;
      continue;
    }
    const token = shapes.flatMap(([kind, shape]): Token[] => {
      shape.lastIndex = at;
      const [text] = shape.exec(pattern) ?? [];
      return text === undefined ? [] : [{ kind, text, at }];
    })[0];
    if (!token) throw new Wrong(at, 'a selector, a value or an operator');
    tokens.push(token);
    at += token.text.length;
  }
  return [...tokens, { kind: 'end', text: '', at }];
}

const number = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

class Parser {
  private place = 0;
  private readonly tokens: readonly Token[];
  constructor(pattern: string) {
    this.tokens = tokensOf(pattern);
  }
  private get now(): Token {
    return this.tokens[this.place] ?? { kind: 'end', text: '', at: 0 };
  }
  private is(text: string): boolean {
    return this.now.kind !== 'quoted' && this.now.text === text;
  }
  private take(wanted: string, fits: boolean): string {
    const { text, at } = this.now;
    if (!fits) throw new Wrong(at, wanted);
    this.place += 1;
    return text;
  }
  private mark(text: string): void {
    this.take(text, this.is(text));
  }
  whole(): Filter {
    this.mark('{');
    const filter = this.joined('or');
    this.mark('}');
    this.take('the end of the pattern', this.now.kind === 'end');
    return filter;
  }
  private joined(kind: 'and' | 'or'): Filter {
    const part = () => (kind === 'or' ? this.joined('and') : this.term());
    const first = part();
    const of = [first];
    while (this.is(kind === 'or' ? '||' : '&&')) {
      this.place += 1;
      of.push(part());
    }
    return of.length === 1 ? first : { kind, of };
  }
  private term(): Filter {
    if (this.is('(')) {
      this.place += 1;
      const inner = this.joined('or');
      this.mark(')');
      return inner;
    }
    const at = this.take('a selector such as $.eventName', this.now.kind === 'selector');
    if (this.is('NOT')) {
      this.place += 1;
      this.mark('EXISTS');
      return { kind: 'is', at, what: 'absent' };
    }
    if (this.is('IS')) {
      this.place += 1;
      const what = this.take('NULL, TRUE or FALSE', /^(NULL|TRUE|FALSE)$/.test(this.now.text));
      return { kind: 'is', at, what: what === 'NULL' ? 'null' : what === 'TRUE' ? 'true' : 'false' };
    }
    const by = this.take('an operator', isComparison(this.now.text));
    return { kind: 'compare', at, by: by as Comparison, value: this.value() };
  }
  private value(): Value {
    const quoted = this.now.kind === 'quoted';
    const text = this.take('a value', quoted || this.now.kind === 'word');
    if (quoted) return { kind: 'text', text: text.slice(1, -1).replace(/\\(.)/g, '$1'), quoted };
    return number.test(text) ? { kind: 'number', number: Number(text) } : { kind: 'text', text, quoted };
  }
}

/** The pattern as a tree, or where it stops being one. Never throws. */
export function parseFilter(pattern: string): ParsedFilter {
  try {
    return { ok: true, filter: new Parser(pattern).whole() };
  } catch (error) {
    if (error instanceof Wrong) return { ok: false, at: error.at, wanted: error.wanted };
    throw error;
  }
}
