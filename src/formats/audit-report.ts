// What an audit found, in the shape that every format is made from.

import type { SeenSteps } from '../engine/plan.ts';
import { type Score, score, tally } from '../engine/score.ts';
import type { Account } from '../model/account.ts';
import type { AnyStep, Control, Finding } from '../model/step.ts';

export interface AuditReport {
  /** This program's version. */
  readonly version: string;
  readonly account: Account;
  readonly demo: boolean;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly endedAt: string;
  readonly regions: readonly {
    readonly name: string;
    readonly state: 'read' | 'not-opted-in' | 'denied' | 'unreachable';
  }[];
  readonly steps: readonly AnyStep[];
  readonly seen: SeenSteps;
}

/** A finding with the step and the control that it belongs to. */
export interface Line {
  readonly step: AnyStep;
  readonly control: Control;
  readonly finding: Finding;
}

/** Every finding in the order of the walk. */
export const linesOf = ({ steps, seen }: AuditReport): readonly Line[] =>
  steps.flatMap((step) =>
    (seen[step.id]?.findings ?? []).flatMap((finding) => {
      const control = step.controls.find(({ id }) => id === finding.control);
      return control ? [{ step, control, finding }] : [];
    }),
  );

const findingsOf = (report: AuditReport): readonly Finding[] => linesOf(report).map(({ finding }) => finding);

/** How safe the account is, by controls. */
export const scoreOf = (report: AuditReport): Score => score(report.steps, findingsOf(report));

/** How many findings have each verdict. */
export const tallyOf = (report: AuditReport): ReturnType<typeof tally> => tally(findingsOf(report));
