// The help: examples first, then what can be written.
import type { Lang, Text } from '../model/text.ts';
import { cells, pad, wrap } from '../model/wrap.ts';
import { type CommandName, commandNames, commandWords } from './names.ts';
import { optionTable } from './options.ts';

interface Example {
  readonly on: CommandName;
  readonly line: string;
  readonly text: Text;
}

const examples: readonly Example[] = [
  {
    on: 'wizard',
    line: 'aws-day-one --demo',
    text: { en: 'try it on a simulated account: no AWS needed', ja: '模擬アカウントで試す（AWS は不要）' },
  },
  {
    on: 'wizard',
    line: 'aws-day-one',
    text: { en: 'secure your account, step by step', ja: '自分のアカウントを順を追って安全にする' },
  },
  {
    on: 'audit',
    line: 'aws-day-one audit --profile my-account',
    text: { en: 'look only, nothing is changed', ja: '読み取りだけを行う（何も変更しない）' },
  },
  {
    on: 'audit',
    line: 'aws-day-one audit --format text --format json=audit.json --fail-on high',
    text: { en: 'for a nightly job', ja: '定期実行のジョブで使う' },
  },
  {
    on: 'plan',
    line: 'aws-day-one plan --answers answers.json --out plan.json',
    text: { en: 'save what would be sent', ja: '送信する予定の内容を保存する' },
  },
  {
    on: 'plan',
    line: 'aws-day-one plan --format cli',
    text: { en: 'the same as AWS CLI commands', ja: '同じ内容を AWS CLI のコマンドで表示する' },
  },
  {
    on: 'apply',
    line: 'aws-day-one apply plan.json',
    text: { en: 'send exactly that plan, or nothing', ja: '保存した計画をそのまま適用する' },
  },
  {
    on: 'apply',
    line: 'aws-day-one apply --yes --answers answers.json',
    text: { en: 'plan and apply in one go', ja: '計画の作成から適用までを一度に行う' },
  },
  {
    on: 'undo',
    line: 'aws-day-one undo',
    text: { en: 'take back what the last run changed', ja: '直前の実行による変更を元に戻す' },
  },
  {
    on: 'history',
    line: 'aws-day-one history',
    text: { en: 'what was done from this computer', ja: 'このパソコンから行った変更の一覧' },
  },
];

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
  const shown = examples.filter(({ on }) => command === undefined || on === command);
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
