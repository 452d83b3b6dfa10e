// How text leaves a command: width, colors and signs of each stream, decided once.
import type { Page } from '../formats/page.ts';
import { paintWith } from '../formats/paint.ts';
import type { Text } from '../model/text.ts';
import { wrap } from '../model/wrap.ts';
import type { Io } from './io.ts';
import type { Options } from './options.ts';

export type Looks = Pick<Options, 'lang' | 'color' | 'ascii' | 'quiet'>;

/** Colors only where they help: on a terminal, or forced; never with NO_COLOR, TERM=dumb or --no-color. */
export function colorOn(env: Io['env'], isTTY: boolean | undefined, color: boolean): boolean {
  if (!color || env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTTY === true && env['TERM'] !== 'dumb';
}

/** Cells for messages: on a terminal at most 100, which is as much as is easily read; elsewhere lines are not broken. */
export const widthOf = (stream: NodeJS.WriteStream): number =>
  stream.isTTY ? Math.min(100, Math.max(40, stream.columns ?? 80)) : Number.POSITIVE_INFINITY;

/** The page of a stream, for reports; 80 cells where nobody knows the width. */
export const pageOf = (io: Io, stream: NodeJS.WriteStream, looks: Looks): Page => ({
  width: Math.min(100, Math.max(40, stream.columns ?? 80)),
  paint: paintWith(colorOn(io.env, stream.isTTY, looks.color)),
  ascii: looks.ascii,
  lang: looks.lang,
});

/** The page of a file: no colors, whatever the terminal. */
export const plainPage = (looks: Looks): Page => ({
  width: 80,
  paint: paintWith(false),
  ascii: looks.ascii,
  lang: looks.lang,
});

/** A message for the person at the terminal; not with --quiet. */
export function say(io: Io, looks: Looks, text: Text): void {
  if (looks.quiet) return;
  io.stderr.write(`${wrap(text[looks.lang], widthOf(io.stderr)).join('\n')}\n`);
}

/** Says that what answers is not AWS, before anything of it is reported. */
export function sayForeign(io: Io, looks: Looks, { foreign }: { readonly foreign: readonly string[] }): void {
  if (foreign.length === 0) return;
  const which = foreign.join(', ');
  say(io, looks, { en: `This is not AWS: ${which}`, ja: `接続先は AWS ではありません: ${which}` });
}
