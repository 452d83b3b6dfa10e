// What the doctor finds: one thing that was looked at, how it stands, and what to do if it does not stand well.
import type { Problem } from '../../model/problem.ts';
import type { Text } from '../../model/text.ts';
import { toldOf } from '../fail.ts';

export interface Check {
  /** good; note: worth knowing; bad: it will not work, with the exit code that a run would end with. */
  readonly mark: 'good' | 'note' | 'bad';
  readonly title: Text;
  readonly found: Text;
  readonly next?: Text;
  readonly exit?: number;
}

/** The same words in both languages: names, numbers, addresses. */
export const same = (text: string): Text => ({ en: text, ja: text });

export const good = (title: Text, found: Text): Check => ({ mark: 'good', title, found });

export const note = (title: Text, found: Text, next: Text): Check => ({ mark: 'note', title, found, next });

/** A problem in the words in which a run would tell it. */
export function bad(title: Text, problem: Problem): Check {
  const { what, next, exit } = toldOf(problem);
  return { mark: 'bad', title, found: what, next, exit };
}
