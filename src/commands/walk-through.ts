// The walk with a person, in Ink or in line prompts: what stands behind the first frame.
import { settle } from '../engine/earlier.ts';
import { initial, type Start } from '../engine/initial.ts';
import { stepsAt } from '../engine/level.ts';
import { machine } from '../engine/machine.ts';
import { factsOf } from '../engine/on-earlier.ts';
import type { State } from '../engine/state.ts';
import { farewell } from '../formats/farewell.ts';
import { fold } from '../formats/lines.ts';
import { stoppedLines } from '../formats/stopped.ts';
import type { Account } from '../model/account.ts';
import { realClock } from '../runtime/clock.ts';
import type { Ledger } from '../runtime/ledger.ts';
import { holderText } from '../runtime/lock.ts';
import { startRuntime } from '../runtime/runtime.ts';
import type { Opening } from '../tui/opening.ts';
import { again } from './again.ts';
import { readAnswers } from './answers-file.ts';
import { debugPath, intoDebugFile } from './debug-file.ts';
import { colorOn } from './face.ts';
import { problem } from './fail.ts';
import { openHouse } from './house.ts';
import type { Options } from './options.ts';
import { named } from './survey.ts';
import type { Context } from './table.ts';
import type { Faces } from './wizard.ts';
import { beginWork, halfDone, recalled, type Work } from './work.ts';

interface Ended {
  readonly code: number;
  readonly state: State;
  /** The person wants to try the simulated account. */
  readonly demo?: true;
}

/** The level to walk, where it is not asked for on the first screen. */
function levelAsked({ level, only }: Options): Pick<Start, 'level'> {
  if (level) return { level };
  return only ? { level: 'named' } : {};
}

/** Walks until the person leaves; gives the exit code. `opening` is the frame that stands already. */
export async function walkThrough(
  context: Context,
  face: Exclude<Faces, 'none'>,
  opening?: Opening,
): Promise<number> {
  const { io, options } = context;
  const steps = named(options);
  const answers = readAnswers(options.answers);
  const debugged = face === 'ink' && options.debug;
  const house = openHouse(debugged ? intoDebugFile(io) : io, options, answers);
  let work: Work | undefined;
  let end: (ended: Ended) => void = () => {};
  const ended = new Promise<Ended>((resolve) => {
    end = resolve;
  });
  const desk = startRuntime({
    steps,
    update: machine(steps),
    state: initial({
      lang: options.lang,
      demo: options.demo !== undefined,
      answers,
      ...levelAsked(options),
    }),
    house,
    clock: { now: io.now, sleep: realClock.sleep },
    earlier: (account) => {
      const ledger = house.connection().ledger(account);
      const holder = ledger.busy();
      if (holder) throw problem('lock-held', holderText(holder));
      return halfDone(ledger);
    },
    journal: (account, state) => {
      work ??= openWork(context, house.connection().ledger(account), account, state);
      return work.journal;
    },
    exit: (code, state) => end({ code, state }),
    demo: () => end({ code: 0, state: desk.state(), demo: true }),
  });
  const interrupt = () => desk.dispatch({ type: 'interrupt' });
  io.stop.addEventListener('abort', interrupt);
  // It may have come while all this was loaded, after the first frame.
  if (io.stop.aborted) interrupt();
  const closed = ended.then(() => {});
  try {
    if (face === 'ink') await withInk(context, desk, closed, opening);
    else await withPlain(context, desk, closed);
  } finally {
    io.stop.removeEventListener('abort', interrupt);
    house.close();
    work?.done();
  }
  const { code, state, demo } = await ended;
  if (debugged) io.stderr.write(`${debugPath(io)}\n`);
  if (demo) return walkThrough({ ...context, options: { ...options, demo: 'fresh' } }, face);
  const width = Math.min(100, io.stdout.columns ?? 80);
  const lines = [
    ...stoppedLines(state, again(options)),
    ...farewell(stepsAt(steps, state), state, {
      audit: again(options, 'audit'),
      profile: options.profile || io.env['AWS_PROFILE'],
    }),
  ];
  for (const line of lines.flatMap((one) => fold(one, width))) io.stdout.write(`${line}\n`);
  return io.stop.aborted ? Number(io.stop.reason) : code;
}

/** Lock and journal, at the first change that is sent; what earlier runs left is written down with it. */
function openWork({ io, options }: Context, ledger: Ledger, account: Account, state: State): Work {
  const runs = state.earlier?.runs ?? [];
  const given = { account, answers: state.answers, ahead: [], refused: [] };
  const { resumes, first } = recalled(runs, settle(runs, named(options), factsOf(state.first), given));
  return beginWork(io, options, ledger, { identity: account.arn, version: io.version, resumes }, first);
}

type Desk = ReturnType<typeof startRuntime>;

async function withInk(
  { io, options }: Context,
  desk: Desk,
  closed: Promise<void>,
  opening: Opening | undefined,
): Promise<void> {
  const { mount } = await import('../tui/mount.tsx');
  const { stdin, stdout, env, now } = io;
  const noColor = !colorOn(env, stdout.isTTY, options.color);
  const shown = mount({
    desk,
    steps: named(options),
    stdin,
    stdout,
    env,
    ascii: options.ascii,
    noColor,
    opening,
    now,
  });
  // Ink ends by itself only when it broke: then nobody could leave any more.
  const broke = shown.done.catch((error: unknown) => Promise.reject(error));
  await Promise.race([closed, broke]);
  shown.unmount();
}

async function withPlain({ io, options }: Context, desk: Desk, closed: Promise<void>): Promise<void> {
  const { runPlain } = await import('../plain/face.ts');
  await runPlain({
    desk,
    steps: named(options),
    input: io.stdin,
    output: io.stdout,
    env: io.env,
    closed,
  });
}
