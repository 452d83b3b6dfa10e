// From a step's page into its questions, one after the other, and from the last one to the preview.
import { withAnswer } from '../model/answers.ts';
import type { AnyStep, Question } from '../model/step.ts';
import { goOn, openStep, type Result } from './go.ts';
import { isYours, planOf, questionOf } from './select.ts';
import type { Event, Screen, State } from './state.ts';

/** Where a question is asked; of several choices those are ticked that Enter alone would take. */
function asked(step: string, { key, many, default: usual = '' }: Question): Screen {
  if (!many) return { at: 'question', step, key };
  const ids = usual.split(', ');
  const picked = many.options.map(({ id }) => id).filter((id) => ids.includes(id));
  return { at: 'picks', step, key, cursor: 0, picked };
}

/** What Enter does on a step's page: the next question, else the preview, else look again; on to the next step where looking would show nothing new. */
export function goInto(steps: readonly AnyStep[], state: State, step: AnyStep): Result {
  const plan = planOf(step, steps, state);
  const question = plan.questions[0];
  if (question) return [{ ...state, screen: asked(step.id, question) }, []];
  if (plan.changes.length > 0) {
    return [{ ...state, screen: { at: 'preview', step: step.id, fresh: false, cli: false, scroll: 0 } }, []];
  }
  // Put off, or the walk would come back to it at once.
  if (isYours(steps, state)) return goOn(steps, { ...state, later: [...state.later, step.id] }, step.id);
  if (plan.guide.length === 0) return goOn(steps, state, step.id);
  // A question that was answered is gone: what is left to do stands on the step's page.
  return state.screen.at === 'step'
    ? [state, [{ do: 'read', step: step.id }]]
    : openStep(steps, state, step.id);
}

/** Takes an intent on a question: what was typed or chosen becomes the answer, or the question says what is wrong with it. */
export function onQuestion(steps: readonly AnyStep[], state: State, event: Event, step: AnyStep): Result {
  if (event.type === 'back') return openStep(steps, state, step.id);
  const question = questionOf(steps, state);
  if (!question) return [state, []];
  const { screen } = state;
  if (event.type === 'typed') return answer(steps, state, step, question, event.value);
  if (screen.at !== 'picks') return [state, []];
  const options = question.many?.options ?? [];
  switch (event.type) {
    case 'next':
      return answer(steps, state, step, question, screen.picked.join(', '));
    case 'move': {
      const cursor = Math.min(options.length - 1, Math.max(0, screen.cursor + event.by));
      return [{ ...state, screen: { ...screen, cursor } }, []];
    }
    case 'tick': {
      const { error: _, ...rest } = screen;
      const id = options[screen.cursor]?.id ?? '';
      const has = (one: string) => screen.picked.includes(one) !== (one === id);
      return [{ ...state, screen: { ...rest, picked: options.map((option) => option.id).filter(has) } }, []];
    }
    default:
      return [state, []];
  }
}

function answer(
  steps: readonly AnyStep[],
  state: State,
  step: AnyStep,
  question: Question,
  typed: string,
): Result {
  const parsed = question.parse(typed);
  if ('error' in parsed) {
    const { screen } = state;
    const same =
      screen.at === 'picks' ? screen : { at: 'question' as const, step: step.id, key: question.key };
    return [{ ...state, screen: { ...same, error: parsed.error } }, []];
  }
  const answered = { ...state, answers: withAnswer(state.answers, question.key, parsed.value) };
  return goInto(steps, answered, step);
}
