// The same call in many regions, shown once.
import type { Preview } from './preview.ts';

export interface Twins {
  readonly preview: Preview;
  /** Every region in which it will be sent. */
  readonly regions: readonly string[];
}

/** Stands where the twins differ: the name of the region itself, also inside names and tokens. */
export const anyRegion = '<region>';
const hidden = (text: string | undefined, region: string | undefined) =>
  region && text !== undefined ? text.replaceAll(region, anyRegion) : text;

function withoutRegion(preview: Preview): Preview {
  const rows = preview.rows.map((row) => {
    const before = hidden(row.before, preview.region);
    const after = hidden(row.after, preview.region);
    return { ...row, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
  });
  return { ...preview, rows };
}

/** Puts calls together that differ in their region only; a call that has no twin stays as it is. */
export function twins(previews: readonly Preview[]): readonly Twins[] {
  const groups = new Map<string, Preview[]>();
  for (const one of previews) {
    const alike = JSON.stringify([one.op, one.sign, withoutRegion(one).rows]);
    // Twice the same in one place are two changes.
    const isTwin =
      one.region !== undefined && !groups.get(alike)?.some(({ region }) => region === one.region);
    const key = isTwin ? alike : one.change.id;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const regions = [first, ...others].flatMap(({ region }) => region ?? []);
    return [{ preview: others.length > 0 ? withoutRegion(first) : first, regions }];
  });
}
