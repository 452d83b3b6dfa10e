// Screens that only tell: reading again, sending, verifying. Their lines are a log; each is printed once.
import { stepOf } from '../../engine/select.ts';
import { type Screen, say } from '../page.ts';
import { progressLines } from '../parts/changes.ts';
import { work } from '../words-work.ts';

export const checking: Screen = { lines: (state) => [say(state, work.checking)] };

export const applying: Screen = {
  lines: (state, steps) => {
    const step = stepOf(steps, state.screen);
    const stopping = state.screen.at === 'applying' && state.screen.stopping;
    return [
      ...(step ? [say(state, work.applying(step.title)), say(state, work.ctrlC)] : []),
      ...progressLines(state, state.progress),
      ...(stopping ? [say(state, work.stopping)] : []),
    ];
  },
};

export const verifying: Screen = {
  lines: (state, steps) => {
    const settles = stepOf(steps, state.screen)?.settles ?? 0;
    return [say(state, work.verifying), ...(settles > 0 ? [say(state, work.settles(settles))] : [])];
  },
};
