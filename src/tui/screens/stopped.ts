// When not everything went through: what was done, what was not, why, and what to do next.
import { stepOf } from '../../engine/select.ts';
import type { Progress } from '../../engine/state.ts';
import { wordsFor } from '../../model/refusals.ts';
import type { Text } from '../../model/text.ts';
import { inert } from '../../model/wrap.ts';
import type { Page, View } from '../page.ts';
import { blank, type Line, para } from '../parts/line.ts';
import { progressLines } from '../parts/progress.ts';
import { labelled } from '../parts/trouble.ts';
import { endWords } from '../words/changes.ts';
import { doorWords } from '../words/screens.ts';

export function stoppedPage(view: View): Page {
  const { state, steps, say, width } = view;
  const step = stepOf(steps, state.screen);
  if (!step || state.screen.at !== 'stopped') return { title: '', lines: [], scroll: 0 };
  const { progress } = state;
  const failed = progress.filter((one) => one.failure);
  const at = progress.findIndex((one) => one.failure) + 1;
  const details = state.screen.details;
  return {
    title: say(step.title),
    aside: say(failed.length > 0 ? endWords.stoppedAt(at, progress.length) : endWords.notSeen),
    lines: [
      ...progressLines(progress, view),
      ...failed.slice(0, details ? undefined : 1).flatMap((one) => [blank, ...story(one, details, view)]),
    ],
    scroll: view.memory.scroll,
    foot: outcome(progress).flatMap((text) => para(say(text), width)),
  };
}

function outcome(progress: readonly Progress[]): readonly Text[] {
  const count = (state: Progress['state']) => progress.filter((one) => one.state === state).length;
  const done = count('sent');
  if (done === progress.length) return [endWords.notSeenYet];
  // What may have been done without an answer is not "nothing".
  const unclear = count('unknown') > 0 ? [endWords.unclear] : [];
  if (done > 0) return [...unclear, endWords.some(done, progress.length)];
  return unclear.length > 0 ? unclear : [endWords.nothing];
}

/** What AWS said, and what we know of it. */
function story({ change, failure }: Progress, details: boolean, view: View): readonly Line[] {
  if (!failure) return [];
  const { say, width } = view;
  const words = wordsFor(failure, change.call.op, change.call.input);
  return [
    ...para(inert(failure.message), width, { indent: 2 }),
    blank,
    ...labelled(say(doorWords.why), inert(say(words.why)), width),
    ...labelled(say(doorWords.next), say(words.next), width),
    ...(details && failure.requestId
      ? para(say(endWords.requestId(inert(failure.requestId))), width, { indent: 2, tone: 'quiet' })
      : []),
  ];
}
