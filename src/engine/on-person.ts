// What the person wants: every key ends here as an intent.

import { adminProfile } from '../model/names.ts';
import { problems } from '../model/problem.ts';
import type { AnyStep } from '../model/step.ts';
import { openStep, type Result, toOverview } from './go.ts';
import { onLevels, toLevels } from './on-levels.ts';
import { onStepIntent } from './on-step-intent.ts';
import type { Effect, Event, State } from './state.ts';

/** Takes one intent of the person. What makes no sense on this screen changes nothing. */
export function onPerson(
  steps: readonly AnyStep[],
  state: State,
  event: Event,
  all: readonly AnyStep[],
): Result {
  if (event.type === 'interrupt') return interrupt(state);
  if (event.type === 'language') return [{ ...state, lang: state.lang === 'en' ? 'ja' : 'en' }, []];
  if (event.type === 'help') return [{ ...state, help: !state.help }, []];
  if (state.help) return [{ ...state, help: false }, []];
  if (state.entry.at !== 'in') return atTheDoor(state, event);
  const { screen } = state;
  if (screen.at === 'applying' || screen.at === 'checking' || screen.at === 'verifying') return [state, []];
  if (event.type === 'report' && screen.at !== 'asking')
    return [{ ...state, screen: { at: 'report', scroll: 0 } }, []];
  if (event.type === 'overview' && screen.at !== 'asking') return toOverview(steps, state);
  switch (screen.at) {
    case 'levels':
      return onLevels(all, state, event, screen.cursor);
    case 'overview':
      return onOverview(steps, state, event, screen.cursor);
    case 'report':
      return onReport(steps, state, event, screen.scroll);
    default:
      return onStepIntent(steps, state, event);
  }
}

function interrupt(state: State): Result {
  const { screen } = state;
  if (screen.at !== 'applying' && screen.at !== 'asking') return [state, [{ do: 'exit', code: 130 }]];
  if (screen.at === 'applying' && screen.stopping) return [state, [{ do: 'exit', code: 130 }]];
  return [{ ...state, screen: { at: 'applying', step: screen.step, stopping: true } }, [{ do: 'stop' }]];
}

/** No account yet: look again, or leave. */
function atTheDoor(state: State, event: Event): Result {
  if (event.type === 'again') return [{ ...state, entry: { at: 'looking' } }, [{ do: 'look' }]];
  if (event.type === 'demo' && state.entry.at === 'trouble') return [state, [{ do: 'demo' }]];
  if (event.type === 'quit' || event.type === 'back') {
    return [
      state,
      [{ do: 'exit', code: state.entry.at === 'trouble' ? problems[state.entry.trouble.code].exit : 0 }],
    ];
  }
  return [state, []];
}

function onOverview(steps: readonly AnyStep[], state: State, event: Event, cursor: number): Result {
  switch (event.type) {
    case 'move': {
      const to = Math.min(steps.length - 1, Math.max(0, cursor + event.by));
      return [{ ...state, screen: { at: 'overview', cursor: to } }, []];
    }
    case 'open':
      return openStep(steps, state, event.step);
    case 'levels':
      return toLevels(state);
    case 'next': {
      const step = steps[cursor];
      return step ? openStep(steps, state, step.id) : [state, []];
    }
    case 'again':
      return [
        { ...state, reading: steps.map(({ id }) => id) },
        steps.map(({ id }): Effect => ({ do: 'read', step: id })),
      ];
    case 'sign-in':
      return [state, [{ do: 'look', profile: adminProfile }]];
    case 'quit':
      return [state, [{ do: 'exit', code: 0 }]];
    default:
      return [state, []];
  }
}

function onReport(steps: readonly AnyStep[], state: State, event: Event, scroll: number): Result {
  if (event.type === 'scroll' || event.type === 'move') {
    return [{ ...state, screen: { at: 'report', scroll: Math.max(0, scroll + event.by) } }, []];
  }
  if (event.type === 'back') return toOverview(steps, state);
  if (event.type === 'quit' || event.type === 'next') return [state, [{ do: 'exit', code: 0 }]];
  return [state, []];
}
