// The wizard where nobody can be asked: the audit and the plan as text, and how to go on.
import { scoreOf } from '../formats/audit-report.ts';
import { auditText } from '../formats/audit-text.ts';
import { planText } from '../formats/plan-text.ts';
import { lookBeside } from '../runtime/beside.ts';
import { makeReader } from '../runtime/reader.ts';
import { again } from './again.ts';
import { readAnswers } from './answers-file.ts';
import { connect, lookAt } from './connect.ts';
import { pageOf, say, sayForeign } from './face.ts';
import { isoNow } from './io.ts';
import { accountNotes } from './notes.ts';
import { plansOf } from './planning.ts';
import { chosenSteps, levelOf, survey } from './survey.ts';
import type { Run } from './table.ts';

/** Prints both; exit code 0 on a demo or where everything is safe, 8 where something is open. */
export const noTerminal: Run = async ({ io, options }) => {
  const steps = chosenSteps(options);
  const answers = readAnswers(options.answers);
  const startedAt = isoNow(io);
  const connection = await connect(io, options, answers, { readOnly: true });
  sayForeign(io, options, connection);
  try {
    const account = await lookAt(connection, io, options, answers, { writes: true });
    const [{ seen, regions }, beside] = await Promise.all([
      survey(steps, connection.invoke, account),
      lookBeside(makeReader(connection.invoke), account),
    ]);
    const at = isoNow(io);
    const demo = options.demo !== undefined;
    const base = { version: io.version, account, demo, steps, seen };
    const notes = accountNotes(account, false, beside);
    const audit = { ...base, startedAt, endedAt: at, regions, notes };
    const plans = plansOf(steps, seen, account, answers);
    const page = pageOf(io, io.stdout, options);
    io.stdout.write(`${auditText(audit, page, again(options, 'plan'))}\n`);
    io.stdout.write(planText({ ...base, level: levelOf(options), createdAt: at, answers, plans }, page));
    say(io, options, {
      en: `There is no terminal here, so nothing was asked or sent. In a terminal: ${again(options)}. Without one: ${again(options, 'apply', '--yes')}`,
      ja: `ターミナルがないため、質問も送信もしていません。ターミナルでは: ${again(options)}  ターミナルなしでは: ${again(options, 'apply', '--yes')}`,
    });
    const { safe, of } = scoreOf(audit);
    return safe < of && !demo ? 8 : 0;
  } finally {
    connection.close();
  }
};
