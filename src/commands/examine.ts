// Looks at an account and judges it: AWS, the simulated one, or what a file holds. Only reads are sent.
import { stepsFor, viewOf } from '../engine/framework.ts';
import type { AuditBegun, AuditReport } from '../formats/audit-report.ts';
import type { Answers } from '../model/answers.ts';
import type { AnyStep } from '../model/step.ts';
import type { Text } from '../model/text.ts';
import { lookBeside } from '../runtime/beside.ts';
import { once } from '../runtime/once.ts';
import { makeReader } from '../runtime/reader.ts';
import { tallied } from '../runtime/tally.ts';
import { readAnswers } from './answers-file.ts';
import { type Connection, connect, lookAt } from './connect.ts';
import { sayForeign } from './face.ts';
import { recording, replay } from './facts-file.ts';
import { usage } from './fail.ts';
import { type Io, isoNow } from './io.ts';
import { expired, inForce, readMutes } from './mutes.ts';
import { accountNotes, factsNote, levelNote } from './notes.ts';
import type { Options } from './options.ts';
import { progress } from './progress.ts';
import { chosenSteps, type Judged, levelOf, survey } from './survey.ts';
import type { Context } from './table.ts';

/** Where the answers come from. */
interface Source {
  readonly connection: Connection;
  /** With the clock of the answers: what is in a file is judged as of then. */
  readonly io: Io;
  readonly demo: boolean;
  /** When the facts of a file were gathered. */
  readonly at?: string;
}

/** Hears of an audit as it goes. */
export interface Watch {
  readonly begun: (begun: AuditBegun, steps: readonly AnyStep[]) => void;
  readonly judged: Judged;
}

/** Looks at the account and judges it. Throws for whatever ends the run before that. */
export async function examine({ io: here, options }: Context, watch?: Watch): Promise<AuditReport> {
  refuseRedactedFacts(options);
  const steps = stepsOf(options);
  const answers = readAnswers(options.answers);
  const mutes = readMutes([options.mute, options.baseline]);
  const source = await open(here, options, answers);
  const { io, demo, at } = source;
  sayForeign(here, options, source.connection);
  const began = here.now();
  const startedAt = isoNow(io);
  const tape = recording(source.connection, io, demo);
  const shown = progress(tape.connection.invoke, here, options);
  const { invoke: sent, tally } = tallied(shown.invoke);
  const invoke = once(sent);
  const connection = { ...tape.connection, invoke };
  try {
    const account = await lookAt(connection, io, options, answers, { writes: false });
    const begun = { version: io.version, account, demo, startedAt, mutes: inForce(mutes, account.now) };
    watch?.begun(begun, steps);
    const [{ seen, regions, came }, beside] = await Promise.all([
      survey(steps, invoke, account, watch?.judged),
      lookBeside(makeReader(invoke), account),
    ]);
    const waiting = came.has('not-subscribed') && account.active === false;
    if (options.saveFacts !== undefined) tape.save(options.saveFacts);
    return {
      ...begun,
      endedAt: isoNow(io),
      regions,
      steps,
      seen,
      notes: [
        ...(at === undefined ? [] : [factsNote(at)]),
        ...accountNotes(account, waiting, beside),
        ...howFar(options, steps),
        ...expired(mutes, account.now),
      ],
      ...(options.framework ? { framework: viewOf(options.framework) } : {}),
    };
  } finally {
    shown.end();
    connection.close();
    if (options.debug) {
      const { calls, chain } = tally();
      here.stderr.write(`${calls} calls, longest chain ${chain}, ${here.now() - began} ms\n`);
    }
  }
}

/** The chosen steps, with a framework those that it asks something of. */
function stepsOf(options: Options): readonly AnyStep[] {
  const chosen = chosenSteps(options);
  const steps = options.framework ? stepsFor(options.framework, chosen) : chosen;
  if (steps.length > 0) return steps;
  throw usage({
    en: `None of these steps answers an item of ${options.framework}.`,
    ja: `${options.framework} の項目に対応するステップがありません。`,
  });
}

/** What a longer walk would look at besides, where nobody chose what to look at. */
function howFar(options: Options, steps: readonly AnyStep[]): readonly Text[] {
  if (options.framework || options.only) return [];
  const count = (all: readonly AnyStep[]) => all.reduce((sum, { controls }) => sum + controls.length, 0);
  const more = count(chosenSteps({ ...options, level: 'everything' })) - count(steps);
  return more > 0 ? [levelNote(levelOf(options), more)] : [];
}

/** What is judged again must be what was asked: pseudonyms for accounts and names would not fit together there. */
function refuseRedactedFacts({ redact, saveFacts }: Options): void {
  if (!redact || saveFacts === undefined) return;
  throw usage({
    en: '--redact cannot hide account and resource names in --save-facts; contact data is never in it.',
    ja: '--redact では --save-facts のアカウント ID やリソース名を隠せません（連絡先の情報は常に除外されます）。',
  });
}

async function open(io: Io, options: Options, answers: Answers): Promise<Source> {
  if (options.facts === undefined) {
    const connection = await connect(io, options, answers, { readOnly: true });
    return { connection, io, demo: options.demo !== undefined };
  }
  if (options.demo !== undefined) {
    throw usage({
      en: '--facts and --demo cannot go together: the answers come from one place.',
      ja: '--facts と --demo は同時に指定できません。情報の取得元は 1 つです。',
    });
  }
  const { connection, at, demo } = replay(options.facts);
  return { connection, io: { ...io, now: () => Date.parse(at) }, demo, at };
}
