// Intents on a step's own screens: its page, questions, preview, confirmation, and what comes after applying.
import { adminProfile } from '../model/names.ts';
import type { AnyStep } from '../model/step.ts';
import { goOn, openStep, type Result, toOverview } from './go.ts';
import { goInto, onQuestion } from './on-question.ts';
import { guideOf, learnerActs, locksOut, planOf, stepOf } from './select.ts';
import type { Event, State } from './state.ts';

/** Takes an intent on a screen that belongs to a step. */
export function onStepIntent(steps: readonly AnyStep[], state: State, event: Event): Result {
  const { screen } = state;
  const step = stepOf(steps, screen);
  if (!step) return [state, []];
  switch (screen.at) {
    case 'step':
      return onPage(steps, state, event, step);
    case 'question':
    case 'picks':
      return onQuestion(steps, state, event, step);
    case 'preview':
      return onPreview(steps, state, event, step);
    case 'confirm':
      return onConfirm(steps, state, event, step);
    case 'asking':
      return onAsking(state, event);
    case 'verified':
      if (event.type === 'next') return goOn(steps, state, step.id);
      return event.type === 'back' ? toOverview(steps, state) : [state, []];
    case 'stopped':
      return onStopped(steps, state, event, step);
    default:
      return [state, []];
  }
}

function onPage(steps: readonly AnyStep[], state: State, event: Event, step: AnyStep): Result {
  const guide = guideOf(steps, state);
  switch (event.type) {
    case 'next':
      return goInto(steps, state, step);
    case 'again':
      return [state, [{ do: 'read', step: step.id }]];
    case 'later':
      return goOn(steps, { ...state, later: [...state.later, step.id] }, step.id);
    case 'details': {
      if (state.screen.at !== 'step') return [state, []];
      return [{ ...state, screen: { ...state.screen, details: !state.screen.details } }, []];
    }
    case 'browse': {
      const url = guide.find((item) => item.url)?.url;
      return [state, url ? [{ do: 'browse', url }] : []];
    }
    case 'sign-in':
      return [state, guide.some((item) => item.command) ? [{ do: 'look', profile: adminProfile }] : []];
    case 'learner': {
      const acts = learnerActs(steps, state);
      return [state, state.demo && acts.length > 0 ? [{ do: 'learner', acts }] : []];
    }
    case 'back':
      return toOverview(steps, state);
    default:
      return [state, []];
  }
}

function onPreview(steps: readonly AnyStep[], state: State, event: Event, step: AnyStep): Result {
  if (state.screen.at !== 'preview') return [state, []];
  const { changes } = planOf(step, steps, state);
  switch (event.type) {
    case 'confirm':
      return locksOut(changes)
        ? [{ ...state, screen: { at: 'confirm', step: step.id, wrong: false } }, []]
        : check(steps, state, step);
    case 'cli':
      return [{ ...state, screen: { ...state.screen, cli: !state.screen.cli, scroll: 0 } }, []];
    case 'scroll':
    case 'move':
      return [
        { ...state, screen: { ...state.screen, scroll: Math.max(0, state.screen.scroll + event.by) } },
        [],
      ];
    case 'back':
      return openStep(steps, state, step.id);
    default:
      return [state, []];
  }
}

/** Reads once more before anything is sent; `shown` is what the person has agreed to. */
function check(steps: readonly AnyStep[], state: State, step: AnyStep): Result {
  const { changes } = planOf(step, steps, state);
  return [
    { ...state, screen: { at: 'checking', step: step.id, shown: changes } },
    [{ do: 'read', step: step.id }],
  ];
}

function onConfirm(steps: readonly AnyStep[], state: State, event: Event, step: AnyStep): Result {
  if (event.type === 'back') {
    return [{ ...state, screen: { at: 'preview', step: step.id, fresh: false, cli: false, scroll: 0 } }, []];
  }
  if (event.type !== 'typed') return [state, []];
  if (event.value.trim() !== state.account?.id) {
    return [{ ...state, screen: { at: 'confirm', step: step.id, wrong: true } }, []];
  }
  return check(steps, state, step);
}

function onAsking(state: State, event: Event): Result {
  if (event.type === 'given') return [state, [{ do: 'go-on' }]];
  if (event.type === 'learner' && state.demo) return [state, [{ do: 'learner', acts: ['codes'] }]];
  if (event.type === 'back' && state.screen.at === 'asking') {
    return [
      { ...state, screen: { at: 'applying', step: state.screen.step, stopping: false } },
      [{ do: 'stop' }],
    ];
  }
  return [state, []];
}

function onStopped(steps: readonly AnyStep[], state: State, event: Event, step: AnyStep): Result {
  if (state.screen.at !== 'stopped') return [state, []];
  switch (event.type) {
    case 'again':
    case 'next':
      return openStep(steps, state, step.id);
    case 'later':
      return goOn(steps, { ...state, later: [...state.later, step.id] }, step.id);
    case 'details':
      return [{ ...state, screen: { ...state.screen, details: !state.screen.details } }, []];
    case 'back':
      return toOverview(steps, state);
    default:
      return [state, []];
  }
}
