// The wizard as one pure function: update(state, event) -> [state, effects].
import type { AnyStep } from '../model/step.ts';
import { audit } from './audit.ts';
import { stepsAt } from './level.ts';
import { onApply } from './on-apply.ts';
import { halted, tellEarlier } from './on-earlier.ts';
import { onPerson } from './on-person.ts';
import { afterRead } from './on-read.ts';
import type { Effect, Event, State, Update } from './state.ts';

export { initial } from './initial.ts';

/** Makes the machine for a walk; `all` are the steps of every level. The same state and event always give the same result. */
export function machine(all: readonly AnyStep[]): Update {
  return (state, event) => {
    const steps = stepsAt(all, state);
    switch (event.type) {
      case 'looked':
        return looked(steps, state, event);
      case 'noted':
        return [{ ...state, notes: event.notes }, []];
      case 'look-failed':
        return state.entry.at === 'in'
          ? [{ ...state, notice: event.trouble }, []]
          : [{ ...state, entry: { at: 'trouble', trouble: event.trouble } }, []];
      case 'read':
        return read(steps, state, event);
      case 'recalled':
        return [tellEarlier(steps, { ...state, earlier: { runs: event.runs, told: false } }), []];
      case 'halted':
        return halted(steps, state, event.trouble);
      case 'noticed':
        return [{ ...state, notice: event.trouble }, []];
      case 'sending':
      case 'waiting':
      case 'asked':
      case 'sent':
      case 'refused':
      case 'unknown':
      case 'skipped':
      case 'applied':
        return onApply(steps, state, event);
      default:
        return onPerson(steps, state, event, all);
    }
  };
}

type Looked = Extract<Event, { type: 'looked' }>;
type ReadEvent = Extract<Event, { type: 'read' }>;

function looked(
  steps: readonly AnyStep[],
  state: State,
  { account, foreign = state.foreign }: Looked,
): readonly [State, readonly Effect[]] {
  const { notice: _old, ...rest } = state;
  // A new sign-in must be for the same account: anything else would be somebody else's house.
  if (state.account && state.account.id !== account.id) {
    return [{ ...rest, notice: { code: 'wrong-account', detail: account.id } }, []];
  }
  const proven = [
    ...new Set([
      ...(state.account?.proven ?? []),
      ...(state.account ? [state.account.arn] : []),
      ...account.proven,
    ]),
  ];
  const next: State = {
    ...rest,
    entry: { at: 'in' },
    foreign,
    account: { ...account, proven },
    reading: steps.map(({ id }) => id),
    // A project of an organization that AWS manages has nothing to choose.
    ...(account.project && state.screen.at === 'levels' ? { screen: { at: 'overview', cursor: 0 } } : {}),
  };
  return [next, steps.map(({ id }): Effect => ({ do: 'read', step: id }))];
}

function read(
  steps: readonly AnyStep[],
  state: State,
  event: ReadEvent,
): readonly [State, readonly Effect[]] {
  const step = steps.find(({ id }) => id === event.step);
  if (!step || !state.account) return [state, []];
  const account = { ...state.account, now: event.at };
  const seen = { facts: event.facts, findings: audit(step, event.facts, account), at: event.at };
  const next: State = {
    ...state,
    account,
    seen: { ...state.seen, [step.id]: seen },
    first: step.id in state.first ? state.first : { ...state.first, [step.id]: seen },
    reading: state.reading.filter((id) => id !== step.id),
  };
  const [after, effects] = afterRead(steps, state, next, step, event);
  return [tellEarlier(steps, after), effects];
}
