// What a person is asked to do, in order: the text, then the address or command whole, to be copied.
import type { State } from '../../engine/state.ts';
import type { Line } from '../../formats/lines.ts';
import type { Guide } from '../../model/step.ts';
import { say } from '../page.ts';

/** The items as numbered lines. */
export const guideLines = (state: State, guide: readonly Guide[]): readonly Line[] =>
  guide.flatMap(({ text, url, command }, at): readonly Line[] => [
    `${at + 1}. ${say(state, text)}`,
    ...(url ? [{ whole: url }] : []),
    ...(command ? [{ whole: command }] : []),
  ]);
