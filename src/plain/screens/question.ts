// One question of a step, typed.
import { questionOf } from '../../engine/select.ts';
import { backMark, type Screen, say } from '../page.ts';
import { question as words } from '../words.ts';

export const question: Screen = {
  lines: (state, steps) => {
    const asked = questionOf(steps, state);
    if (!asked || state.screen.at !== 'question') return [];
    const wrong = state.screen.error ?? asked.again;
    return [
      say(state, asked.text),
      ...(asked.hint ? [say(state, asked.hint)] : []),
      ...(asked.default === undefined ? [] : [say(state, words.default(asked.default))]),
      say(state, words.back(backMark)),
      ...(wrong ? [say(state, words.error(wrong))] : []),
    ];
  },
  prompt: (state, steps) => {
    const usual = questionOf(steps, state)?.default;
    return { kind: 'type', message: say(state, words.answer), ...(usual === undefined ? {} : { usual }) };
  },
};
