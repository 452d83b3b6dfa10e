// The options that say which account, and how much of it.
import { scenarios } from '../demo/scenarios.ts';
import { levels } from '../model/level.ts';
import type { CommandName } from './names.ts';
import type { OptionSpec } from './options.ts';

/** The commands that ask an account. */
export const asking: readonly CommandName[] = ['wizard', 'audit', 'plan', 'apply', 'undo', 'doctor'];
const walking = asking.filter((name) => name !== 'doctor');

export const accountOptions: readonly OptionSpec[] = [
  {
    flags: '--demo [SCENARIO]',
    on: [...asking, 'history'],
    text: {
      en: `a simulated account instead of AWS: ${scenarios.join(', ')} (write --demo=messy)`,
      ja: `AWS の代わりに模擬アカウントを使う: ${scenarios.join(', ')}（--demo=messy のように指定）`,
    },
    choices: scenarios,
  },
  {
    flags: '--demo-file <FILE>',
    on: [...asking, 'history'],
    text: {
      en: 'keep the simulated account in FILE, so that commands can follow each other',
      ja: '模擬アカウントを FILE に保存し、次のコマンドで続きから使う',
    },
  },
  {
    flags: '--profile <NAME>',
    on: asking,
    text: { en: 'profile of the AWS CLI (or AWS_PROFILE)', ja: 'AWS CLI のプロファイル（AWS_PROFILE も可）' },
  },
  {
    flags: '--region <REGION>',
    on: asking,
    text: {
      en: 'home region, for what lives in one region only (or AWS_REGION)',
      ja: 'ホームリージョン。1 つのリージョンにだけ置くものの作成先（AWS_REGION も可）',
    },
  },
  {
    flags: '--regions <REGION,...>',
    on: asking,
    text: {
      en: 'only these regions (default: all enabled)',
      ja: '対象のリージョン（既定: 有効なものすべて）',
    },
  },
  {
    flags: '--only <STEP,...>',
    on: walking,
    text: { en: 'only these steps', ja: '指定したステップだけを対象にする' },
  },
  {
    flags: '--skip <STEP,...>',
    on: walking,
    text: { en: 'not these steps', ja: '指定したステップを除外する' },
  },
  {
    flags: '--level <LEVEL>',
    on: ['wizard', 'audit', 'plan', 'apply'],
    choices: levels,
    text: {
      en: `how far to go: ${levels.join(', ')} (default: recommended; the wizard asks)`,
      ja: `どこまで行うか: ${levels.join(', ')}（既定: recommended。ウィザードでは最初に選択）`,
    },
  },
  {
    flags: '--answers <FILE>',
    on: walking,
    text: { en: 'answers to the questions, as JSON', ja: '質問への回答を書いた JSON ファイル' },
  },
  {
    flags: '--expect-account <ID>',
    on: [...asking, 'history'],
    text: { en: 'refuse to go on in any other account', ja: 'このアカウント以外では実行しない' },
  },
];
