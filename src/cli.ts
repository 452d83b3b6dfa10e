// The composition root: arguments -> command -> exit code. Only this and tui/mount.tsx know the process.
import { readFileSync } from 'node:fs';
import { homedir, hostname, tmpdir } from 'node:os';
import type { Io } from './commands/io.ts';
import { localeOf } from './commands/locale.ts';

/** Runs one command with everything handed in; gives the exit code. Never throws. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const words = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;
  const lang = languageOf(words, io.env);
  let command: string | undefined;
  try {
    // Neither the parser nor a command is loaded for these two: they answer at once.
    if (words.includes('--version')) return print(io, `${io.version}\n`);
    if (words.includes('--help') || words.includes('-h')) {
      const { commandNames, help } = await import('./commands/help.ts');
      // The first word that is one: `policy audit` is the policy's.
      const named = words.flatMap((word) => commandNames.find((name) => name === word) ?? [])[0];
      return print(io, help(named, lang, Math.min(100, io.stdout.columns ?? 80)));
    }
    const [{ commandTable }, { parseArguments }] = await Promise.all([
      import('./commands/table.ts'),
      import('./commands/parse.ts'),
    ]);
    const parsed = parseArguments(argv, io.env);
    command = parsed.command;
    const spec = commandTable[parsed.command];
    const run = await spec.load();
    const ended = run({ io, options: parsed.options, args: parsed.args });
    return await (spec.stopsItself ? ended : Promise.race([ended, interrupted(io.stop)]));
  } catch (error) {
    const { tell } = await import('./commands/tell.ts');
    return tell(error, io, lang, command);
  }
}

function print(io: Io, text: string): number {
  io.stdout.write(text);
  return 0;
}

/** The language for messages, known before the arguments are. */
function languageOf(words: readonly string[], env: Io['env']) {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const given = at < 0 ? undefined : (words[at]?.split('=')[1] ?? words[at + 1]);
  return given === 'ja' || given === 'en' ? given : localeOf(env);
}

const interrupted = (stop: AbortSignal): Promise<number> =>
  new Promise((resolve) => stop.addEventListener('abort', () => resolve(Number(stop.reason))));

function stopAtOnce(code: number): never {
  const lang = languageOf(process.argv.slice(2), process.env);
  const said = {
    en: 'Stopped at once. What was sent stands in the journal; run the same command again to go on.',
    ja: 'ただちに中断しました。送信済みの内容は記録されています。続けるには同じコマンドを実行してください。',
  };
  process.stderr.write(`\n${said[lang]}\n`);
  process.exit(code);
}

/** Signal 0 asks only. EPERM: there is one, but of somebody else. */
function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Runs the command that this process was started for. */
export async function start(): Promise<void> {
  const stop = new AbortController();
  for (const [signal, code] of Object.entries(signals)) {
    process.on(signal, () => (stop.signal.aborted ? stopAtOnce(code) : stop.abort(code)));
  }
  // A reader that has seen enough (`| head`) or a terminal that was closed is no error, and must not end an apply half way.
  for (const stream of [process.stdin, process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
    });
  }
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  const code = await main(process.argv.slice(2), {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    pid: process.pid,
    node: process.versions.node,
    alive,
    hostname: hostname(),
    platform: process.platform,
    homedir: homedir(),
    tmpdir: tmpdir(),
    now: Date.now,
    version,
    stop: stop.signal,
    atExit: (act) => {
      process.on('exit', act);
      return () => void process.off('exit', act);
    },
  });
  process.exitCode = code;
  // A terminal in raw mode sends Ctrl-C as a key; a call may still be on its way after the second one.
  if (stop.signal.aborted || code === signals.SIGINT) leave(code);
}

function leave(code: number): never {
  // Node.js 20 aborts when it gives back a terminal that is gone. The signal itself ends it calmly; a shell reads 129.
  if (code === signals.SIGHUP && (process.stdin.isTTY || process.stdout.isTTY)) {
    process.removeAllListeners('SIGHUP');
    process.kill(process.pid, 'SIGHUP');
  }
  process.exit(code);
}
