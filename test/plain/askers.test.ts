// The real askers over streams: what Inquirer leaves on the screen is replayed by a terminal.
import { PassThrough } from 'node:stream';
import xterm from '@xterm/headless';
import { describe, expect, it } from 'vitest';
import type { AskChoice, Asker } from '../../src/plain/asker.ts';
import { dumbAsker } from '../../src/plain/dumb.ts';
import { inquirerAsker } from '../../src/plain/inquirer.ts';
import { keys } from '../support/terminal.ts';

// Inquirer pipes into its output and ends it, unless it is the process's own.
const stdio = { _isStdio: true };

function stage(make: (input: NodeJS.ReadStream, output: NodeJS.WriteStream) => Asker) {
  const input = new PassThrough() as unknown as NodeJS.ReadStream & PassThrough;
  const output = Object.assign(new PassThrough(), { columns: 80, rows: 24, ...stdio });
  const terminal = new xterm.Terminal({ cols: 80, rows: 24, allowProposedApi: true, convertEol: true });
  let raw = '';
  output.on('data', (chunk: Buffer) => {
    raw += chunk.toString();
    terminal.write(chunk.toString());
  });
  const asker = make(input, output as unknown as NodeJS.WriteStream);
  const seen = async (text: string) => {
    for (let turn = 0; turn < 10_000 && !raw.includes(text); turn += 1) await turnOfLoop();
    if (!raw.includes(text)) throw new Error(`not seen: ${text}\n${raw}`);
  };
  /** Everything that a person can still see or scroll to. */
  const screen = async () => {
    await new Promise<void>((done) => terminal.write('', done));
    const { active } = terminal.buffer;
    return Array.from({ length: active.length }, (_, at) => active.getLine(at)?.translateToString(true))
      .join('\n')
      .trim();
  };
  return { input, asker, seen, screen, raw: () => raw };
}
const turnOfLoop = () => new Promise((resolve) => setImmediate(resolve));

const off = () => new AbortController().signal;
const fruit = (more: Partial<AskChoice> = {}): AskChoice => ({
  lang: 'en',
  message: 'Which fruit?',
  choices: ['apple', 'pear', 'plum'],
  usual: 1,
  signal: off(),
  ...more,
});
const list = () => stage((input, output) => inquirerAsker(input, output, { numbers: false }));
const byNumber = () => stage((input, output) => inquirerAsker(input, output, { numbers: true }));
const dumb = () => stage(dumbAsker);

describe.each([
  ['a list', list, 'then Enter.'],
  ['numbers', byNumber, 'Enter for 2:'],
  ['lines', dumb, 'Enter for 2:'],
])('choosing from %s', (_, make, ready) => {
  it.each([
    ['\r\n', 1],
    ['3\r\n', 2],
    ['1\r\n', 0],
  ])('takes %j', async (typed, index) => {
    const { input, asker, seen } = make();
    const chosen = asker.choose(fruit());
    await seen(ready);
    for (const key of typed) input.write(key);
    expect(await chosen).toBe(index);
  });

  it('ends without an answer when it is out of date, or when the input ends', async () => {
    const one = make();
    const old = new AbortController();
    const first = one.asker.choose(fruit({ signal: old.signal }));
    await one.seen(ready);
    old.abort();
    await expect(first).rejects.toMatchObject({ name: 'AbortPromptError' });
    const two = make();
    const second = two.asker.choose(fruit());
    await two.seen(ready);
    two.input.end();
    await expect(second).rejects.toMatchObject({ name: 'ExitPromptError' });
  });
});

describe.each([
  ['a list', list],
  ['numbers', byNumber],
])('a secret in a prompt with %s', (_, make) => {
  it('is wiped with the answer, and with Ctrl-C', async () => {
    for (const [key, name] of [
      ['\r', undefined],
      [keys.ctrlC, 'ExitPromptError'],
    ] as const) {
      const { input, asker, seen, screen } = make();
      const chosen = asker.choose(fruit({ secrets: ['One-time password:', 'tr0ub4dor&3'], wipe: true }));
      await seen('tr0ub4dor&3');
      await seen('Enter');
      expect(await screen()).toContain('tr0ub4dor&3');
      input.write(key);
      expect(await chosen.catch((error: Error) => error.name)).toBe(name ?? 1);
      expect(await screen()).not.toContain('tr0ub4dor&3');
    }
  });
});

describe('what is typed', () => {
  it('is checked, corrected, and wiped where that is wished', async () => {
    const { input, asker, seen, screen } = list();
    const check = (text: string) => (text.length === 6 ? undefined : 'A code has six digits.');
    const code = asker.type({ lang: 'en', message: 'Code 1 of 2:', check, wipe: true, signal: off() });
    await seen('Code 1 of 2:');
    input.write('12345\r');
    await seen('A code has six digits.');
    input.write('6\r');
    expect(await code).toBe('123456');
    expect(await screen()).toBe('');
  });

  it.each([
    ['a list', list],
    ['lines', dumb],
  ])('may be the default, and after Ctrl-D nothing more is asked (%s)', async (_, make) => {
    const { input, asker, seen } = make();
    const answer = asker.type({ lang: 'en', message: 'Answer:', usual: 'alice', signal: off() });
    await seen('Answer:');
    input.write('\n');
    expect(await answer).toBe('alice');
    const next = asker.type({ lang: 'en', message: 'Next:', signal: off() });
    await seen('Next:');
    if (make === list) input.write('\u0004');
    else input.end();
    await expect(next).rejects.toMatchObject({ name: 'ExitPromptError' });
  });
});

describe.each([
  ['Inquirer', list],
  ['lines', dumb],
])('a yes or no of %s', (_, make) => {
  it.each([
    ['\n', false],
    ['y\n', true],
    ['no\n', false],
  ])('takes %j as %j', async (typed, yes) => {
    const { input, asker, seen } = make();
    const agreed = asker.agree({ lang: 'ja', message: 'Sure?', signal: off() });
    await seen('(y/N)');
    for (const key of typed) input.write(key);
    expect(await agreed).toBe(yes);
  });
});

it('sends no escape code to a terminal without cursor control, and never claims to wipe', async () => {
  const { input, asker, seen, raw } = dumb();
  const chosen = asker.choose(fruit());
  await seen('Enter for 2:');
  input.write('9\n');
  await seen('Please type a number from 1 to 3.');
  input.write('3\n');
  expect(await chosen).toBe(2);
  expect(asker.wipes).toBe(false);
  expect(raw()).not.toContain('\u001b');
});

it('draws no color, no box and no sign that only a picture could explain', async () => {
  const { input, asker, seen, raw } = list();
  const chosen = asker.choose(fruit());
  await seen('then Enter.');
  input.write('\r');
  await chosen;
  expect(raw()).not.toMatch(/\u001b\[\d*m|[\u2500-\u257f\u2190-\u21ff\u2714\u2022]/);
});
