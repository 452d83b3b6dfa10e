// Every option that there is. Parser, help and later the completions are made from this table; what is not here is refused.
import type { Scenario } from '../demo/scenarios.ts';
import type { Framework } from '../model/frameworks.ts';
import type { Level } from '../model/level.ts';
import type { Severity } from '../model/step.ts';
import type { Lang, Text } from '../model/text.ts';
import type { CommandName } from './names.ts';
import { accountOptions, asking } from './options-account.ts';
import { auditOptions } from './options-audit.ts';
import { reachOptions } from './options-reach.ts';

export interface OptionSpec {
  /** As commander writes it: `-y, --yes`, `--out <FILE>`, `--demo [SCENARIO]`. */
  readonly flags: string;
  readonly text: Text;
  /** The commands that it says something to; absent: all. */
  readonly on?: readonly CommandName[];
  /** The others take it without a word: scripts give the same account to every command. */
  readonly general?: true;
  /** The values that it takes. */
  readonly choices?: readonly string[];
  /** The values that it takes where each command has its own. */
  readonly choicesOn?: Readonly<Partial<Record<CommandName, readonly string[]>>>;
  readonly repeatable?: true;
}

export const langs = ['en', 'ja'] as const;

/** One place for a report: standard output, or a file. */
export interface Format {
  readonly name: string;
  readonly file?: string;
}

/** What was asked for on the command line. */
export interface Options {
  readonly lang: Lang;
  /** `--lang` was given: reports for machines follow it too. */
  readonly langGiven: boolean;
  readonly demo?: Scenario;
  readonly demoFile?: string;
  readonly profile?: string;
  readonly region?: string;
  readonly endpointUrl?: string;
  readonly caBundle?: string;
  readonly yesSendCredentials: boolean;
  readonly expectAccount?: string;
  readonly regions?: readonly string[];
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly level?: Level;
  readonly answers?: string;
  readonly yes: boolean;
  readonly confirm?: string;
  readonly forceUnlock: boolean;
  readonly input: boolean;
  readonly plain: boolean;
  readonly formats: readonly Format[];
  readonly out?: string;
  readonly failOn: Severity | 'never';
  readonly strict: boolean;
  readonly redact: boolean;
  readonly compare?: string;
  readonly framework?: Framework;
  readonly mute?: string;
  readonly baseline?: string;
  readonly createBaseline?: string;
  readonly saveFacts?: string;
  readonly facts?: string;
  readonly color: boolean;
  readonly ascii: boolean;
  readonly quiet: boolean;
  readonly debug: boolean;
}

/** What --format takes, by command; the first is what it is without one. */
export const formatsOf = {
  audit: ['text', 'json', 'jsonl', 'markdown', 'html', 'sarif', 'junit', 'ocsf', 'csv', 'github'],
  plan: ['text', 'json', 'cli'],
  history: ['text', 'json'],
} as const satisfies Partial<Record<CommandName, readonly string[]>>;

const general = (spec: OptionSpec): OptionSpec => ({ ...spec, general: true });

export const optionTable: readonly OptionSpec[] = [
  ...accountOptions.map(general),
  {
    flags: '-y, --yes',
    on: ['apply', 'undo'],
    text: {
      en: 'confirm everything that cannot lock anybody out',
      ja: 'サインインできなくなるおそれのない変更をすべて承認する',
    },
  },
  {
    flags: '--confirm <ACCOUNT-ID>',
    on: ['apply', 'undo'],
    text: {
      en: 'confirm the changes that can lock somebody out, too',
      ja: 'サインインできなくなるおそれのある変更も承認する',
    },
  },
  {
    flags: '--force-unlock',
    on: ['wizard', 'apply', 'undo'],
    text: {
      en: 'go on although another run seems to be at work: only if it is certainly gone',
      ja: '別の実行が操作中と判定されても続ける（確実に終了している場合だけ使う）',
    },
  },
  {
    flags: '--no-input',
    on: asking,
    general: true,
    text: {
      en: 'never ask; what needs a person is reported (exit 8)',
      ja: '何も尋ねない。人の操作が必要なものは報告する（終了コード 8）',
    },
  },
  {
    flags: '--out <FILE>',
    on: ['plan'],
    text: { en: 'save the plan, for apply FILE', ja: '計画を保存する（apply FILE で適用できる）' },
  },
  {
    flags: '--format <FORMAT[=FILE]>',
    on: ['audit', 'plan', 'history'],
    repeatable: true,
    choicesOn: formatsOf,
    text: {
      en: 'text or json; audit also jsonl, markdown, html, sarif, junit, ocsf, csv, github; plan also cli; into FILE if given; repeatable',
      ja: 'text か json。audit では jsonl・markdown・html・sarif・junit・ocsf・csv・github、plan では cli も可。FILE を書けばそこへ出力する。繰り返し指定できる',
    },
  },
  ...auditOptions,
  ...reachOptions.map(general),
  {
    flags: '--plain',
    on: ['wizard'],
    text: {
      en: 'questions line by line, for screen readers and simple terminals',
      ja: '1 行ずつの対話にする（スクリーンリーダーや簡易なターミナル向け）',
    },
  },
  { flags: '--lang <LANG>', choices: langs, text: { en: 'en or ja', ja: 'en または ja' } },
  { flags: '--no-color', text: { en: 'no colors (or NO_COLOR)', ja: '色を使わない（NO_COLOR も可）' } },
  { flags: '--ascii', text: { en: 'ASCII signs only', ja: '記号を ASCII だけにする' } },
  {
    flags: '--quiet',
    text: { en: 'no messages beside the result and errors', ja: '結果とエラー以外のメッセージを出さない' },
  },
  {
    flags: '--debug',
    on: asking,
    general: true,
    text: { en: 'name every call to AWS', ja: 'AWS への呼び出しをすべて表示する' },
  },
  { flags: '--version', text: { en: 'the version', ja: 'バージョンを表示する' } },
  { flags: '-h, --help', text: { en: 'this help', ja: 'このヘルプを表示する' } },
];

/** `--demo [SCENARIO]` -> `--demo`. */
export const longOf = ({ flags }: OptionSpec): string => /--[a-z-]+/.exec(flags)?.[0] ?? flags;
