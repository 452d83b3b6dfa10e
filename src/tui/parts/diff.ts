// One change of the preview in rows: the call, then each field as it is and as it will be.
import type { Preview, PreviewRow } from '../../engine/preview.ts';
import type { Twins } from '../../engine/twins.ts';
import { cells, clip, inert } from '../../model/wrap.ts';
import type { View } from '../page.ts';
import type { Tone } from '../theme.ts';
import { previewWords } from '../words/changes.ts';
import { type Line, line, para, span, spread } from './line.ts';
import { type Branch, tree } from './tree.ts';

const tones: Readonly<Record<Preview['sign'], Tone | undefined>> = {
  '+': 'good',
  '~': undefined,
  '-': 'attention',
};
const indent = 4;
const gap = 2;

const left = ({ depth }: Branch): number => indent + 2 * depth;

/** The lines of one change, or of one that is sent to several regions. */
export function diffLines({ preview, regions }: Twins, view: View): readonly Line[] {
  const head = line(span(`${preview.sign} `, tones[preview.sign]), span(preview.op, 'strong'));
  const many = regions.length > 1;
  const where = many ? view.say(previewWords.regions(regions.length)) : (regions[0] ?? '');
  const list = many ? para(regions.join(', '), view.width, { indent, tone: 'quiet' }) : [];
  const branches = tree(preview.rows);
  const longest = Math.max(
    ...branches.map((one) => (one.row ? left(one) + cells(one.name) : 0)),
    indent + 12,
  );
  // Names that are longer than this get a line of their own; the others share a column.
  const column = Math.min(longest, Math.floor(view.width * 0.45)) + gap;
  return [
    spread(head, span(where, 'quiet'), view.width),
    ...list,
    ...branches.flatMap((one) => branchLines(one, column, view)),
  ];
}

function shownValue({ before, after }: PreviewRow, view: View): string {
  if (after === undefined) return `${inert(before ?? '')} -> ${view.say(previewWords.removed)}`;
  if (before === undefined || before === after) return inert(after);
  return `${inert(before)} -> ${inert(after)}`;
}

function branchLines(branch: Branch, column: number, view: View): readonly Line[] {
  const { row } = branch;
  const lead = span(' '.repeat(left(branch)));
  const name = span(inert(branch.name), 'quiet');
  const own = left(branch) + cells(name.text) + gap > column;
  const above = own || !row ? para(name.text, view.width, { first: lead, tone: 'quiet' }) : [];
  if (!row) return above;
  const same = row.before !== undefined && row.before === row.after;
  const first = own ? span('') : span(lead.text + name.text, 'quiet');
  const value = shownValue(row, view);
  const lines = para(value, view.width, {
    first,
    indent: column,
    ...(same ? { tone: 'quiet' as const } : {}),
  });
  const gloss = row.gloss ? view.say(row.gloss) : '';
  const last = lines.at(-1);
  if (!gloss || !last) return [...above, ...lines];
  const room = view.width - column;
  if (lines.length === 1 && cells(value) + gap + cells(gloss) <= room) {
    return [...above, spread(last, span(gloss, 'quiet'), view.width)];
  }
  return [...above, ...lines, line(' '.repeat(column), span(clip(gloss, room), 'quiet'))];
}
