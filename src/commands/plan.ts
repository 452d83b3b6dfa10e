// plan: what would be sent, as text, JSON, shell commands, or a file for `apply`. Nothing is sent.
import { jsonText } from '../formats/json-text.ts';
import { planCli } from '../formats/plan-cli.ts';
import { type PlanInHand, planDocument } from '../formats/plan-document.ts';
import { planText } from '../formats/plan-text.ts';
import { again } from './again.ts';
import { readAnswers } from './answers-file.ts';
import { connect, lookAt } from './connect.ts';
import { say, sayForeign } from './face.ts';
import { writeWhole } from './files.ts';
import { formatsOf } from './options.ts';
import { checkFormats, output } from './output.ts';
import { draft } from './planning.ts';
import { chosenSteps } from './survey.ts';
import type { Context, Run } from './table.ts';

/** Makes and shows the plan; exit code 0. */
export const plan: Run = async (context) => {
  const { io, options } = context;
  const formats = checkFormats(options, formatsOf.plan);
  const made = await makePlan(context);
  output(io, options, formats, {
    text: (page) => planText(made, page),
    json: (_page, lang) => jsonText(planDocument(made, lang)),
    cli: (page) => planCli(made.plans, page.lang),
  });
  if (options.out === undefined) return 0;
  writeWhole(options.out, jsonText(planDocument(made, options.langGiven ? options.lang : 'en')));
  // What the file holds need not be said again.
  const { answers: _answers, only: _only, skip: _skip, level: _level, region: _region, ...rest } = options;
  const next = again(rest, 'apply', options.out);
  say(io, options, { en: `Saved. Apply it with: ${next}`, ja: `保存しました。適用するには: ${next}` });
  return 0;
};

/** Looks at the account and plans, over a connection that can only read. */
async function makePlan({ io, options }: Context): Promise<PlanInHand> {
  const steps = chosenSteps(options);
  const answers = readAnswers(options.answers);
  const connection = await connect(io, options, answers, { readOnly: true });
  sayForeign(io, options, connection);
  try {
    const account = await lookAt(connection, io, options, answers, { writes: true });
    return await draft(io, options, connection, { steps, account, answers });
  } finally {
    connection.close();
  }
}
