// Findings that somebody has accepted, with the reason and perhaps an end: mute files and baselines are one format.
import * as z from 'zod/mini';
import { steps as allSteps } from '../../steps/index.ts';
import { isSafe } from '../engine/score.ts';
import { type AuditReport, covers, linesOf, type Mute } from '../formats/audit-report.ts';
import { jsonText } from '../formats/json-text.ts';
import type { Text } from '../model/text.ts';
import { badFile } from './bad-file.ts';
import { meant } from './fail.ts';
import { writeWhole } from './files.ts';
import { checked, place, readJson } from './json-file.ts';
import { nearest } from './nearest.ts';

const isDay = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value) === true;

/** What a mute file may hold. */
const mutesSchema = z.strictObject({
  schemaVersion: z.literal(1),
  mutes: z.array(
    z.strictObject({
      control: z.string(),
      region: z.exactOptional(z.string().check(z.minLength(1))),
      resource: z.exactOptional(z.string().check(z.minLength(1))),
      reason: z.string().check(z.regex(/\S/)),
      until: z.exactOptional(z.string().check(z.refine(isDay))),
    }),
  ),
});

const words: Readonly<Record<string, Text>> = {
  reason: { en: 'a reason in words', ja: '理由を説明する文' },
  until: { en: 'a day such as 2027-01-31', ja: ' 2027-01-31 のような日付' },
  mutes: { en: 'a list of findings', ja: '指摘の配列' },
};

/** The entries of the files, in order. Throws `Failed`, exit 2, with file, line and what was expected. */
export function readMutes(paths: readonly (string | undefined)[]): readonly Mute[] {
  return paths.flatMap((path) => (path === undefined ? [] : readOne(path)));
}

function readOne(path: string): readonly Mute[] {
  const file = readJson(path);
  const { mutes } = checked(file, mutesSchema, (where) => words[String(where.at(-1))]);
  const known = allSteps.flatMap(({ controls }) => controls.map(({ id }) => id));
  const at = mutes.findIndex(({ control }) => !known.includes(control));
  const stranger = mutes[at];
  if (!stranger) return mutes;
  throw badFile(
    path,
    {
      en: `There is no control "${stranger.control}".`,
      ja: `「${stranger.control}」という確認項目はありません。`,
    },
    place(file.tree, ['mutes', at, 'control']),
    meant(nearest(stranger.control, known), known),
  );
}

const isOver = ({ until }: Mute, now: string): boolean => until !== undefined && now.slice(0, 10) > until;

/** The entries that hold today; `now` is ISO 8601, UTC. The day named in `until` is the last. */
export const inForce = (mutes: readonly Mute[], now: string): readonly Mute[] =>
  mutes.filter((mute) => !isOver(mute, now));

/** What to say of entries whose time is over. */
export const expired = (mutes: readonly Mute[], now: string): readonly Text[] =>
  mutes
    .filter((mute) => isOver(mute, now))
    .map(({ control, until = '' }) => ({
      en: `The mute for ${control} ended on ${until}: its findings count again.`,
      ja: `${control} のミュートは ${until} で終了しました。指摘は再び集計されます。`,
    }));

/**
 * Accepts every failed finding of the report as it is today, in a file of the same format. The entries of an `earlier` baseline
 * stay as they are, but for those that are over, or whose findings were all seen to be fine: these would hide them if they came
 * back. What was not looked at stays accepted. Gives the entries that are new.
 */
export function createBaseline(path: string, report: AuditReport, earlier: readonly Mute[]): readonly Mute[] {
  const { now } = report.account;
  const lines = linesOf(report);
  const mended = (mute: Mute): boolean => {
    const covered = lines.filter(({ finding }) => covers(mute, finding));
    return covered.length > 0 && covered.every(({ finding }) => isSafe(finding.verdict));
  };
  const stay = inForce(earlier, now).filter((mute) => !mended(mute));
  const added = lines
    .filter(({ finding, mutedBy }) => finding.verdict === 'fail' && mutedBy === undefined)
    .map(
      ({ finding: { control, region, resource } }): Mute => ({
        control,
        ...(region === undefined ? {} : { region }),
        ...(resource === undefined ? {} : { resource }),
        reason: `baseline of ${now.slice(0, 10)}`,
      }),
    );
  writeWhole(path, jsonText({ schemaVersion: 1, mutes: [...stay, ...added].map((mute) => ({ ...mute })) }));
  return added;
}
