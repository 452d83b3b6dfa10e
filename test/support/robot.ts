// Walks the wizard by what the hint bar offers, in any language: the keys alone, as a trainer would.
import { keys, type Terminal } from './terminal.ts';

/** The keys that the hint bar names: its items stand three spaces apart, each begins with its key. */
export function offered(screen: readonly string[]): ReadonlySet<string> {
  const lines = screen.filter((line) => line.trim() !== '').slice(-9);
  const words = lines.flatMap((line) => line.trim().split(/ {2,}/));
  return new Set(words.flatMap((word) => /^(Enter|Esc|j\/k|[a-z?]) \S/.exec(word)?.[1] ?? []));
}

export interface Walked {
  /** Every screen on which the robot pressed a key. */
  readonly screens: readonly (readonly string[])[];
  /** The keys, in order. */
  readonly pressed: readonly string[];
}

const isQuestion = (screen: readonly string[]) => screen.some((line) => /^ > /.test(`${line} `));

/** The screen without what moves by itself: how long ago it looked. */
const still = (screen: readonly string[]): string =>
  screen.filter((line) => !/\d+ (s ago|秒前)/.test(line)).join('\n');

/** Waits for another screen, some seconds at most. */
async function changes(terminal: Terminal, before: string): Promise<boolean> {
  for (let turn = 0; turn < 15 && still(terminal.screen()) === before; turn += 1) await terminal.type('');
  return still(terminal.screen()) !== before;
}

/** Presses keys until the report is reached; `answers` are typed where a question stands, in order. */
export async function walkByKeys(terminal: Terminal, answers: readonly string[]): Promise<Walked> {
  const screens: (readonly string[])[] = [];
  const pressed: string[] = [];
  const left = [...answers];
  let same = 0;
  const press = async (key: string, bytes = key) => {
    const before = still(terminal.screen());
    screens.push(terminal.screen());
    pressed.push(key);
    await terminal.type(bytes);
    same = (await changes(terminal, before)) ? 0 : same + 1;
  };
  for (let turn = 0; turn < 150; turn += 1) {
    const screen = terminal.screen();
    const keysHere = offered(screen);
    if (keysHere.has('q') && keysHere.has('Esc') && !keysHere.has('Enter')) return { screens, pressed };
    if (isQuestion(screen) && keysHere.has('Enter'))
      await press('(answer)', `${left.shift() ?? ''}${keys.enter}`);
    else if (keysHere.has('y')) await press('y');
    else if (keysHere.has('n')) await press('n');
    else if (keysHere.has('x') && same < 1) await press('x');
    else if (keysHere.has('s') && same >= 1) await press('s');
    else if (keysHere.has('Enter')) await press('Enter', keys.enter);
    else await terminal.type('');
  }
  throw new Error(`the report was not reached:\n${terminal.screen().join('\n')}`);
}
