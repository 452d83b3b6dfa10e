// A whole walk with a person, on a simulated account that a file holds, journalled as the program would: for undo and resume.
import { readFileSync, writeFileSync } from 'node:fs';
import type { Scenario } from '../../src/demo/scenarios.ts';
import type { World } from '../../src/demo/world.ts';
import { audit } from '../../src/engine/audit.ts';
import { planStep, type SeenSteps } from '../../src/engine/plan.ts';
import type { Invoke } from '../../src/model/call.ts';
import { writes } from '../../src/model/operations/index.ts';
import { apply } from '../../src/runtime/apply.ts';
import { isoNow } from '../../src/runtime/clock.ts';
import type { Journal } from '../../src/runtime/journal.ts';
import { fileLedger, type Ledger } from '../../src/runtime/ledger.ts';
import { steps } from '../../steps/index.ts';
import { file } from '../cli/run.ts';
import { answers, type Bench, few, open } from './demo.ts';
import { fakeClock, person } from './person.ts';

export type Snapshots = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export interface Journalled {
  readonly bench: Bench;
  /** The file of the simulated account, for `--demo-file`. */
  readonly path: string;
  readonly ledger: Ledger;
  readonly before: Snapshots;
}

/** The ledger that `--demo-file PATH` uses, as another process. */
export const ledgerOf = (path: string, pid = 99): Ledger =>
  fileLedger({
    folder: `${path}.state`,
    account: '123456789012',
    pid,
    host: 'here',
    alive: () => false,
    now: () => '2026-01-05T11:00:00.000Z',
  });

/** Every step's snapshot of the account as it is now. */
export async function snapshots(bench: Bench): Promise<Snapshots> {
  const all = steps.map(
    async (step) => [step.id, step.snapshot(await step.read(bench.reader(), bench.account))] as const,
  );
  return Object.fromEntries(await Promise.all(all));
}

/** Writes the account into its file. */
export const keep = (path: string, world: World): void => writeFileSync(path, JSON.stringify(world));

/** Opens the file's account again, in this process. */
export async function reopen(path: string): Promise<Bench> {
  const bench = await open('fresh', undefined, few);
  Object.assign(bench.world, JSON.parse(readFileSync(path, 'utf8')) as World);
  return bench;
}

class Killed extends Error {}

/** Dies at the nth write: AWS has done it, but nothing is heard or written any more. */
function deadly(invoke: Invoke, journal: Journal, nth: number) {
  let count = 0;
  const alive = () => {
    if (count >= nth) throw new Killed();
  };
  const send: Invoke = async (op, input, region) => {
    alive();
    const output = await invoke(op, input, region);
    if (writes.has(op)) count += 1;
    alive();
    return output;
  };
  const write: Journal['write'] = (entry) => {
    alive();
    journal.write(entry);
  };
  return { invoke: send, journal: { write } };
}

/** Walks every step; with `killAt`, dies at that write. */
export async function walkJournalled(
  scenario: Scenario,
  killAt = Number.POSITIVE_INFINITY,
): Promise<Journalled> {
  const clock = fakeClock();
  const bench = await open(scenario, clock.now, few);
  const path = file('demo.json', '{}');
  const ledger = ledgerOf(path);
  const before = await snapshots(bench);
  const taken = ledger.take();
  const begun = taken.begin({ identity: bench.account.arn, version: '0.1.0' });
  const { invoke, journal } = deadly(bench.invoke, begun, killAt);
  const { tools } = person(invoke, clock, { journal });
  let seen: SeenSteps = {};
  try {
    for (const step of steps) {
      const account = { ...bench.account, now: isoNow(clock) };
      const facts = await step.read(bench.reader(), account);
      seen = { ...seen, [step.id]: { facts, findings: audit(step, facts, account), at: account.now } };
      const { changes } = planStep(step, seen, { account, answers });
      if (changes.length === 0) continue;
      await apply(changes, tools);
      const after = await step.read(bench.reader(), account);
      journal.write({ type: 'verified', step: step.id, snapshot: step.snapshot(after) });
      seen = { ...seen, [step.id]: { facts: after, findings: audit(step, after, account), at: account.now } };
    }
    taken.release();
  } catch (error) {
    // Nothing more is written, and the lock stays.
    if (!(error instanceof Killed)) throw error;
  }
  keep(path, bench.world);
  return { bench, path, ledger, before };
}
