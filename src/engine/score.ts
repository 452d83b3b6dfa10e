// How safe the account is: controls, not findings, are counted.
import type { AnyStep, Finding, Verdict } from '../model/step.ts';

const calm: ReadonlySet<Verdict> = new Set(['pass', 'accepted', 'managed', 'not-applicable']);

/** True for a verdict that leaves nothing to do. What could not be read is never safe. */
export const isSafe = (verdict: Verdict): boolean => calm.has(verdict);

/** True where nothing was judged from an answer; what only a person can tell says nothing either way. */
export function isBlind(findings: readonly Finding[]): boolean {
  const told = findings.filter(({ verdict }) => verdict !== 'manual');
  if (told.length === 0) return findings.length === 0;
  return told.every(({ verdict, unread }) => verdict === 'unknown' || unread === true);
}

export interface Score {
  /** Controls whose findings are all safe. */
  readonly safe: number;
  readonly of: number;
  /** floor(100 safe / of); 0 where nothing was judged. */
  readonly percent: number;
}

/** Counts the controls of the walked steps. A control without findings is not safe, and none is where nobody saw anything. */
export function score(steps: readonly AnyStep[], findings: readonly Finding[]): Score {
  const controls = steps.flatMap((step) => step.controls.map((control) => control.id));
  const blind = isBlind(findings);
  const safe = controls.filter((id) => {
    if (blind) return false;
    const mine = findings.filter((finding) => finding.control === id);
    return mine.length > 0 && mine.every((finding) => isSafe(finding.verdict));
  }).length;
  const of = controls.length;
  return { safe, of, percent: of === 0 ? 0 : Math.floor((100 * safe) / of) };
}

/** How many findings have each verdict. */
export function tally(findings: readonly Finding[]): Readonly<Record<Verdict, number>> {
  const counts = { pass: 0, fail: 0, unknown: 0, manual: 0, managed: 0, accepted: 0, 'not-applicable': 0 };
  for (const finding of findings) counts[finding.verdict] += 1;
  return counts;
}
