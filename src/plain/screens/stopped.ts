// A run that did not come through: what was done, what was not, why, and what to do now.
import { stepOf } from '../../engine/select.ts';
import type { Progress, State } from '../../engine/state.ts';
import type { Line } from '../../formats/lines.ts';
import { wordsFor } from '../../model/refusals.ts';
import { choice, type Screen, say } from '../page.ts';
import { progressLines } from '../parts/changes.ts';
import { door } from '../words.ts';
import { choices } from '../words-choices.ts';
import { end } from '../words-work.ts';

const isDetailed = ({ screen }: State): boolean => screen.at === 'stopped' && screen.details;

const failureLines = (state: State, { failure }: Progress): readonly Line[] =>
  failure
    ? [
        ...(failure.message ? [`  ${failure.message}`] : []),
        ...(failure.requestId ? [`  ${say(state, end.requestId(failure.requestId))}`] : []),
      ]
    : [];

/** Why it was refused, and what helps. */
const reasonLines = (state: State, { change, failure }: Progress): readonly Line[] => {
  if (!failure) return [];
  const { why, next } = wordsFor(failure, change.call.op, change.call.input);
  return [`  ${say(state, door.why(why))}`, `  ${say(state, door.next(next))}`];
};

export const stopped: Screen = {
  lines: (state, steps) => {
    const step = stepOf(steps, state.screen);
    if (!step) return [];
    const { progress } = state;
    const done = progress.filter((one) => one.state === 'sent').length;
    const open = progress.filter((one) => one.state !== 'sent');
    const sure = open.every((one) => one.state !== 'unknown');
    return [
      say(state, end.stopped(step.title, done, progress.length)),
      ...(open.length === 0 ? [say(state, end.notSeen)] : []),
      ...open.flatMap((one) => [
        ...progressLines(state, [one]),
        ...(isDetailed(state) ? failureLines(state, one) : []),
        ...reasonLines(state, one),
      ]),
      ...(done === 0 && sure ? [say(state, end.nothing)] : []),
      ...(done > 0 ? [say(state, end.stays)] : []),
    ];
  },
  prompt: (state) => ({
    kind: 'choose',
    message: say(state, choices.what),
    choices: [
      choice(state, choices.tryAgain, { type: 'again' }),
      choice(state, choices.later, { type: 'later' }),
      choice(state, isDetailed(state) ? choices.less : choices.more, { type: 'details' }),
      choice(state, choices.overview, { type: 'back' }),
    ],
  }),
};
