// What can stop a run, each with its exit code and what to say: what happened, why, what to do next. `explain` knows every code.
import { connection } from './problems/connection.ts';
import type { ProblemText } from './problems/kit.ts';
import { run } from './problems/run.ts';
import type { Unread } from './read.ts';

export type { ProblemText };

export const problems = { ...connection, ...run } as const satisfies Readonly<Record<string, ProblemText>>;
export type ProblemCode = keyof typeof problems;

export interface Problem {
  readonly code: ProblemCode;
  /** What it is about, as data: a region, a file, a profile. Shown beside `what`. */
  readonly detail?: string;
}

/** Thrown where a run cannot go on for a reason that is not a bug. Its `code` is what a Reader gives as the reason. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemCode;
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail ? `${problem.code}: ${problem.detail}` : problem.code);
    this.code = problem.code;
    this.problem = problem;
  }
}

const isProblem = (code: string): code is ProblemCode => Object.hasOwn(problems, code);

/** Why nobody could be identified: the reason of a failed GetCallerIdentity; none: it answered without a name. */
export function identityProblem(read: Unread | undefined): Problem {
  if (!read) return { code: 'not-aws' };
  if (isProblem(read.code)) return { code: read.code };
  const detail = read.code;
  if (read.why === 'expired') return { code: 'expired-credentials', detail };
  if (read.why.startsWith('denied')) return { code: 'not-allowed', detail };
  // No such host, at the first call: the network, not a region that is off.
  if (read.why === 'unreachable' || read.why === 'throttled' || detail === 'ENOTFOUND') {
    return { code: 'unreachable', detail };
  }
  return { code: read.why === 'not-accepted' ? 'unknown-credentials' : 'not-aws', detail };
}
