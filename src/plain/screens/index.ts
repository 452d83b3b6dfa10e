// Which screen a state is, and its page, made safe to print.
import { stepsAt } from '../../engine/level.ts';
import type { State } from '../../engine/state.ts';
import { inertLine } from '../../formats/lines.ts';
import type { AnyStep } from '../../model/step.ts';
import { inert } from '../../model/wrap.ts';
import type { Page, Prompt, Screen } from '../page.ts';
import { codes, note } from './asking.ts';
import { confirm } from './confirm.ts';
import { looking, reading, trouble, troubleLines } from './door.ts';
import { levels } from './levels.ts';
import { overview } from './overview.ts';
import { preview } from './preview.ts';
import { question } from './question.ts';
import { report } from './report.ts';
import { step } from './step.ts';
import { stopped } from './stopped.ts';
import { verified } from './verified.ts';
import { applying, checking, verifying } from './work.ts';

const screens: Readonly<Record<Exclude<State['screen']['at'], 'asking'>, Screen>> = {
  levels,
  overview,
  step,
  question,
  picks: question,
  preview,
  confirm,
  checking,
  applying,
  verifying,
  verified,
  stopped,
  report,
};

function screenOf({ entry, screen, reading: open }: State): Screen {
  if (entry.at === 'looking') return looking;
  if (entry.at === 'trouble') return trouble;
  if (screen.at === 'asking') return screen.kind === 'note' ? note : codes;
  // Nothing is asked about an account that is just being read.
  if (open.length > 0 && (screen.at === 'overview' || screen.at === 'step')) return reading;
  return screens[screen.at];
}

const inertPrompt = (prompt: Prompt): Prompt =>
  prompt.kind === 'type'
    ? { ...prompt, message: inert(prompt.message) }
    : { ...prompt, choices: prompt.choices.map((one) => ({ ...one, name: inert(one.name) })) };

/** The lines and the question of a state; `all` are the steps of every level. Without anything that could steer a terminal. */
export function pageOf(state: State, all: readonly AnyStep[]): Page {
  // The choice of a walk is among all; everything else is about the walk that was chosen.
  const steps = state.screen.at === 'levels' ? all : stepsAt(all, state);
  const { lines, prompt } = screenOf(state);
  const news = state.notice && state.entry.at === 'in' && prompt ? troubleLines(state, state.notice) : [];
  const asked = prompt?.(state, steps);
  return {
    lines: [...news, ...lines(state, steps)].map(inertLine),
    ...(asked ? { prompt: inertPrompt(asked) } : {}),
  };
}
