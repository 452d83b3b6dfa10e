// From the words on the command line to a command and its options; every mistake is named, with what was probably meant.
import { Command, CommanderError } from 'commander';
import { scenarios } from '../demo/scenarios.ts';
import { type Failed, meant, usage } from './fail.ts';
import type { Io } from './io.ts';
import { type CommandName, commandNames, commandWords } from './names.ts';
import { nearest } from './nearest.ts';
import { longOf, type OptionSpec, type Options, optionTable } from './options.ts';
import { readOptions } from './read-options.ts';
import { refuseSharedFiles } from './shared-files.ts';

export interface Parsed {
  readonly command: CommandName;
  readonly args: readonly string[];
  readonly options: Options;
}

/** Reads the arguments behind the program's name. Throws `Failed`, exit 2, for what it does not know. */
export function parseArguments(argv: readonly string[], env: Io['env']): Parsed {
  const program = new Command('aws-day-one')
    .helpOption(false)
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({ writeErr: () => {} })
    .argument('[words...]');
  for (const { flags, repeatable } of optionTable) {
    if (repeatable) program.option(flags, '', (value: string, all: string[]) => [...all, value], []);
    else program.option(flags);
  }
  try {
    program.parse(withScenario(argv), { from: 'user' });
  } catch (error) {
    throw error instanceof CommanderError ? wrongUsage(error) : error;
  }
  const [word = 'wizard', ...args] = program.args;
  const command = commandNames.find((name) => name === word);
  if (!command) throw unknownCommand(word);
  const extra = args[commandWords[command].args.length];
  if (extra !== undefined) {
    throw usage({
      en: `${command} does not take the word "${extra}".`,
      ja: `${command} に「${extra}」は指定できません。`,
    });
  }
  const given = optionTable.filter((spec) => program.getOptionValueSource(keyOf(spec)) === 'cli');
  for (const spec of given) {
    refuseElsewhere(spec, command);
    if (spec.flags.endsWith('<FILE>') && program.getOptionValue(keyOf(spec)) === '')
      throw wantsValue(longOf(spec));
  }
  const options = readOptions(program.opts(), env);
  refuseSharedFiles(options);
  return { command, args, options };
}

/** A bare `--demo` never takes the next word. */
function withScenario(argv: readonly string[]): string[] {
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  return argv.map((word, at) => (word === '--demo' && at < end ? '--demo=fresh' : word));
}

/** `--no-color` is kept under `color`, `--demo-file` under `demoFile`, as commander does. */
const keyOf = (spec: OptionSpec): string =>
  longOf(spec)
    .replace(/^--(no-)?/, '')
    .replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

function refuseElsewhere(spec: OptionSpec, command: CommandName): void {
  if (!spec.on || spec.general || spec.on.includes(command)) return;
  throw usage({
    en: `${longOf(spec)} is an option of ${spec.on.join(', ').replace(/, (?=[^,]*$)/, ' and ')}, not of ${command}.`,
    ja: `${longOf(spec)} は ${spec.on.join('、')} のオプションです。${command} では使えません。`,
  });
}

function unknownCommand(word: string): Failed {
  const scenario = scenarios.find((name) => name === word);
  return usage(
    { en: `There is no command "${word}".`, ja: `「${word}」というコマンドはありません。` },
    meant(scenario ? `--demo=${scenario}` : nearest(word, commandNames), commandNames),
  );
}

/** Commander's own errors in our words; only names are repeated, never a value that could be secret. */
function wrongUsage(error: CommanderError): Failed {
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const name = named.split('=')[0] ?? '';
  if (error.code === 'commander.unknownOption') {
    const known = optionTable.map(longOf);
    if (known.includes(name)) {
      return usage({ en: `${name} takes no value.`, ja: `${name} に値は指定できません。` });
    }
    const near = nearest(name, known);
    return usage(
      { en: `There is no option ${name}.`, ja: `${name} というオプションはありません。` },
      near ? meant(near, known) : undefined,
    );
  }
  return wantsValue(named);
}

const wantsValue = (option: string): Failed =>
  usage({ en: `${option} wants a value.`, ja: `${option} には値が必要です。` });
