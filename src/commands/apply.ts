// apply: sends a saved plan exactly, or plans and sends what needs no person. What is left is said, and told by the exit code.
import type { StepPlan } from '../engine/plan.ts';
import { score } from '../engine/score.ts';
import { applyText } from '../formats/apply-text.ts';
import { personText } from '../formats/plan-text.ts';
import { makeReader } from '../runtime/reader.ts';
import { type WalkResult, walk } from '../runtime/walk.ts';
import { again } from './again.ts';
import { agree } from './agree.ts';
import { readAnswers } from './answers-file.ts';
import { connect, lookAt } from './connect.ts';
import { pageOf, say, sayForeign } from './face.ts';
import { Failed, problem, usage } from './fail.ts';
import type { Options } from './options.ts';
import { readPlan, refuseOtherVersion, type SavedPlan } from './plan-file.ts';
import { draft, needsSomebody, type PlanWishes, plansOf } from './planning.ts';
import { chosenSteps } from './survey.ts';
import type { Context, Run } from './table.ts';
import { toolsFor } from './tools.ts';
import { beginWork, recall, sayStopping, type Work, watchSignIn } from './work.ts';

/** Runs the command; exit code 0, 4, 5, 6, 7 or 8. */
export const apply: Run = async (context) => {
  const { io, args } = context;
  const saved = args[0] === undefined ? undefined : openPlan(args[0], context);
  const options = saved ? asSaved(context.options, saved) : context.options;
  const steps = chosenSteps(options);
  const answers = saved?.answers ?? readAnswers(options.answers);
  const connection = await connect(io, options, answers, { readOnly: false });
  sayForeign(io, options, connection);
  let work: Work | undefined;
  try {
    const account = await lookAt(connection, io, options, answers, { writes: true });
    const { confirm } = options;
    if (confirm !== undefined && confirm !== account.id) throw problem('wrong-account', account.id);
    const wishes: PlanWishes = { steps, account, answers };
    const earlier = await recall(io, options, connection, account, answers);
    const agreed = await agree({
      io,
      options,
      steps,
      accountId: account.id,
      saved,
      draft: () => draft(io, options, connection, wishes),
    });
    if ('exit' in agreed) return agreed.exit;
    const begin = { identity: account.arn, version: io.version, resumes: earlier.resumes };
    work = beginWork(io, options, connection.ledger(account), begin, earlier.first);
    const signIn = watchSignIn(connection.invoke);
    const { clock } = connection;
    const base = toolsFor(io, options, { invoke: signIn.invoke, clock }, account, work.journal);
    const tools = { ...base, stopping: () => base.stopping() || signIn.ended() };
    sayStopping(io, options);
    const reader = () => makeReader(signIn.invoke);
    const { plans = [], ...walked } = agreed;
    const result = withWaiting(await walk({ ...wishes, ...walked, reader, tools }), plans);
    const code = report(context, wishes, result);
    if (signIn.ended() && !io.stop.aborted) throw signedOut(options);
    return code;
  } finally {
    work?.done();
    connection.close();
  }
};

/** What was agreed to and could not even be planned, because a step before it was not done, is left too: nothing is passed over in silence. */
function withWaiting(result: WalkResult, agreed: readonly StepPlan[]): WalkResult {
  const waiting = result.plans.filter(({ waitsFor }) => waitsFor.length > 0).map(({ step }) => step.id);
  const rest = agreed.filter(({ step }) => waiting.includes(step.id)).flatMap(({ changes }) => changes);
  return { ...result, left: [...result.left, ...rest] };
}

/** Exit 4: the sign-in ended in the middle. What was sent is written down; the rest waits. */
function signedOut(options: Options): Failed {
  const next = again(options, 'apply', '--yes');
  return new Failed('expired-credentials', {
    next: {
      en: `Sign in again (aws login), then go on with: ${next}`,
      ja: `aws login でもう一度サインインしてください。続けるには: ${next}`,
    },
  });
}

function openPlan(path: string, { io, options }: Context): SavedPlan {
  const saved = readPlan(path);
  const { only, skip, level, regions, region, answers } = options;
  if ([only, skip, level, regions, region, answers].some((value) => value !== undefined)) {
    throw usage({
      en: 'A saved plan brings its own steps, regions and answers.',
      ja: '保存した計画には、ステップ、リージョン、回答が含まれています。',
    });
  }
  refuseOtherVersion(saved, io.version);
  return saved;
}

const asSaved = (options: Options, { selection, account }: SavedPlan): Options => ({
  ...options,
  only: selection.steps,
  level: selection.level ?? 'everything',
  regions: selection.regions,
  region: account.home,
});

function report({ io, options }: Context, wishes: PlanWishes, result: WalkResult): number {
  const { steps, account, answers } = wishes;
  const { seen, outcomes, left } = result;
  const page = pageOf(io, io.stdout, options);
  const findings = Object.values(seen).flatMap((one) => one.findings);
  const demo = options.demo !== undefined;
  const rest = plansOf(steps, seen, account, answers);
  io.stdout.write(applyText({ account, demo, outcomes, left, score: score(steps, findings) }, page));
  io.stdout.write(personText(rest, page));
  if (io.stop.aborted) {
    const next = again(options, 'apply', '--yes');
    say(io, options, { en: `Stopped. Go on with: ${next}`, ja: `中断しました。続けるには: ${next}` });
    return Number(io.stop.reason);
  }
  if (outcomes.some(({ state }) => state !== 'sent')) return 5;
  const unread = findings.some(({ verdict }) => verdict === 'unknown');
  return left.length > 0 || unread || rest.some(needsSomebody) ? 8 : 0;
}
