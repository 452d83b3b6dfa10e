// While the program is busy: reading once more, sending, reading again.
import { stepOf } from '../../engine/select.ts';
import type { Page, View } from '../page.ts';
import { blank, type Line, para } from '../parts/line.ts';
import { progressLines } from '../parts/progress.ts';
import { workWords } from '../words/changes.ts';

const titleOf = (view: View): string => {
  const step = stepOf(view.steps, view.state.screen);
  return step ? view.say(step.title) : '';
};

/** How long it has been going on, where a clock runs. */
function withTime(word: string, view: View): string {
  const seconds = view.now === undefined ? 0 : Math.floor((view.now - view.memory.since) / 1000);
  return seconds < 2 ? word : `${word}, ${view.say(workWords.seconds(seconds))}`;
}

export function checking(view: View): Page {
  return {
    title: titleOf(view),
    aside: view.say(workWords.checking),
    lines: para(view.say(workWords.once), view.width),
    scroll: 0,
  };
}

export function applying(view: View): Page {
  const { state, say, width } = view;
  const stopping = state.screen.at === 'applying' && state.screen.stopping;
  const lines = progressLines(state.progress, view);
  return {
    title: titleOf(view),
    aside: withTime(say(stopping ? workWords.stopping : workWords.applying), view),
    lines,
    scroll: view.memory.scroll || inFlight(view),
    foot: para(say(stopping ? workWords.stopped : workWords.ctrlC), width, { tone: 'quiet' }),
  };
}

/** Keeps the call in flight in sight, with two lines of what was before. */
function inFlight(view: View): number {
  const { progress } = view.state;
  const at = progress.findIndex((one) => one.state === 'sending');
  return at < 0 ? 0 : Math.max(0, progressLines(progress.slice(0, at), view).length - 2);
}

export function verifying(view: View): Page {
  const { say, width, state, steps } = view;
  const settles = stepOf(steps, state.screen)?.settles ?? 0;
  const patience: readonly Line[] =
    settles > 0 ? para(say(workWords.settles(settles)), width, { tone: 'quiet' }) : [];
  return {
    title: titleOf(view),
    aside: withTime(say(workWords.verifying), view),
    lines: [...progressLines(state.progress, view), blank, ...para(say(workWords.proof), width)],
    scroll: Number.MAX_SAFE_INTEGER,
    foot: patience,
  };
}
