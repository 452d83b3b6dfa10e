// The account id, typed, before something that can lock people out.
import { planOf, stepOf } from '../../engine/select.ts';
import { backMark, type Screen, say } from '../page.ts';
import { consequences } from '../parts/changes.ts';
import { question, confirm as words } from '../words.ts';

export const confirm: Screen = {
  lines: (state, steps) => {
    const step = stepOf(steps, state.screen);
    if (!step || state.screen.at !== 'confirm') return [];
    const risky = planOf(step, steps, state).changes.filter(({ risk }) => risk === 'can-lock-out');
    return [
      say(state, words.title(step.title)),
      ...consequences(state, risky),
      ...(state.screen.wrong ? [say(state, words.wrong)] : []),
      say(state, words.type(state.account?.id ?? '')),
      say(state, question.back(backMark)),
    ];
  },
  prompt: (state) => ({ kind: 'type', message: say(state, words.label) }),
};
