// Plain lines: paragraphs that are folded to a width only when they are printed, and what several outputs say of findings.
import type { Finding } from '../model/step.ts';
import { inert, wrap } from '../model/wrap.ts';
import { noCommand } from './escape.ts';

/** A paragraph (spaces in front are its indentation), or something to copy that is never broken: an address, a command. */
export type Line = string | { readonly whole: string };

const lead = /^( *)((?:\d+\.|-) )?/;

/** The line in lines of at most `width` cells; what follows a number or `- ` stands under the text, not under the mark. */
export function fold(line: Line, width: number): readonly string[] {
  if (typeof line !== 'string') return [line.whole];
  const [, indent = '', mark = ''] = lead.exec(line) ?? [];
  const first = indent + mark;
  const rest = ' '.repeat(first.length);
  return wrap(line.slice(first.length), Math.max(20, width - first.length)).map((part, at) =>
    noCommand(`${at === 0 ? first : rest}${part}`.trimEnd()),
  );
}

/** The line without anything that could steer a terminal: what AWS returned is data. */
export const inertLine = (line: Line): Line =>
  typeof line === 'string' ? inert(line) : { whole: inert(line.whole) };

export interface FindingGroup {
  /** What the others are like. */
  readonly finding: Finding;
  /** The regions that it holds for, in order; empty for the account as a whole. */
  readonly regions: readonly string[];
  readonly resources: readonly string[];
}

/** Findings that say the same of several regions or resources, as one. */
export function grouped(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { control, verdict, expected, actual } = finding;
    const key = JSON.stringify([control, verdict, expected.en, actual.en]);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].flatMap((same) => {
    const [finding] = same;
    if (!finding) return [];
    const some = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value]);
    return [
      {
        finding,
        regions: [...new Set(same.flatMap(({ region }) => some(region)))],
        resources: [...new Set(same.flatMap(({ resource }) => some(resource)))],
      },
    ];
  });
}
