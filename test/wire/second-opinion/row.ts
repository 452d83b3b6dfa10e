// One row of the tables: a control of ours, the checks beside it, and what is expected of the two.
import type { AccountName, Relation } from './relations.ts';

export interface Row {
  readonly control: string;
  readonly region?: string;
  /** Together they are the second opinion: one FAIL is a FAIL. */
  readonly checks: readonly string[];
  readonly expected: Readonly<Record<AccountName, Relation>>;
}

export const beside = (control: string, ...checks: readonly string[]) => ({
  say: (empty: Relation, half: Relation, finished: Relation, used: Relation): Row => ({
    control,
    checks,
    expected: { empty, half, finished, used },
  }),
});
