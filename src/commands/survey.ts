// Reads and judges the chosen steps, side by side, in one pass over the account.
import { steps as allSteps } from '../../steps/index.ts';
import { audit } from '../engine/audit.ts';
import { atLevel, narrowed } from '../engine/level.ts';
import type { SeenSteps } from '../engine/plan.ts';
import type { Account } from '../model/account.ts';
import type { Invoke } from '../model/call.ts';
import { type Level, reaches, usualLevel } from '../model/level.ts';
import { isGlobal } from '../model/operations/index.ts';
import type { Reader, Why } from '../model/read.ts';
import type { AnyStep, Finding } from '../model/step.ts';
import { makeReader } from '../runtime/reader.ts';
import { meant, usage } from './fail.ts';
import { nearest } from './nearest.ts';
import type { Options } from './options.ts';

export type RegionReport = { readonly name: string; readonly state: RegionReportState };
export type RegionReportState = 'read' | 'not-opted-in' | 'denied' | 'unreachable';

export interface Survey {
  readonly seen: SeenSteps;
  /** What came of each region. */
  readonly regions: readonly RegionReport[];
  /** Every way in which a read ended. */
  readonly came: ReadonlySet<Why | 'ok'>;
}

/** Told of each step as soon as it is judged. */
export type Judged = (step: AnyStep, findings: readonly Finding[]) => void;

type Choice = Pick<Options, 'only' | 'skip' | 'level' | 'framework'>;

/** How far to go: as was said; a framework is looked at whole. */
export const levelOf = ({ level, framework }: Choice): Level =>
  level ?? (framework ? 'everything' : usualLevel);

/** Those of `steps` that --only and --skip leave, in the order of the walk. Throws `Failed`, exit 2, for one that does not exist. */
export function named(
  { only, skip }: Pick<Choice, 'only' | 'skip'>,
  steps: readonly AnyStep[] = allSteps,
): readonly AnyStep[] {
  const ids = allSteps.map(({ id }) => id);
  const stranger = [...(only ?? []), ...(skip ?? [])].find((id) => !ids.includes(id));
  if (stranger !== undefined) {
    throw usage(
      { en: `There is no step "${stranger}".`, ja: `「${stranger}」というステップはありません。` },
      meant(nearest(stranger, ids), ids),
    );
  }
  const left = steps.filter(({ id }) => (only?.includes(id) ?? true) && !skip?.includes(id));
  if (left.length > 0) return left;
  throw usage(
    { en: 'No step is left to look at.', ja: '対象のステップがありません。' },
    meant(undefined, ids),
  );
}

/** The steps to walk: those of the level, or those that were named, whatever their level. Throws as `named`. */
export function chosenSteps(choice: Choice): readonly AnyStep[] {
  const level = levelOf(choice);
  if (!choice.only) return named(choice, atLevel(allSteps, level));
  return named(choice).map((step) => (reaches(level, step.level) ? narrowed(step, level) : step));
}

/** Reads all steps with one Reader; a step that cannot be read at all has the facts `null`, and is judged unknown. */
export async function survey(
  steps: readonly AnyStep[],
  invoke: Invoke,
  account: Account,
  judged?: Judged,
): Promise<Survey> {
  const reader = makeReader(invoke);
  const came = new Set<Why | 'ok'>();
  const regional = new Map<string, Set<Why | 'ok'>>();
  const noted: Reader = async (op, input, region) => {
    const read = await reader(op, input, region);
    came.add(read.ok ? 'ok' : read.why);
    if (region !== undefined && !isGlobal(op)) {
      regional.set(region, (regional.get(region) ?? new Set()).add(read.ok ? 'ok' : read.why));
    }
    return read;
  };
  const entries = await Promise.all(
    steps.map(async (step) => {
      const facts = await step.read(noted, account).catch(() => null);
      const findings = audit(step, facts, account);
      judged?.(step, findings);
      return [step.id, { facts, findings, at: account.now }] as const;
    }),
  );
  const regions = account.regions.map(({ name, state }) => ({
    name,
    state: state === 'on' ? reached(regional.get(name)) : state,
  }));
  return { seen: Object.fromEntries(entries), regions, came };
}

/** A region is read if any service in it answered: another that failed is told by its own findings. Else it is what stood in the way. */
function reached(came: ReadonlySet<Why | 'ok'> | undefined): RegionReportState {
  // A service that is not there is an answer too; the region has been reached.
  if (!came || came.has('ok') || came.has('absent') || came.has('no-service')) return 'read';
  return came.has('unreachable') || came.has('throttled') || came.has('broken') ? 'unreachable' : 'denied';
}

/** What may be planned on: a step that could not be read is left alone. */
export const plannable = (seen: SeenSteps): SeenSteps =>
  Object.fromEntries(Object.entries(seen).filter(([, one]) => one.facts !== null));
