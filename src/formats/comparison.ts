// An audit beside an earlier one: what is new, what was mended, what is as it was.
import { isSafe } from '../engine/score.ts';
import type { Verdict } from '../model/step.ts';
import { type AuditReport, linesOf } from './audit-report.ts';

/** A finding as an earlier report holds it. */
export interface EarlierFinding {
  readonly control: string;
  readonly verdict: Verdict;
  readonly region?: string | undefined;
  readonly resource?: string | undefined;
}
export interface EarlierReport {
  readonly startedAt: string;
  /** Its resources are pseudonyms. */
  readonly redacted?: boolean | undefined;
  readonly findings: readonly EarlierFinding[];
}

export interface Place {
  readonly control: string;
  readonly region?: string;
  readonly resource?: string;
}
export interface Comparison {
  /** When the earlier audit was made; ISO 8601, UTC. */
  readonly since: string;
  /** Resources are pseudonyms, as they are in the earlier report. */
  readonly redacted: boolean;
  /** Open now, and not then. */
  readonly new: readonly Place[];
  /** Open then, and judged safe now. */
  readonly mended: readonly Place[];
  /** Open then and now. */
  readonly unchanged: readonly Place[];
  /** Open then, and not judged now: left out of this audit, or unreadable. */
  readonly unseen: readonly Place[];
}

const placeOf = ({ control, region, resource }: EarlierFinding): Place => ({
  control,
  ...(region === undefined ? {} : { region }),
  ...(resource === undefined ? {} : { resource }),
});

/** The comparison with another word for each resource. */
export const withResources = (comparison: Comparison, name: (resource: string) => string): Comparison => {
  const places = (list: readonly Place[]): readonly Place[] =>
    list.map((place) =>
      place.resource === undefined ? place : { ...place, resource: name(place.resource) },
    );
  return {
    ...comparison,
    redacted: true,
    new: places(comparison.new),
    mended: places(comparison.mended),
    unchanged: places(comparison.unchanged),
    unseen: places(comparison.unseen),
  };
};

// What had no resource yet, such as a trail that nobody made, is the same finding when there is one.
const same = (a: EarlierFinding, b: EarlierFinding): boolean =>
  a.control === b.control &&
  a.region === b.region &&
  (a.resource === b.resource || a.resource === undefined || b.resource === undefined);

/** Compares by control, region and resource. What is not open any more is mended only if its control was judged there. */
export function compare(report: AuditReport, earlier: EarlierReport): Comparison {
  const now = linesOf(report).map(({ finding }) => finding);
  const openNow = now.filter(({ verdict }) => !isSafe(verdict));
  const openThen = earlier.findings.filter(({ verdict }) => !isSafe(verdict));
  const judged = ({ control, region }: EarlierFinding): boolean => {
    const here = now.filter((one) => one.control === control && (one.region ?? region) === region);
    return here.length > 0 && here.every(({ verdict }) => verdict !== 'unknown');
  };
  const gone = openThen.filter((then) => !openNow.some((one) => same(one, then)));
  return {
    since: earlier.startedAt,
    redacted: earlier.redacted === true,
    new: openNow.filter((one) => !openThen.some((then) => same(one, then))).map(placeOf),
    mended: gone.filter(judged).map(placeOf),
    unchanged: openThen.filter((then) => !gone.includes(then)).map(placeOf),
    unseen: gone.filter((then) => !judged(then)).map(placeOf),
  };
}
