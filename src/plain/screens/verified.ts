// The proof: what AWS says now, beside what it said before.
import { hasOpen, nextStep, scoreOf, stepOf } from '../../engine/select.ts';
import type { State } from '../../engine/state.ts';
import type { Line } from '../../formats/lines.ts';
import type { AnyStep } from '../../model/step.ts';
import { choice, type Screen, say } from '../page.ts';
import { findingLines } from '../parts/findings.ts';
import { guideLines } from '../parts/guide.ts';
import { choices } from '../words-choices.ts';
import { end } from '../words-work.ts';

/** What is still a good idea, though nothing waits for it. */
function afterword(state: State, step: AnyStep): readonly Line[] {
  const seen = state.seen[step.id];
  const guide = seen && state.account ? (step.afterword?.(seen.facts, state.account) ?? []) : [];
  return guide.length > 0 ? [say(state, end.afterword), ...guideLines(state, guide)] : [];
}

export const verified: Screen = {
  lines: (state, steps) => {
    const step = stepOf(steps, state.screen);
    if (!step) return [];
    const open = hasOpen(step, state);
    const stays = nextStep(steps, state, step.id) === step;
    const before = scoreOf(steps, state.first);
    const now = scoreOf(steps, state.seen);
    return [
      say(state, open ? end.readAgain(step.title) : end.verified(step.title)),
      say(state, end.proof),
      ...findingLines(state, step, state.seen[step.id]?.findings ?? []),
      ...(open ? [say(state, stays ? end.yours : end.open)] : []),
      ...afterword(state, step),
      say(state, end.scores(before.safe, now.safe, now.of)),
    ];
  },
  prompt: (state, steps) => {
    const next = nextStep(steps, state, stepOf(steps, state.screen)?.id);
    return {
      kind: 'choose',
      message: say(state, choices.what),
      choices: [
        choice(state, next ? choices.nextIs(next.title) : choices.go, { type: 'next' }),
        choice(state, choices.overview, { type: 'back' }),
      ],
    };
  },
};
