// What Ink 6.8 reports of the keyboard, as single presses. Nothing else looks at Ink's `key`.
import type { Key } from 'ink';
import { graphemes } from '../model/graphemes.ts';

export interface Press {
  /** `enter`, `up`, `escape`, `ctrl-c` and so on, or one character. */
  readonly key: string;
  /** It is a character. */
  readonly text: boolean;
  /** Nothing else came in the same chunk: a person pressed this key, and saw what it would do. */
  readonly alone: boolean;
  /** It came from the clipboard. */
  readonly pasted: boolean;
}

const controls: Readonly<Record<string, string>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\r\n': 'enter',
  '\u007f': 'backspace',
  '\b': 'backspace',
  '\u0003': 'ctrl-c',
  '\t': 'tab',
};

/** The key's name where it has one. Backspace arrives as `delete` on most terminals. */
function named(input: string, key: Key): string | undefined {
  if (key.ctrl && input === 'c') return 'ctrl-c';
  if (key.escape) return 'escape';
  if (key.return) return 'enter';
  if (key.upArrow) return 'up';
  if (key.downArrow) return 'down';
  if (key.leftArrow) return 'left';
  if (key.rightArrow) return 'right';
  if (key.pageUp) return 'page-up';
  if (key.pageDown) return 'page-down';
  if (key.home) return 'home';
  if (key.end) return 'end';
  if (key.backspace || key.delete) return 'backspace';
  return key.tab ? 'tab' : undefined;
}

const pastedSpace: Press = { key: ' ', text: true, alone: false, pasted: true };

/** Makes a reader of Ink's events. It remembers whether a paste is going on: a long one comes in several chunks. */
export function makePresses(): (input: string, key: Key) => readonly Press[] {
  let pasting = false;
  return (input, key) => {
    if (input === '[200~' || input === '[201~') {
      pasting = input === '[200~';
      return [];
    }
    const name = named(input, key);
    // Ctrl-C by itself always counts, also where a terminal forgot to say that the paste has ended.
    if (pasting && name === 'ctrl-c') pasting = false;
    if (pasting && name) return name === 'enter' || name === 'tab' ? [pastedSpace] : [];
    if (name) return [{ key: name, text: false, alone: true, pasted: false }];
    // Ctrl or Alt with a letter is a shortcut of the terminal, never the letter.
    if (key.ctrl || key.meta) return [];
    const marks = graphemes(input);
    return marks.flatMap((mark): readonly Press[] => {
      const control = controls[mark];
      // A line break inside a paste is not the Enter key.
      if (control === 'enter' && pasting) return [pastedSpace];
      if (!control && /\p{Cc}/u.test(mark)) return [];
      return [{ key: control ?? mark, text: !control, alone: marks.length === 1, pasted: pasting }];
    });
  };
}
