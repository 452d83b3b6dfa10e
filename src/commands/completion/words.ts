// What can be completed, told from the tables of commands and options: every shell's script is made from this.
import { steps } from '../../../steps/index.ts';
import type { Lang } from '../../model/text.ts';
import { explained } from '../explained.ts';
import { type CommandName, commandNames, commandWords } from '../names.ts';
import { longOf, type OptionSpec, optionTable } from '../options.ts';

export const shells = ['bash', 'zsh', 'fish'] as const;

/** What follows a word: nothing, a file, one of some words (`list`: several with commas), or something only the person knows. */
export type Value =
  | { readonly kind: 'none' | 'file' | 'free' }
  | { readonly kind: 'words' | 'list'; readonly words: readonly string[] };

export interface OptionWords {
  /** `--fail-on` */
  readonly long: string;
  /** `-y` */
  readonly short?: string;
  readonly value: Value;
  /** Written as `--demo=messy` only, or left out. */
  readonly optional: boolean;
  readonly repeatable: boolean;
  readonly text: string;
  readonly on: readonly CommandName[];
  /** The one command whose values these are, where another has others. */
  readonly own?: CommandName;
}
export interface CommandWords {
  readonly name: CommandName;
  readonly text: string;
  /** The word behind the command. */
  readonly value: Value;
}
export interface Words {
  readonly commands: readonly CommandWords[];
  readonly options: readonly OptionWords[];
}

/** Everything, described in this language. */
export const wordsIn = (lang: Lang): Words => ({
  commands: commandNames.map((name) => ({
    name,
    text: commandWords[name].text[lang],
    value: argumentOf(commandWords[name].args[0]),
  })),
  options: optionTable.flatMap(perCommand).map((spec) => ({
    long: longOf(spec),
    ...shortOf(spec),
    value: valueIn(spec),
    optional: /\[[A-Z]+\]$/.test(spec.flags),
    repeatable: spec.repeatable === true,
    text: spec.text[lang],
    on: spec.on ?? commandNames,
    ...(spec.choicesOn && spec.on?.[0] ? { own: spec.on[0] } : {}),
  })),
});

const shortOf = ({ flags }: OptionSpec): { short?: string } => {
  const short = /^-\w/.exec(flags)?.[0];
  return short ? { short } : {};
};

/** Where each command has values of its own, the option is told once for each. */
const perCommand = (spec: OptionSpec): readonly OptionSpec[] =>
  spec.choicesOn
    ? (spec.on ?? []).map((name) => ({ ...spec, on: [name], choices: spec.choicesOn?.[name] ?? [] }))
    : [spec];

const ids = (): string[] => steps.map(({ id }) => id);

/** `<STEP,...>` and the like; the names in the tables say what is meant. */
function valueIn({ flags, choices }: OptionSpec): Value {
  if (choices) return { kind: 'words', words: choices };
  const [, name] = /[<[]([A-Z-]+)/.exec(flags) ?? [];
  if (name === undefined) return { kind: 'none' };
  if (name === 'STEP') return { kind: 'list', words: ids() };
  return { kind: name === 'FILE' ? 'file' : 'free' };
}

/** `[PLAN]`, `CONTROL`, `bash|zsh|fish`. */
function argumentOf(arg: string | undefined): Value {
  if (arg === undefined) return { kind: 'none' };
  const name = arg.replace(/[[\]]/g, '');
  if (name.includes('|')) return { kind: 'words', words: name.split('|') };
  if (name === 'CONTROL') return { kind: 'words', words: explained().flatMap(({ names }) => names) };
  return { kind: /FILE|PLAN/.test(name) ? 'file' : 'free' };
}
