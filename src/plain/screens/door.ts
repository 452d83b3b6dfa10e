// Before the account is known, and while all of it is read.

import type { State, Trouble } from '../../engine/state.ts';
import type { Line } from '../../formats/lines.ts';
import { problems } from '../../model/problem.ts';
import { choice, type Screen, say } from '../page.ts';
import { door } from '../words.ts';
import { choices } from '../words-choices.ts';

/** What went wrong, why, and what to do; a code without words of its own is told as it is. */
export function troubleLines(state: State, { code, detail }: Trouble): readonly Line[] {
  const problem = Object.entries(problems).find(([known]) => known === code)?.[1];
  const about = [code, detail].filter(Boolean).join(': ');
  if (!problem) return [about];
  return [
    state.lang === 'ja'
      ? `${say(state, problem.what)}（${about}）`
      : `${say(state, problem.what)} (${about})`,
    say(state, door.why(problem.why)),
    say(state, door.next(problem.next)),
  ];
}

export const looking: Screen = { lines: (state) => [say(state, door.looking)] };

export const reading: Screen = { lines: (state) => [say(state, door.reading)] };

export const trouble: Screen = {
  lines: (state) => (state.entry.at === 'trouble' ? troubleLines(state, state.entry.trouble) : []),
  prompt: (state) => ({
    kind: 'choose',
    message: say(state, choices.what),
    choices: [
      choice(state, choices.tryAgain, { type: 'again' }),
      ...(state.demo ? [] : [choice(state, choices.demo, { type: 'demo' })]),
      choice(state, choices.language, { type: 'language' }),
      choice(state, choices.leave, { type: 'quit' }),
    ],
  }),
};
