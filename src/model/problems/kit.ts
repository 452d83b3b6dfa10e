// How a problem is written down.
import type { Text } from '../text.ts';

export interface ProblemText {
  /** The exit code. */
  readonly exit: number;
  readonly what: Text;
  readonly why: Text;
  readonly next: Text;
}
