// The examples of the help: a test runs each of them.
import type { Text } from '../model/text.ts';
import type { CommandName } from './names.ts';

/** A line that can be typed as it stands. */
export interface Example {
  readonly on: CommandName;
  readonly line: string;
  readonly text: Text;
  /** Only in the help of its command, to keep the whole one short. */
  readonly own?: true;
}

export const examples: readonly Example[] = [
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
    text: {
      en: 'send exactly that plan, or nothing',
      ja: '保存した計画をそのまま適用する（内容が変わっていれば何も送信しない）',
    },
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
  {
    on: 'doctor',
    line: 'aws-day-one doctor --profile my-account',
    text: { en: 'before the first run: is everything ready?', ja: '最初の実行の前に準備を点検する' },
    own: true,
  },
  {
    on: 'completion',
    line: 'eval "$(aws-day-one completion bash)"',
    text: {
      en: 'bash: put this line into ~/.bashrc',
      ja: 'bash: この行を ~/.bashrc に書く',
    },
    own: true,
  },
  {
    on: 'completion',
    line: 'source <(aws-day-one completion zsh)',
    text: {
      en: 'zsh: put this line into ~/.zshrc, after the line with compinit',
      ja: 'zsh: この行を ~/.zshrc の compinit の行より後に書く',
    },
    own: true,
  },
  {
    on: 'completion',
    line: 'aws-day-one completion fish > ~/.config/fish/completions/aws-day-one.fish',
    text: { en: 'fish: run this once', ja: 'fish: 一度だけ実行する' },
    own: true,
  },
  {
    on: 'policy',
    line: 'aws-day-one policy audit > policy.json',
    text: {
      en: 'for a user or role that may look and change nothing',
      ja: '読み取りだけを許可するユーザーやロールに使う',
    },
    own: true,
  },
  {
    on: 'explain',
    line: 'aws-day-one explain root-mfa',
    text: { en: 'a check of the report', ja: 'レポートに出てくる確認項目の説明' },
    own: true,
  },
  {
    on: 'explain',
    line: 'aws-day-one explain lock-held',
    text: { en: 'the code behind an error', ja: 'エラーに表示されたコードの説明' },
    own: true,
  },
];
