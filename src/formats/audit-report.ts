// What an audit found, in the shape that every format is made from.

import type { FrameworkView } from '../engine/framework.ts';
import type { SeenSteps } from '../engine/plan.ts';
import { isBlind, isSafe, type Score, score, tally } from '../engine/score.ts';
import type { Account } from '../model/account.ts';
import type { AnyStep, Control, Finding, Guide } from '../model/step.ts';
import type { Text } from '../model/text.ts';
import type { Comparison } from './comparison.ts';

/** A finding that somebody accepted: which one, why, and until which day (ISO 8601). */
export interface Mute {
  readonly control: string;
  readonly region?: string;
  readonly resource?: string;
  readonly reason: string;
  readonly until?: string;
}

/** What is known before the first step is read. */
export interface AuditBegun {
  /** This program's version. */
  readonly version: string;
  readonly account: Account;
  readonly demo: boolean;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  /** Mutes and baseline, those that have ended left out. */
  readonly mutes?: readonly Mute[];
  /** Names and ids are pseudonyms. */
  readonly redacted?: true;
}

export interface AuditReport extends AuditBegun {
  readonly endedAt: string;
  readonly regions: readonly {
    readonly name: string;
    readonly state: 'read' | 'not-opted-in' | 'denied' | 'unreachable';
  }[];
  readonly steps: readonly AnyStep[];
  readonly seen: SeenSteps;
  /** Step -> what only a person can do; absent: asked of the steps. */
  readonly guides?: Readonly<Record<string, readonly Guide[]>>;
  /** One framework's view: the steps hold its controls only. */
  readonly framework?: FrameworkView;
  /** What must be known of the account or of this look, beside the findings. */
  readonly notes?: readonly Text[];
  /** Against an earlier report. */
  readonly comparison?: Comparison;
}

/** A finding with the step and the control that it belongs to. */
export interface Line {
  readonly step: AnyStep;
  readonly control: Control;
  readonly finding: Finding;
  /** Accepted by somebody; the verdict stays what it is. */
  readonly mutedBy?: Mute;
}

/** A mute without a region or resource holds for all of them. */
export const covers = (mute: Mute, { control, region, resource }: Finding): boolean =>
  mute.control === control && (mute.region ?? region) === region && (mute.resource ?? resource) === resource;

/** The findings of one step; one of a control that the step does not have is left out. */
export const linesOfStep = (
  step: AnyStep,
  findings: readonly Finding[],
  mutes: readonly Mute[] = [],
): readonly Line[] =>
  findings.flatMap((finding) => {
    const control = step.controls.find(({ id }) => id === finding.control);
    // What nobody could see, nobody has accepted.
    const mutedBy =
      isSafe(finding.verdict) || finding.verdict === 'unknown'
        ? undefined
        : mutes.find((mute) => covers(mute, finding));
    return control ? [{ step, control, finding, ...(mutedBy ? { mutedBy } : {}) }] : [];
  });

/** Every finding in the order of the walk. */
export const linesOf = ({ steps, seen, mutes }: AuditReport): readonly Line[] =>
  steps.flatMap((step) => linesOfStep(step, seen[step.id]?.findings ?? [], mutes));

const findingsOf = (report: AuditReport): readonly Finding[] => linesOf(report).map(({ finding }) => finding);

/** True where nothing could be judged: then a refusal by the organization is no reason to be calm either. */
export const isBlindReport = (report: AuditReport): boolean => isBlind(findingsOf(report));

/** What of a step is open and was not accepted. */
export function openLines(report: AuditReport, step: AnyStep): readonly Line[] {
  const blind = isBlindReport(report);
  return linesOfStep(step, report.seen[step.id]?.findings ?? [], report.mutes).filter(
    ({ finding, mutedBy }) =>
      mutedBy === undefined && (!isSafe(finding.verdict) || (blind && finding.unread === true)),
  );
}

/** How safe the account is, by controls. */
export const scoreOf = (report: AuditReport): Score => score(report.steps, findingsOf(report));

/** How many findings have each verdict. */
export const tallyOf = (report: AuditReport): ReturnType<typeof tally> => tally(findingsOf(report));

/** What only a person can do in a step. */
export function guideOf({ guides, seen, account }: AuditReport, step: AnyStep): readonly Guide[] {
  if (guides) return guides[step.id] ?? [];
  const facts = seen[step.id]?.facts;
  return facts === null || facts === undefined ? [] : (step.guide?.(facts, account) ?? []);
}

/** What makes a finding the same in every run: control, region, resource. */
export const keyOf = ({
  control,
  region,
  resource,
}: Pick<Finding, 'control' | 'region' | 'resource'>): string =>
  JSON.stringify([control, region ?? null, resource ?? null]);
