// The audit of the whole account, step by step.
import { scoreOf } from '../../engine/select.ts';
import type { Line } from '../../formats/lines.ts';
import { choice, type Screen, say } from '../page.ts';
import { findingLines } from '../parts/findings.ts';
import * as words from '../words.ts';
import { choices } from '../words-choices.ts';
import { end } from '../words-work.ts';

export const report: Screen = {
  lines: (state, steps) => {
    const before = scoreOf(steps, state.first);
    const now = scoreOf(steps, state.seen);
    return [
      say(state, end.report),
      say(state, end.scores(before.safe, now.safe, now.of)),
      ...steps.flatMap((step): readonly Line[] => [
        '',
        say(state, words.step.place(step.title, steps.indexOf(step) + 1, steps.length)),
        ...findingLines(state, step, state.seen[step.id]?.findings ?? []),
      ]),
    ];
  },
  prompt: (state) => ({
    kind: 'choose',
    message: say(state, choices.what),
    choices: [
      choice(state, choices.overview, { type: 'back' }),
      choice(state, choices.leave, { type: 'quit' }),
    ],
    // Whoever came to the end of the walk leaves by a bare Enter.
    usual: 1,
  }),
};
