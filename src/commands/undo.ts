// undo: the way back of a run, shown, confirmed, sent and journalled like any plan.
import { type FactsOf, stepsOf } from '../engine/earlier.ts';
import { chainOf, lastSent, type Run as Past, takenBack } from '../engine/past.ts';
import { keptUnread, planUndo, type StepUndo, type UndoInput } from '../engine/undo.ts';
import { undoneText } from '../formats/undo-text.ts';
import type { Account } from '../model/account.ts';
import { equal } from '../model/json.ts';
import type { Outcome } from '../runtime/apply.ts';
import { makeReader } from '../runtime/reader.ts';
import { takeBack } from '../runtime/take-back.ts';
import { again } from './again.ts';
import { readAnswers } from './answers-file.ts';
import { badFile } from './bad-file.ts';
import { type Connection, connect, lookAt } from './connect.ts';
import { pageOf, say, sayForeign } from './face.ts';
import { Failed, problem } from './fail.ts';
import { runNamed } from './history.ts';
import { named, survey } from './survey.ts';
import type { Context, Run } from './table.ts';
import { toolsFor } from './tools.ts';
import { agreeToUndo } from './undo-agree.ts';
import { beginWork, sayStopping, watchSignIn } from './work.ts';

/** Runs the command; exit code 0, 2, 4, 5, 7 or 8. */
export const undo: Run = async (context) => {
  const { io, options } = context;
  const answers = readAnswers(options.answers);
  const connection = await connect(io, options, answers, { readOnly: false });
  sayForeign(io, options, connection);
  try {
    const account = await lookAt(connection, io, options, answers, { writes: true });
    const { confirm } = options;
    if (confirm !== undefined && confirm !== account.id) throw problem('wrong-account', account.id);
    return await takeBackRun(context, connection, account);
  } finally {
    connection.close();
  }
};

async function takeBackRun(context: Context, connection: Connection, account: Account): Promise<number> {
  const { io, options } = context;
  const ledger = connection.ledger(account);
  const runs = ledger.runs();
  const chain = chosenRuns(runs, context.args[0]);
  const draft = async () => {
    const input = await inputFor(context, connection, account, runs, chain);
    return { input, plan: planUndo(input) };
  };
  const { input, plan } = await draft();
  if (input.back.size > 0) sayBack(context, runs, chain);
  const report = { account, demo: options.demo !== undefined, runs: chain, plan };
  const agreed = await agreeToUndo({ io, options, accountId: account.id, report });
  if ('exit' in agreed) return agreed.exit;
  const fresh = await draft();
  // While somebody was reading, the account may have changed: then nothing is sent.
  if (!equal(callsOf(fresh.plan), callsOf(plan))) throw new Failed('stale-plan', {});

  const begin = { identity: account.arn, version: io.version, undoes: chain.map(({ id }) => id) };
  const work = beginWork(io, options, ledger, begin);
  try {
    const signIn = watchSignIn(connection.invoke);
    const base = toolsFor(io, options, { ...connection, invoke: signIn.invoke }, account, work.journal);
    const tools = { ...base, stopping: () => base.stopping() || signIn.ended() };
    sayStopping(io, options);
    const reader = () => makeReader(signIn.invoke);
    const came = await takeBack({ plan, input, account, reader, tools, ...agreed });
    io.stdout.write(undoneText({ ...report, ...came }, pageOf(io, io.stdout, options)));
    const open = came.left.length > 0 || keptUnread(plan);
    return exitOf(context, came.outcomes, open, signIn.ended());
  } finally {
    work.done();
  }
}

/** What was taken back before is not taken back again. */
function sayBack({ io, options }: Context, runs: readonly Past[], chain: readonly Past[]): void {
  const by = runs.findLast(({ undoes }) => chain.some(({ id }) => undoes.includes(id)))?.id ?? '';
  say(io, options, {
    en: `What ${by} has taken back already is left out.`,
    ja: `${by} で元に戻した変更は対象から除いています。`,
  });
}

function exitOf({ io, options, args }: Context, outcomes: readonly Outcome[], open: boolean, ended: boolean) {
  const next = again(options, 'undo', ...args);
  if (io.stop.aborted) {
    say(io, options, { en: `Stopped. Go on with: ${next}`, ja: `中断しました。続けるには: ${next}` });
    return Number(io.stop.reason);
  }
  if (ended) throw problem('expired-credentials');
  if (outcomes.some(({ state }) => state !== 'sent')) return 5;
  return open ? 8 : 0;
}

const callsOf = (plan: readonly StepUndo[]) =>
  plan.flatMap(({ changes }) => changes.map(({ id, call }) => ({ id, call })));

/** The run that was named, or the last that sent something, with what belongs to it. Throws `Failed`, exit 2. */
function chosenRuns(runs: readonly Past[], id: string | undefined): readonly Past[] {
  const run = id === undefined ? lastSent(runs) : runNamed(runs, id);
  const chain = run ? chainOf(runs, run.id) : [];
  const broken = chain.find((one) => one.broken)?.broken;
  if (!broken) return chain;
  throw badFile(
    broken.path,
    { en: 'This line of the journal is not understood.', ja: '記録のこの行を解釈できません。' },
    { line: broken.line, column: 1 },
  );
}

async function inputFor(
  { options }: Context,
  { invoke }: Connection,
  account: Account,
  runs: readonly Past[],
  chain: readonly Past[],
): Promise<UndoInput> {
  const wanted = stepsOf(chain);
  const steps = named(options).filter(({ id }) => wanted.includes(id));
  const { seen } = await survey(steps, invoke, account);
  const facts: FactsOf = Object.fromEntries(Object.entries(seen).map(([id, one]) => [id, one.facts]));
  const given = { account, answers: {}, ahead: [], refused: [] };
  return { steps, facts, chain, runs, back: takenBack(runs, chain), given };
}
