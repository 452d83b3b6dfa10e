// The help: examples first, then what can be written.
import type { Lang, Text } from '../model/text.ts';
import { cells, pad, wrap } from '../model/wrap.ts';
import { examples } from './help-examples.ts';
import { type CommandName, commandNames, commandWords } from './names.ts';
import { optionTable } from './options.ts';

export { commandNames };

const words = {
  about: {
    en: 'Secures a brand-new AWS account, step by step. Nothing is changed before you have seen it.',
    ja: '作成したばかりの AWS アカウントを、順を追って安全にします。確認するまで何も変更しません。',
  },
  examples: { en: 'Examples', ja: '使用例' },
  usage: { en: 'Usage', ja: '書式' },
  commands: { en: 'Commands', ja: 'コマンド' },
  options: { en: 'Options', ja: 'オプション' },
} as const satisfies Record<string, Text>;

/** The help of one command, or of all when none is named; `width` in terminal cells. */
export function help(command: CommandName | undefined, lang: Lang, width: number): string {
  const t = (text: Text): string => text[lang];
  const table = (rows: readonly (readonly [string, string])[], left: number): string[] =>
    rows.flatMap(([name, text]) => {
      const lines = wrap(text, Math.max(20, width - left - 2));
      const beside = cells(name) < left;
      const rows = lines.map((line, at) => `  ${pad(at === 0 && beside ? name : '', left)}${line}`);
      return beside ? rows : [`  ${name}`, ...rows];
    });
  const shown = examples.filter(({ on, own }) => (command === undefined ? !own : on === command));
  const names = commandNames.filter((name) => command === undefined || name === command);
  const options = optionTable.filter(({ on }) => !on || command === undefined || on.includes(command));
  return [
    ...wrap(command ? t(commandWords[command].text) : t(words.about), width),
    '',
    t(words.examples),
    ...shown.flatMap(({ line, text }) => [
      `  ${line}`,
      ...wrap(t(text), width - 6).map((row) => `      ${row}`),
    ]),
    '',
    t(words.usage),
    `  aws-day-one ${command ? [command, ...commandWords[command].args].join(' ') : '[command]'} [options]`,
    '',
    ...(command
      ? []
      : [
          t(words.commands),
          ...table(
            names.map((name) => [[name, ...commandWords[name].args].join(' '), t(commandWords[name].text)]),
            16,
          ),
          '',
        ]),
    t(words.options),
    ...table(
      options.map(({ flags, text }) => [flags, t(text)]),
      28,
    ),
    '',
  ].join('\n');
}
