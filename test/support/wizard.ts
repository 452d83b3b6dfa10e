// The whole wizard without a face: machine, runtime and simulated account, driven by intents.
import { demoInvoke } from '../../src/demo/account.ts';
import type { Scenario } from '../../src/demo/scenarios.ts';
import { newWorld, type World } from '../../src/demo/world.ts';
import { initial, machine } from '../../src/engine/machine.ts';
import type { Event, State } from '../../src/engine/state.ts';
import { look } from '../../src/runtime/look.ts';
import { makeReader } from '../../src/runtime/reader.ts';
import { type RuntimeOptions, startRuntime } from '../../src/runtime/runtime.ts';
import { Drawer } from '../../src/runtime/secrets.ts';
import { steps } from '../../steps/index.ts';
import { answers } from './demo.ts';
import { memoryJournal } from './memory-journal.ts';
import { fakeClock, recorded, type Sent, steady } from './person.ts';

export interface Wizard {
  readonly world: World;
  readonly state: () => State;
  readonly sent: readonly Sent[];
  readonly exits: readonly number[];
  readonly drawer: Drawer;
  readonly clock: ReturnType<typeof fakeClock>;
  readonly journal: ReturnType<typeof memoryJournal>;
  /** Says what the person wants and waits until the wizard is quiet again. */
  readonly say: (...events: Event[]) => Promise<State>;
  /** Waits until the state is as wished. */
  readonly until: (wished: (state: State) => boolean) => Promise<State>;
}

/** Starts a wizard on a simulated account. */
export async function startWizard(
  scenario: Scenario,
  more: Partial<State> = {},
  options: Partial<Pick<RuntimeOptions, 'journal' | 'earlier'>> = {},
): Promise<Wizard> {
  const clock = fakeClock();
  const world = newWorld(scenario, new Date(clock.now()).toISOString());
  const tape = recorded(demoInvoke({ world, now: clock.now }));
  const exits: number[] = [];
  const drawer = new Drawer(steady());
  const journal = memoryJournal();
  // Watching waits for ever in tests: nobody acts outside but by a test's own hand.
  const patient = {
    ...clock,
    sleep: async (ms: number) => (ms >= 5000 ? new Promise<void>(() => {}) : clock.sleep(ms)),
  };
  const desk = startRuntime({
    steps,
    update: machine(steps),
    state: { ...initial({ lang: 'en', demo: true, answers, level: 'essentials' }), ...more },
    clock: patient,
    drawer,
    journal: () => journal,
    exit: (code) => void exits.push(code),
    ...options,
    house: {
      invoke: tape.invoke,
      browse: async () => {},
      look: async () => {
        const looked = await look(makeReader(tape.invoke), { now: new Date(clock.now()).toISOString() });
        return looked.ok ? { account: looked.account } : { trouble: { code: 'not-aws', detail: looked.why } };
      },
    },
  });
  const quiet = async () => {
    for (let turn = 0; turn < 400; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  };
  const until = async (wished: (state: State) => boolean) => {
    for (let turn = 0; turn < 5000 && !wished(desk.state()); turn += 1)
      await new Promise((resolve) => setImmediate(resolve));
    if (!wished(desk.state())) throw new Error(`stuck at ${JSON.stringify(desk.state().screen)}`);
    return desk.state();
  };
  await until((state) => state.entry.at === 'in' && state.reading.length === 0);
  return {
    world,
    state: desk.state,
    sent: tape.sent,
    exits,
    drawer,
    clock,
    journal,
    until,
    say: async (...events) => {
      for (const event of events) {
        desk.dispatch(event);
        await quiet();
      }
      return desk.state();
    },
  };
}
