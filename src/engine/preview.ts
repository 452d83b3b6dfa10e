// The preview is the change: every line below is made from the call that will be sent.
import { effects } from '../model/effects.ts';
import { glossOf } from '../model/glosses.ts';
import { type Late, withoutLates } from '../model/late.ts';
import { nameOf } from '../model/operations/index.ts';
import type { Change } from '../model/step.ts';
import type { Lang, Text } from '../model/text.ts';
import { diff, type Row } from './diff.ts';

export type Sign = '+' | '~' | '-';

export interface PreviewRow extends Row {
  readonly gloss?: Text;
}
export interface Preview {
  readonly change: Change;
  readonly sign: Sign;
  readonly op: string;
  readonly region?: string;
  readonly rows: readonly PreviewRow[];
}

/** `-` takes away, `+` makes anew, `~` changes what is there. */
export function signOf(change: Change): Sign {
  if (/^(Delete|Detach|Remove|Deactivate)/.test(nameOf(change.call.op))) return '-';
  return change.before === undefined && !effects[change.call.op] ? '+' : '~';
}

/** A late value in words: never the value. */
function lateMark(late: Late): Text {
  if (late.late === 'generated')
    return { en: '(made now, shown once)', ja: '（適用時に生成し、一度だけ表示）' };
  if (late.late === 'answer') return { en: '(you type this)', ja: '（適用時に入力）' };
  return { en: `(from ${late.change})`, ja: `（${late.change} の結果）` };
}

/** What will be sent, row by row, with what is there now; late values are marked in the language asked for. */
export function previewOf(change: Change, lang: Lang): Preview {
  const { op, input, region } = change.call;
  const effect = effects[op];
  const shown = withoutLates(input, (late) => lateMark(late)[lang]);
  const rows = diff(change.before, shown).map((row): PreviewRow => {
    const gloss = glossOf(op, row.path);
    return gloss ? { ...row, gloss } : row;
  });
  return {
    change,
    sign: signOf(change),
    op,
    ...(region === undefined ? {} : { region }),
    rows: effect ? [...rows, effect] : rows,
  };
}
