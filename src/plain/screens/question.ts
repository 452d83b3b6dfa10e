// One question of a step, typed; of several choices, their numbers.
import { questionOf } from '../../engine/select.ts';
import type { Option, Question } from '../../model/step.ts';
import type { Text } from '../../model/text.ts';
import { backMark, type Screen, say } from '../page.ts';
import { question as words } from '../words.ts';

const numbered = ({ id, title, note }: Option, at: number): Text => ({
  en: `${at + 1}. ${title.en} (${id}): ${note.en}`,
  ja: `${at + 1}. ${title.ja}（${id}）: ${note.ja}`,
});

/** What a bare Enter takes; of several choices their numbers, which are shorter than their ids. */
const usualOf = ({ default: usual, many }: Question): string | undefined =>
  usual === undefined || !many
    ? usual
    : many.options.flatMap(({ id }, at) => (usual.split(', ').includes(id) ? [at + 1] : [])).join(', ');

export const question: Screen = {
  lines: (state, steps) => {
    const asked = questionOf(steps, state);
    if (!asked || !('key' in state.screen)) return [];
    const wrong = state.screen.error ?? asked.again;
    return [
      say(state, asked.text),
      ...(asked.hint ? [say(state, asked.hint)] : []),
      ...(asked.many
        ? [...asked.many.options.map(numbered), words.numbers].map((text) => say(state, text))
        : []),
      ...(asked.default === undefined || asked.many ? [] : [say(state, words.default(asked.default))]),
      say(state, words.back(backMark)),
      ...(wrong ? [say(state, words.error(wrong))] : []),
    ];
  },
  prompt: (state, steps) => {
    const asked = questionOf(steps, state);
    const usual = asked && usualOf(asked);
    return { kind: 'type', message: say(state, words.answer), ...(usual === undefined ? {} : { usual }) };
  },
};
