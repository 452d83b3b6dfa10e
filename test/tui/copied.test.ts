// What people copy comes out of the frame in one piece, and keys that Ink cannot bear do not come in.
import { describe, expect, it } from 'vitest';
import { cutToCopy, mend, takesLinks } from '../../src/tui/copied.ts';
import { knownKeys } from '../../src/tui/stdin.ts';

describe('what is copied', () => {
  it.each([
    ['an address', 'https://example.com/a/long/path#here', 10],
    ['spaces at the cut', 'aws iam  list-users --x  y', 8],
    ['Japanese at the cut', "--name '山田花子さん'", 11],
  ])('%s is one line again, and takes as many rows as it was drawn in', (_name, text, columns) => {
    const rows = cutToCopy(text, columns);
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.join('')).toBe(text);
    const drawn = rows.map((row) => row.trimEnd()).join('\n');
    expect(mend(` above\n${drawn}\n below\n`, false)).toBe(` above\n${text}\n below\n`);
  });

  it('leaves another line that begins alike as it is', () => {
    cutToCopy('https://example.com/a', 80);
    expect(mend('x\nhttps://example.com/abc\n', true)).toBe('x\nhttps://example.com/abc\n');
    expect(mend('x\nhttps://example.com/a\n', true)).toBe(
      'x\n\u001b]8;;https://example.com/a\u001b\\https://example.com/a\u001b]8;;\u001b\\\n',
    );
  });

  it('makes a link of nothing but an address', () => {
    cutToCopy('https://example.com/ \u001b]52;c;x', 80);
    expect(mend('x\nhttps://example.com/ ]52;c;x\n', true)).not.toContain(']8;;');
  });

  it.each([
    [{ TERM_PROGRAM: 'iTerm.app' }, true],
    [{ TERM_PROGRAM: 'Apple_Terminal' }, false],
    [{ VTE_VERSION: '7200', TERM: 'xterm-256color' }, true],
    [{ WT_SESSION: 'x', TERM: 'screen' }, false],
    [{ KITTY_WINDOW_ID: '1', STY: '1.pts' }, false],
    [{ FORCE_HYPERLINK: '1', TERM: 'screen' }, true],
    [{ FORCE_HYPERLINK: '0', WT_SESSION: 'x' }, false],
    [{}, false],
  ])('links in %o: %s', (env, wanted) => {
    expect(takesLinks(env)).toBe(wanted);
  });
});

it.each([
  ['letters', 'q?\u0003\r\u007f日本', undefined],
  ['arrows, with Ctrl too', '\u001b[A\u001b[1;5D\u001bOB', undefined],
  ['Home, Delete, F5', '\u001b[H\u001b[3~\u001b[15~', undefined],
  ['a paste', '\u001b[200~a b\u001b[201~', undefined],
  ['Esc, and Alt with a letter', '\u001b\u001bb', undefined],
  ['a key without a name, with Ctrl', 'a\u001b[29;5~b', 'ab'],
  ['an unknown letter', '\u001b[1;5Ia', 'a'],
  ['a color', 'a\u001b[31mb', 'ab'],
])('of %s only known keys are kept', (_name, typed, kept) => {
  expect(knownKeys(typed)).toBe(kept ?? typed);
});
