// What people copy out of a frame: addresses and commands. Cut for Ink, which counts rows; whole again for the terminal.
import { graphemes } from '../model/graphemes.ts';
import { cells } from '../model/wrap.ts';

/** Pieces as Ink draws them, one under the other, and the text that they are. */
const drawn = new Map<string, string>();
const mostDrawn = 200;

/** The text in rows that fill the window to its last cell, as the terminal itself would break it. */
export function cutToCopy(text: string, columns: number): readonly string[] {
  const rows = [''];
  for (const segment of graphemes(text)) {
    const row = rows.at(-1) ?? '';
    if (cells(row + segment) > columns) rows.push(segment);
    else rows[rows.length - 1] = row + segment;
  }
  if (rows.length > 1 || isAddress(text)) {
    if (drawn.size >= mostDrawn) drawn.clear();
    // Ink takes the spaces at the end of a row away.
    drawn.set(rows.map((row) => row.trimEnd()).join('\n'), text);
  }
  return rows;
}

const isAddress = (text: string): boolean => /^https:\/\/[!-~]+$/.test(text);
const link = (text: string): string => `\u001b]8;;${text}\u001b\\${text}\u001b]8;;\u001b\\`;

/**
 * The frame with these texts in one piece: the terminal breaks them at the same cells, so it is as high as before, and
 * what is copied has no line break in it. With `links`, addresses can be clicked (OSC 8).
 */
export function mend(frame: string, links: boolean): string {
  let out = frame;
  for (const [pieces, text] of drawn) {
    const whole = links && isAddress(text) ? link(text) : text;
    if (whole === pieces || !out.includes(pieces)) continue;
    // Whole rows only: an address may begin like another one.
    out = `\n${out}\n`.replaceAll(`\n${pieces}\n`, () => `\n${whole}\n`).slice(1, -1);
  }
  return out;
}

type Env = Readonly<Record<string, string | undefined>>;
const linking = ['iTerm.app', 'WezTerm', 'vscode', 'ghostty'];

/**
 * Whether the terminal is one of those that are known to take OSC 8. Never inside tmux or screen, which may not pass it on.
 * Source: the list of terminals at github.com/Alhadis/OSC8-Adoption.
 */
export function takesLinks(env: Env): boolean {
  const forced = env['FORCE_HYPERLINK'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  const term = env['TERM'] ?? '';
  if (env['TMUX'] || env['STY'] || /^(dumb|screen|tmux|linux)/.test(term)) return false;
  // VTE crashed on a link before 0.50.1. Source: gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda
  const vte = Number(env['VTE_VERSION'] ?? 0);
  return (
    vte > 5000 ||
    linking.includes(env['TERM_PROGRAM'] ?? '') ||
    Boolean(env['WT_SESSION'] || env['KITTY_WINDOW_ID'])
  );
}
