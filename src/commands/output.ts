// Where a report goes: standard output, or a file that is written whole.
import type { Page } from '../formats/page.ts';
import type { Lang } from '../model/text.ts';
import { pageOf, plainPage, say } from './face.ts';
import { meant, usage } from './fail.ts';
import { writeWhole } from './files.ts';
import type { Io } from './io.ts';
import { nearest } from './nearest.ts';
import type { Options } from './options.ts';

// English unless --lang is given, so that what programs compare does not differ by laptop.
const machines = new Set(['json', 'jsonl', 'csv', 'sarif', 'junit', 'ocsf', 'github']);

/** The language of a report. */
export const langOf = (name: string, { lang, langGiven }: Pick<Options, 'lang' | 'langGiven'>): Lang =>
  machines.has(name) && !langGiven ? 'en' : lang;

/** Makes the report for a page; machines' formats follow `lang` alone. */
export type Formatter = (page: Page, lang: Lang) => string;

/** The formats that were asked for, or `text`. Throws `Failed`, exit 2, for an unknown one; call it before AWS is asked. */
export function checkFormats(
  options: Pick<Options, 'formats'>,
  known: readonly string[],
): Options['formats'] {
  const stranger = options.formats.find(({ name }) => !known.includes(name));
  if (stranger) {
    throw usage(
      {
        en: `There is no format "${stranger.name}" here.`,
        ja: `ここでは形式「${stranger.name}」は使えません。`,
      },
      meant(nearest(stranger.name, known), known),
    );
  }
  const toStdout = options.formats.filter(({ file }) => file === undefined);
  if (toStdout.length > 1) {
    throw usage(
      {
        en: 'Only one format can go to standard output.',
        ja: '標準出力に書けるのは 1 つの形式だけです。',
      },
      {
        en: 'Give the others a file: --format json=FILE',
        ja: 'ほかはファイルに出力してください: --format json=FILE',
      },
    );
  }
  return options.formats.length > 0 ? options.formats : [{ name: 'text' }];
}

/** Writes each report to its place. Reports for machines are English unless --lang was given. */
export function output(
  io: Io,
  options: Options,
  formats: Options['formats'],
  make: Readonly<Record<string, Formatter>>,
): void {
  for (const { name, file } of formats) {
    const page = file === undefined ? pageOf(io, io.stdout, options) : plainPage(options);
    const text = make[name]?.(page, langOf(name, options)) ?? '';
    if (file === undefined) io.stdout.write(text);
    else {
      writeWhole(file, text);
      say(io, options, { en: `Written: ${file}`, ja: `出力しました: ${file}` });
    }
  }
}
