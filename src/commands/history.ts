// history: runs and their changes, from what is kept on this machine. AWS is not asked.
import type { Run as Past } from '../engine/past.ts';
import { historyJson } from '../formats/history-json.ts';
import { historyText, runText } from '../formats/history-text.ts';
import { failureOf } from '../model/errors.ts';
import { runIds } from '../runtime/ledger.ts';
import { readRun } from '../runtime/runs.ts';
import { listFolder } from '../runtime/state-files.ts';
import { meant, problem, usage } from './fail.ts';
import { nearest } from './nearest.ts';
import { formatsOf } from './options.ts';
import { checkFormats, output } from './output.ts';
import { isGone, stateOf } from './state.ts';
import type { Run } from './table.ts';

/** Runs the command; exit code 0, or 2 for a run that is not there. */
export const history: Run = async ({ io, options, args }) => {
  const formats = checkFormats(options, formatsOf.history);
  const folder = isGone(options) ? undefined : stateOf(io, options);
  const { expectAccount } = options;
  const all = (folder === undefined ? [] : allRuns(folder)).filter(
    ({ account }) => expectAccount === undefined || expectAccount === account,
  );
  const [id] = args;
  const run = id === undefined ? undefined : runNamed(all, id);
  output(io, options, formats, {
    text: (page) => (run ? runText(run, all, page) : historyText(all, page)),
    json: () => historyJson(run ? [run] : all, io.version, run !== undefined),
  });
  return 0;
};

/** The runs of all accounts, oldest first within each. Throws `state-folder`. */
function allRuns(folder: string): readonly Past[] {
  try {
    return listFolder(folder, 'runs')
      .filter((account) => /^\d{12}$/.test(account))
      .flatMap((account) => runIds(folder, account).map((id) => readRun(folder, account, id)));
  } catch (error) {
    throw problem('state-folder', failureOf(error).code);
  }
}

/** The run of this id. Throws `Failed`, exit 2, where there is none. */
export function runNamed(runs: readonly Past[], id: string): Past {
  const run = runs.find((one) => one.id === id);
  if (run) return run;
  const ids = runs.map((one) => one.id).reverse();
  throw usage(
    { en: `There is no run "${id}".`, ja: `「${id}」という実行はありません。` },
    ids.length > 0
      ? meant(nearest(id, ids), ids.slice(0, 3))
      : { en: 'See aws-day-one history.', ja: 'aws-day-one history で確認してください。' },
  );
}
