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

/** How it is, and where: by number, or by name where others differ. */
function actual({ finding, places }: Group, alone: boolean, { say }: View): string {
  const text = inert(say(finding.actual));
  const [only] = places;
  if (places.length > 1) return text + say(stepWords.places(places.length));
  return only && !alone && finding.region ? text + say(stepWords.placeName(only)) : text;
}

const urgency: readonly Verdict[] = ['fail', 'unknown', 'manual'];
/** What needs something first; the rest as it was. */
const worstFirst = (groups: readonly Group[]): readonly Group[] => [
  ...urgency.flatMap((verdict) => groups.filter(({ finding }) => finding.verdict === verdict)),
  ...groups.filter(({ finding }) => !urgency.includes(finding.verdict)),
];

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
  const rows = step.controls.flatMap((control) => {
    const groups = worstFirst(grouped(findings.filter((one) => one.control === control.id)));
    return groups.flatMap((group, at) => {
      const { sign, tone } = mark(group.finding.verdict, view);
      return row(sign, at === 0 ? say(control.title) : '', actual(group, groups.length === 1, view), tone);
    });
  });
  return [...row('', say(stepWords.wanted), say(stepWords.now), undefined, 'quiet'), ...rows];
}
