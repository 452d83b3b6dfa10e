// Unique secrets on every way in: a walk in a real terminal, then a search through everything that is left of it.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCrash } from '../src/commands/crash.ts';
import { totp } from '../src/demo/totp.ts';
import { Drawer, Secret } from '../src/runtime/secrets.ts';
import { fakeIo, folder, run } from './cli/run.ts';
import { build } from './support/built.ts';
import { walkByKeys } from './support/robot.ts';
import { startTerminal } from './support/terminal.ts';

// Shaped like AWS's, and nobody's.
const env = {
  AWS_ACCESS_KEY_ID: 'ASIACANARYCANARY0001',
  AWS_SECRET_ACCESS_KEY: 'canarySecret/8f2d1c7a9b3e5064canary+key0',
  AWS_SESSION_TOKEN: 'canaryToken//0b7e4f19d2c86a35canarycanarycanary==',
};
const answers = ['Alice Doe', '', 'owner@example.com', '+81 3 1234 5678', 'alice', 'owner@example.com', ''];
const home = folder();
const demo = join(home, 'account.json');

/** Every file below a folder. */
const filesIn = (at: string): readonly string[] =>
  readdirSync(at).flatMap((name) => {
    const path = join(at, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });

/** Command lines of the processes that carry this home in their environment. */
function commandLines(): readonly string[] {
  if (!existsSync('/proc/self/environ')) return [];
  return readdirSync('/proc').flatMap((pid) => {
    try {
      const mine =
        /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/environ`, 'latin1').includes(`HOME=${home}\0`);
      return mine ? [`${pid} ${readFileSync(`/proc/${pid}/cmdline`, 'latin1').replaceAll('\0', ' ')}`] : [];
    } catch {
      return []; // Over already, or somebody else's.
    }
  });
}

let secrets: readonly (readonly [name: string, value: string])[] = [];
let left = '';
const processes = new Set<string>();
let searched = 0;

beforeAll(async () => {
  const bin = await build();
  const began = Date.now();
  const terminal = startTerminal({
    args: ['--demo', '--demo-file', demo, '--level', 'essentials'],
    env: { ...env, HOME: home, XDG_STATE_HOME: join(home, 'state') },
    bin,
  });
  const watch = setInterval(() => {
    for (const one of commandLines()) processes.add(one);
  }, 250);
  try {
    await terminal.see(/1 {2}\S/);
    const { screens } = await walkByKeys(terminal, answers);
    await terminal.type('q');
    await terminal.ended;
    left = terminal.all();
    const lines = screens.flat();
    const password = lines.flatMap((line) => /^ {4,}(\S{24})\s*$/.exec(line)?.[1] ?? [])[0] ?? '';
    // The key stands there in groups of four, beside the QR code.
    const groups = /(?:^|\s{2})((?:[A-Z2-7]{4} )+[A-Z2-7]{1,4})$/;
    const keys = screens.map((screen) => screen.flatMap((line) => groups.exec(line)?.[1] ?? []).join(' '));
    const key = keys.find((found) => found.length > 40) ?? '';
    const seed = key.replaceAll(' ', '');
    const picture = lines.find((line) => /^ +[▀▄█]{7} .*[▀▄█]{7}/.test(line))?.slice(0, 39) ?? '';
    // The learner's phone may be ahead by the steps that were played.
    const codes = Array.from({ length: 30 }, (_, at) => totp(seed, began + (at - 5) * 30_000));
    secrets = [
      ['the password', password],
      ['the key of the app', seed],
      ['the key in groups', key.slice(0, 19)],
      ['the QR code', picture],
      ...codes.map((code) => ['a code', code] as const),
      ...Object.entries(env),
    ];
  } finally {
    clearInterval(watch);
  }
}, 120_000);

/** Fails if any secret stands in the text. */
function expectClean(text: string, where: string): void {
  for (const [name, value] of secrets) {
    const found = /^\d+$/.test(value)
      ? new RegExp(`(?<![\\w.:-])${value}(?![\\w.:-])`).test(text)
      : text.includes(value);
    expect(found, `${name} in ${where}`).toBe(false);
    searched += 1;
  }
}

describe('after a walk in a terminal', () => {
  it('the secrets that were shown are known to this test', () => {
    const [[, password], [, seed]] = secrets as [readonly [string, string], readonly [string, string]];
    expect(password).toMatch(/^(?=.*[A-Z])(?=.*[a-z])(?=.*\d)\S{24}$/);
    expect(seed).toMatch(/^[A-Z2-7]{32,}$/);
    for (const [name, value] of secrets) expect(value.length, name).toBeGreaterThanOrEqual(6);
  });

  it('nothing of them is on the terminal', () => {
    expect(left.length).toBeGreaterThan(100);
    expectClean(left, 'the scrollback');
  });

  it('nothing of them is in a file', () => {
    const files = filesIn(home);
    expect(files.some((path) => path.endsWith('journal.jsonl'))).toBe(true);
    for (const path of files) expectClean(readFileSync(path, 'latin1'), path.slice(home.length));
  });

  it('nothing of them was on a command line, and no other process was started', () => {
    if (existsSync('/proc/self/environ')) expect(processes.size).toBe(1);
    for (const one of processes) expectClean(one, 'a command line');
  });

  const formats = ['text', 'json', 'jsonl', 'csv', 'html', 'markdown', 'junit', 'sarif', 'ocsf', 'github'];
  it.each([
    ...formats.map((format) => ['audit', '--format', format]),
    ...['text', 'json', 'cli'].map((format) => ['plan', '--format', format]),
    ['history'],
    ['history', '--format', 'json'],
    ['apply', '--yes', '--debug'],
    ['undo'],
  ])('%s %s %s says nothing of them', async (...words) => {
    const out = await run([...words, '--demo-file', demo, '--debug'], { env });
    expect(out.stderr, words.join(' ')).not.toContain('Code    usage');
    expectClean(out.stdout + out.stderr, words.join(' '));
  });
});

describe('where something breaks', () => {
  it('the crash file holds no key of the environment', () => {
    const { io } = fakeIo({ env });
    const error = new Error(`cannot sign with ${env.AWS_ACCESS_KEY_ID} ${env.AWS_SECRET_ACCESS_KEY}`);
    error.stack += `\n    token ${env.AWS_SESSION_TOKEN}`;
    const path = writeCrash(error, io, 'apply') ?? '';
    expect(readFileSync(path, 'utf8')).toContain('cannot sign with *** ***');
    expectClean(readFileSync(path, 'utf8'), 'the crash file');
  });

  it('a secret that is printed gives stars', () => {
    const secret = new Secret('canary-of-a-secret');
    const drawer = new Drawer();
    drawer.put('key', 'canary-of-a-secret');
    const ways = [secret, drawer].flatMap((one) => [
      String(one),
      `${inspect(one, { showHidden: true, depth: 9 })}`,
      JSON.stringify({ one }),
    ]);
    for (const said of ways) expect(said).not.toContain('canary');
    expect(String(secret)).toBe('***');
  });
});

afterAll(() => console.log(`${secrets.length} canaries, ${searched} searches`));
