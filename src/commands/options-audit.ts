// The options of the audit alone.
import { frameworks } from '../model/frameworks.ts';
import type { OptionSpec } from './options.ts';

export const failOn = ['low', 'medium', 'high', 'critical', 'never'] as const;

export const auditOptions: readonly OptionSpec[] = [
  {
    flags: '--framework <NAME>',
    on: ['audit'],
    choices: frameworks,
    text: {
      en: `only and by the numbers of: ${frameworks.join(', ')}`,
      ja: `この基準の項目だけを、その番号で報告する: ${frameworks.join(', ')}`,
    },
  },
  {
    flags: '--fail-on <SEVERITY>',
    on: ['audit'],
    choices: failOn,
    text: {
      en: `exit 3 from this severity on: ${failOn.join(', ')} (default: low)`,
      ja: `この重要度以上の指摘があれば終了コード 3: ${failOn.join(', ')}（既定: low）`,
    },
  },
  {
    flags: '--strict',
    on: ['audit'],
    text: {
      en: 'exit 9 if something could not be read',
      ja: '読み取れない項目があれば終了コード 9 にする',
    },
  },
  {
    flags: '--mute <FILE>',
    on: ['audit'],
    text: {
      en: 'findings that were accepted, each with a reason',
      ja: '理由を付けて受け入れた指摘のファイル',
    },
  },
  {
    flags: '--baseline <FILE>',
    on: ['audit'],
    text: {
      en: 'findings of an earlier day that are accepted',
      ja: '以前の時点で受け入れた指摘のファイル',
    },
  },
  {
    flags: '--create-baseline <FILE>',
    on: ['audit'],
    text: {
      en: "accept today's findings: write them into FILE",
      ja: '現在の指摘を受け入れ、FILE に書き出す',
    },
  },
  {
    flags: '--compare <FILE>',
    on: ['audit'],
    text: {
      en: 'what is new, mended and unchanged since the JSON report in FILE',
      ja: '以前の JSON 形式の結果と比べ、新しい指摘・解消・変化なしを示す',
    },
  },
  {
    flags: '--redact',
    on: ['audit'],
    text: {
      en: 'pseudonyms for ids, ARNs, names and addresses; in CI by itself for sarif, github and html',
      ja: 'ID・ARN・名前・アドレスを仮名にする（CI では sarif・github・html に自動で適用）',
    },
  },
  {
    flags: '--save-facts <FILE>',
    on: ['audit'],
    text: {
      en: 'keep what AWS answered in FILE, without contact data',
      ja: 'AWS の応答を FILE に保存する（連絡先の情報は除く）',
    },
  },
  {
    flags: '--facts <FILE>',
    on: ['audit'],
    text: {
      en: 'judge what --save-facts kept; AWS is not asked',
      ja: '--save-facts で保存した内容を判定する（AWS には問い合わせない）',
    },
  },
];
