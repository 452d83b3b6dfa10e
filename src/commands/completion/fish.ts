// Completion for fish 3 and newer.
import type { OptionWords, Value, Words } from './words.ts';

/** The script, for ~/.config/fish/completions/aws-day-one.fish or `aws-day-one completion fish | source`. */
export function fish({ commands, options }: Words): string {
  const names = commands.map(({ name }) => name);
  const line = (...parts: readonly string[]) =>
    ['complete -c aws-day-one', ...parts].filter((part) => part !== '').join(' ');
  return `${[
    '# aws-day-one completion for fish: aws-day-one completion fish > ~/.config/fish/completions/aws-day-one.fish',
    line('-f'),
    ...commands.map(({ name, text }) => line(without(names), `-a ${name}`, `-d ${quoted(text)}`)),
    ...commands
      .filter(({ value }) => value.kind !== 'none')
      .map(({ name, value }) => line(behind([name]), offer(value))),
    ...options.map(({ long, short, value, optional, text, on }) =>
      line(
        where(on, names),
        `-l ${long.slice(2)}`,
        short ? `-s ${short.slice(1)}` : '',
        value.kind === 'none' || optional ? '' : value.kind === 'file' ? '-r' : '-x',
        offer(value),
        `-d ${quoted(text)}`,
      ),
    ),
  ].join('\n')}\n`;
}

const behind = (names: readonly string[]): string =>
  `-n ${quoted(`__fish_seen_subcommand_from ${names.join(' ')}`)}`;
const without = (names: readonly string[]): string =>
  `-n ${quoted(`not __fish_seen_subcommand_from ${names.join(' ')}`)}`;

function where(on: OptionWords['on'], names: OptionWords['on']): string {
  if (on.length === names.length) return '';
  // The wizard's options are also for the line without a command.
  return on.includes('wizard') ? without(names.filter((name) => !on.includes(name))) : behind(on);
}

function offer(value: Value): string {
  if (value.kind === 'words') return `-a ${quoted(value.words.join(' '))}`;
  if (value.kind === 'list') return `-a ${quoted(`(__fish_append , ${value.words.join(' ')})`)}`;
  return value.kind === 'file' ? '-F' : '';
}

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
