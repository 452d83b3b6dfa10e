// Findings in rows: how it is now, what is wanted. What is the same in many regions is one row.
import type { AnyStep, Finding, Verdict } from '../../model/step.ts';
import { cells, inert, pad } from '../../model/wrap.ts';
import type { View } from '../page.ts';
import type { Tone } from '../theme.ts';
import { stepWords } from '../words/screens.ts';
import { type Line, line, span, tableRow } from './line.ts';

const indent = 2;
const signWidth = 2;
const gap = 2;

/** Findings that say the same of several places, counted. */
export interface Group {
  readonly finding: Finding;
  /** Regions or resources. */
  readonly places: readonly string[];
}

/** Puts together what differs in its place only; order is kept. */
export function grouped(findings: readonly Finding[]): readonly Group[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = [finding.control, finding.verdict, finding.actual.en, finding.expected.en].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].flatMap(([finding, ...others]) =>
    finding
      ? [{ finding, places: [finding, ...others].flatMap((one) => one.region ?? one.resource ?? []) }]
      : [],
  );
}

/** The sign of a verdict and its tone; each sign differs, so that color is never needed. */
export function mark(verdict: Verdict, view: View): { readonly sign: string; readonly tone: Tone } {
  const { good, bad } = view.theme.glyph;
  if (verdict === 'fail') return { sign: bad, tone: 'attention' };
  if (verdict === 'unknown' || verdict === 'manual') return { sign: '?', tone: 'attention' };
  return verdict === 'pass' ? { sign: good, tone: 'good' } : { sign: '-', tone: 'quiet' };
}

const actual = ({ finding, places }: Group, view: View): string => {
  const text = inert(view.say(finding.actual));
  return places.length > 1 ? `${text} ${view.say(stepWords.places(places.length))}` : text;
};

/** The table of a step's page: what should be true, and how it is. The title of a control says what is wanted. */
export function findingRows(step: AnyStep, findings: readonly Finding[], view: View): readonly Line[] {
  const { say } = view;
  const room = view.width - indent - signWidth - gap;
  const titles = step.controls.map(({ title }) => cells(say(title)));
  const wanted = Math.min(Math.max(...titles, 12), Math.floor(room * 0.55));
  const row = (sign: string, title: string, text: string, tone?: Tone, quiet?: Tone) =>
    tableRow(
      [
        { text: title, width: wanted, tone: quiet },
        { text, width: room - wanted, tone: quiet },
      ],
      0,
      gap,
    ).map((one, at) =>
      line(' '.repeat(indent), span(pad(at === 0 ? sign : '', signWidth), tone), ...one.spans),
    );
  const rows = step.controls.flatMap((control) =>
    grouped(findings.filter((one) => one.control === control.id)).flatMap((group, at) => {
      const { sign, tone } = mark(group.finding.verdict, view);
      return row(sign, at === 0 ? say(control.title) : '', actual(group, view), tone);
    }),
  );
  return [...row('', say(stepWords.wanted), say(stepWords.now), undefined, 'quiet'), ...rows];
}
