// Findings that somebody has accepted, with the reason and perhaps an end: mute files and baselines are one format.
import * as z from 'zod/mini';
import { steps as allSteps } from '../../steps/index.ts';
import { type AuditReport, linesOf, type Mute } from '../formats/audit-report.ts';
import { jsonText } from '../formats/json-text.ts';
import type { Text } from '../model/text.ts';
import { badFile } from './bad-file.ts';
import { meant } from './fail.ts';
import { writeWhole } from './files.ts';
import { checked, readJson } from './json-file.ts';
import { nearest } from './nearest.ts';

const isDay = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value) === true;

/** What a mute file may hold. */
export const mutesSchema = z.strictObject({
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
  const { mutes } = checked(readJson(path), mutesSchema, (where) => words[String(where.at(-1))]);
  const known = allSteps.flatMap(({ controls }) => controls.map(({ id }) => id));
  const stranger = mutes.find(({ control }) => !known.includes(control));
  if (!stranger) return mutes;
  throw badFile(
    path,
    {
      en: `There is no control "${stranger.control}".`,
      ja: `「${stranger.control}」という確認項目はありません。`,
    },
    undefined,
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

/** Accepts every failed finding of the report as it is today, in a file of the same format. Gives its entries. */
export function createBaseline(path: string, report: AuditReport): readonly Mute[] {
  const day = report.account.now.slice(0, 10);
  const mutes = linesOf(report)
    .filter(({ finding, mutedBy }) => finding.verdict === 'fail' && mutedBy === undefined)
    .map(
      ({ finding: { control, region, resource } }): Mute => ({
        control,
        ...(region === undefined ? {} : { region }),
        ...(resource === undefined ? {} : { resource }),
        reason: `baseline of ${day}`,
      }),
    );
  writeWhole(path, jsonText({ schemaVersion: 1, mutes: mutes.map((mute) => ({ ...mute })) }));
  return mutes;
}
