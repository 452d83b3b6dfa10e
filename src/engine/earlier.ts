// A run that stopped half way: what became of its calls, judged by what the account holds now. Nothing is sent again blindly.
import type { Json } from '../model/json.ts';
import { nameOf } from '../model/operations/index.ts';
import type { AnyStep, Change, Given } from '../model/step.ts';
import type { Text } from '../model/text.ts';
import { isOpen, type PastCall, type Run, stepIdOf } from './past.ts';
import { openQuestions } from './plan.ts';
import { signOf } from './preview.ts';

export type Fate = 'done' | 'not-done' | 'not-known';

/** Facts by step, as far as they were read. */
export type FactsOf = Readonly<Record<string, unknown>>;

/** True if something in these facts could not be read: then nothing can be concluded from what is missing. */
function hasUnread(facts: unknown): boolean {
  if (typeof facts !== 'object' || facts === null) return false;
  if ('ok' in facts && facts.ok === false && 'why' in facts) {
    return facts.why !== 'absent' && facts.why !== 'no-service';
  }
  return Object.values(facts).some(hasUnread);
}

/** Was the call done? The account has the word: what would be planned again was not done. */
export function fateOf(
  run: Run,
  change: Change,
  steps: readonly AnyStep[],
  facts: FactsOf,
  given: Given,
): Fate {
  const step = steps.find(({ id }) => id === stepIdOf(change));
  const mine = step && facts[step.id];
  if (!step || mine === undefined || mine === null || hasUnread(mine)) return 'not-known';
  const now = step.snapshot(mine)[change.resource];
  if (run.undoes.length > 0) return signOf(change) === '-' && now === undefined ? 'done' : 'not-known';
  if (openQuestions(step, mine, given).length > 0) {
    if (now === undefined) return change.before === undefined ? 'not-done' : 'not-known';
    return nameOf(change.call.op).startsWith('Create') ? 'done' : 'not-known';
  }
  if (step.plan(mine, given).some(({ id }) => id === change.id)) return 'not-done';
  return change.before !== undefined || now !== undefined ? 'done' : 'not-done';
}

/** The steps whose facts are wanted to judge these runs. */
export const stepsOf = (runs: readonly Run[]): readonly string[] => [
  ...new Set(runs.flatMap(({ calls }) => calls.map(({ change }) => stepIdOf(change)))),
];

/** What is written down when a run goes on from others: the fate of their open calls, and what their unverified steps hold now. */
export interface Settled {
  readonly found: readonly { readonly run: string; readonly change: string; readonly done: boolean }[];
  readonly snapshots: Readonly<Record<string, Readonly<Record<string, Json>>>>;
}

/** Judges the open calls of these runs by facts that were read after they stopped. */
export function settle(
  runs: readonly Run[],
  steps: readonly AnyStep[],
  facts: FactsOf,
  given: Given,
): Settled {
  const found = runs.flatMap((run) =>
    run.calls.filter(isOpen).flatMap(({ change }) => {
      const fate = fateOf(run, change, steps, facts, given);
      return fate === 'not-known' ? [] : [{ run: run.id, change: change.id, done: fate === 'done' }];
    }),
  );
  const unverified = steps.filter(
    ({ id }) =>
      facts[id] !== undefined &&
      facts[id] !== null &&
      runs.some((run) => run.snapshots[id] === undefined && stepsOf([run]).includes(id)),
  );
  const snapshots = Object.fromEntries(unverified.map((step) => [step.id, step.snapshot(facts[step.id])]));
  return { found, snapshots };
}

const fates: Readonly<Record<Fate, Text>> = {
  done: { en: 'it was done', ja: '実行済み' },
  'not-done': { en: 'it was not done', ja: '未実行' },
  'not-known': { en: 'it cannot be told whether it was done', ja: '実行されたかどうか不明' },
};

/** `20260105T120000Z` -> `2026-01-05 12:00 UTC`. */
export const minuteOf = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;

/** Where the run stopped: its first open call, with what became of it; else its last one. */
export function stoppedAt(
  run: Run,
  steps: readonly AnyStep[],
  facts: FactsOf,
  given: Given,
): Text | undefined {
  const open: PastCall | undefined = run.calls.find(isOpen);
  const at = open ?? run.calls.findLast(({ state }) => state === 'sent') ?? run.calls.at(-1);
  if (!at) return undefined;
  const fate = open ? fates[fateOf(run, open.change, steps, facts, given)] : undefined;
  const more = run.calls.filter(isOpen).length - 1;
  const en = `${minuteOf(run.at)}, ${open ? 'at' : 'after'} ${at.change.id}`;
  const ja = `${minuteOf(run.at)}、${at.change.id} ${open ? 'の途中' : 'のあと'}`;
  return {
    en: `${en}${fate ? `: ${fate.en}` : ''}${more > 0 ? `, ${more} more` : ''}`,
    ja: `${ja}${fate ? `: ${fate.ja}` : ''}${more > 0 ? `、ほか ${more} 件` : ''}`,
  };
}

/** One or two lines for whoever starts anew. */
export const earlierText = (where: Text, undoing: boolean): Text => ({
  en: `An earlier ${undoing ? 'undo' : 'run'} stopped half way (${where.en}). ${undoing ? 'Run undo again to finish it.' : 'Going on from what the account holds now.'}`,
  ja: `${undoing ? '前回は、変更を元に戻す' : '前回の実行は'}途中で止まっています（${where.ja}）。${undoing ? 'undo をもう一度実行すると続きから元に戻せます。' : 'アカウントの現在の状態から続けます。'}`,
});
