// Steps that only look: what they speak of costs too much, or is too much a person's choice, to be switched on by a tool.
import type { Step } from './step.ts';

type Looked<Facts> = Pick<
  Step<Facts>,
  'id' | 'title' | 'why' | 'controls' | 'minutes' | 'read' | 'audit' | 'guide'
>;

/** A step of the last level without any write: nothing is planned, so nothing is undone. */
export const lookOnly = <Facts>(parts: Looked<Facts>): Step<Facts> => ({
  level: 'everything',
  ...parts,
  plan: () => [],
  snapshot: () => ({}),
  revert: () => ({ changes: [], kept: [] }),
});
