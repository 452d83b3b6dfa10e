// Every command by its name, with the words that stand behind it and what it is for. The help needs no more.
import type { Text } from '../model/text.ts';

export const commandNames = [
  'wizard',
  'audit',
  'plan',
  'apply',
  'undo',
  'history',
  'doctor',
  'completion',
  'policy',
  'explain',
] as const;
export type CommandName = (typeof commandNames)[number];

export interface CommandWords {
  /** Words behind the command, as the help shows them. */
  readonly args: readonly string[];
  readonly text: Text;
}

export const commandWords: Readonly<Record<CommandName, CommandWords>> = {
  wizard: {
    args: [],
    text: {
      en: 'secure this account step by step (the default)',
      ja: 'アカウントを順を追って安全にする（既定）',
    },
  },
  audit: {
    args: [],
    text: {
      en: 'look only: a report and an exit code',
      ja: '読み取りだけを行い、結果と終了コードを返す',
    },
  },
  plan: {
    args: [],
    text: {
      en: 'what would be changed; nothing is sent',
      ja: '変更の予定を表示する（何も送信しない）',
    },
  },
  apply: {
    args: ['[PLAN]'],
    text: {
      en: 'apply a saved plan exactly, or plan and apply with --yes',
      ja: '保存した計画をそのまま適用する。--yes なら計画の作成から適用まで行う',
    },
  },
  undo: {
    args: ['[RUN]'],
    text: {
      en: 'take back what the last run changed, or RUN; shown first',
      ja: '直前（または RUN）の実行による変更を、確認のうえ元に戻す',
    },
  },
  history: {
    args: ['[RUN]'],
    text: {
      en: 'runs and what they changed, from this computer; AWS is not asked',
      ja: 'このパソコンに残る実行と変更の記録（AWS には接続しない）',
    },
  },
  doctor: {
    args: [],
    text: {
      en: 'is everything ready? Node.js, terminal, sign-in, clock, network',
      ja: '実行環境を点検する（Node.js、ターミナル、サインイン、時計、ネットワーク）',
    },
  },
  completion: {
    args: ['bash|zsh|fish'],
    text: {
      en: 'print the script for completing words with the Tab key',
      ja: 'Tab キーで入力を補完するためのスクリプトを出力する',
    },
  },
  policy: {
    args: ['audit|apply'],
    text: {
      en: 'the least IAM policy that the command needs, as JSON',
      ja: 'コマンドに必要な最小限の IAM ポリシーを JSON で表示する',
    },
  },
  explain: {
    args: ['CONTROL'],
    text: {
      en: 'why, what good looks like, how it is mended; also steps and error codes',
      ja: '理由、目標、直し方を説明する（ステップやエラーコードも可）',
    },
  },
};
