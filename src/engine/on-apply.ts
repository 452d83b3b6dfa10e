// What the runtime reports while changes are sent.
import type { AnyStep } from '../model/step.ts';
import type { Effect, Event, Progress, State } from './state.ts';

type ApplyEvent = Extract<
  Event,
  { type: 'sending' | 'waiting' | 'asked' | 'sent' | 'refused' | 'unknown' | 'skipped' | 'applied' }
>;
type Result = readonly [State, readonly Effect[]];

const mark = (state: State, id: string, to: (old: Progress) => Progress): State => ({
  ...state,
  progress: state.progress.map((one) => (one.change.id === id ? to(one) : one)),
});

/** Takes one report of the runtime. */
export function onApply(_steps: readonly AnyStep[], state: State, event: ApplyEvent): Result {
  const { screen } = state;
  const step = 'step' in screen ? screen.step : '';
  const back =
    screen.at === 'asking' ? { ...state, screen: { at: 'applying', step, stopping: false } as const } : state;
  switch (event.type) {
    case 'sending':
      return [mark(back, event.change, ({ change }) => ({ change, state: 'sending' })), []];
    case 'waiting':
      return [mark(state, event.change, (old) => ({ ...old, waiting: event.waiting })), []];
    case 'asked': {
      const { change, kind, keys, again } = event;
      return [{ ...state, screen: { at: 'asking', step, change, kind, keys, again } }, []];
    }
    case 'sent': {
      const done = mark(back, event.change, ({ change }) => ({ change, state: 'sent', took: event.took }));
      const cost = done.progress.find(({ change }) => change.id === event.change)?.change.cost;
      const spent =
        cost && cost.cents > 0 && !done.spent.some(({ en }) => en === cost.text.en)
          ? [...done.spent, cost.text]
          : done.spent;
      return [{ ...done, sent: [...done.sent, event.change], spent }, []];
    }
    case 'refused':
    case 'unknown': {
      const { failure, change: id, type } = event;
      const refused = { change: id, code: failure.code, message: failure.message };
      const next = mark(back, id, ({ change }) => ({ change, state: type, failure }));
      return [type === 'refused' ? { ...next, refused: [...next.refused, refused] } : next, []];
    }
    case 'skipped':
      return [
        mark(back, event.change, ({ change }) => ({ change, state: 'skipped', because: event.because })),
        [],
      ];
    case 'applied':
      return applied(back, step, event.at);
  }
}

/** All lanes have ended: look what the account holds now, or say what stopped. */
function applied(state: State, step: string, at: string): Result {
  const { screen } = state;
  if (screen.at === 'applying' && screen.stopping) return [state, [{ do: 'exit', code: 130 }]];
  const through = state.progress.every((one) => one.state === 'sent');
  if (!through)
    return [{ ...state, screen: { at: 'stopped', step, details: false } }, [{ do: 'read', step }]];
  return [{ ...state, screen: { at: 'verifying', step, since: at } }, [{ do: 'read', step }]];
}
