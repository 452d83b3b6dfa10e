// Problems with what was asked for, with files, and with this computer.
import type { ProblemText } from './kit.ts';

export const run = {
  usage: {
    exit: 2,
    what: { en: 'The command line was not understood.', ja: 'コマンドラインを解釈できませんでした。' },
    why: {
      en: 'A command, an option or its value is not known.',
      ja: 'コマンド、オプション、またはその値が正しくありません。',
    },
    next: { en: 'See aws-day-one --help.', ja: 'aws-day-one --help を参照してください。' },
  },
  'unknown-region': {
    exit: 2,
    what: { en: 'This account has no such region.', ja: 'このアカウントにそのリージョンはありません。' },
    why: {
      en: 'A region is a place where AWS runs computers, such as us-east-1.',
      ja: 'リージョンは AWS の設備がある地域で、us-east-1 のような名前です。',
    },
    next: {
      en: 'Check the spelling; doctor lists the regions.',
      ja: 'つづりを確認してください。doctor で一覧を表示できます。',
    },
  },
  'region-off': {
    exit: 2,
    what: {
      en: 'This region is not switched on in this account.',
      ja: 'このリージョンは、このアカウントでは有効になっていません。',
    },
    why: {
      en: 'Newer regions stay off until somebody opts in. Nothing can be read or changed in a region that is off.',
      ja: '新しいリージョンは、オプトインするまで使えません。無効なリージョンでは、読み取りも変更もできません。',
    },
    next: {
      en: 'Name a region that is on (doctor lists them), or switch this one on in the console under Account, AWS Regions.',
      ja: '有効なリージョンを指定するか（doctor で一覧を表示）、コンソールの「アカウント」の「AWS リージョン」で有効にしてください。',
    },
  },
  'other-partition': {
    exit: 2,
    what: {
      en: 'Changes are made in ordinary AWS accounts only.',
      ja: '変更できるのは通常の AWS アカウントだけです。',
    },
    why: {
      en: 'This account is in China, GovCloud or another separate part of AWS, where services differ.',
      ja: 'このアカウントは中国、GovCloud など独立した区画にあり、サービスの内容が異なります。',
    },
    next: {
      en: 'Use audit: it reads and changes nothing.',
      ja: 'audit を使ってください。読み取りだけで、何も変更しません。',
    },
  },
  'bad-file': {
    exit: 2,
    what: { en: 'This file cannot be used.', ja: 'このファイルは使用できません。' },
    why: {
      en: 'It is missing, or its content is not what was expected.',
      ja: 'ファイルがないか、内容が想定と異なります。',
    },
    next: {
      en: 'Correct the place that is named and start again.',
      ja: '示された箇所を直してやり直してください。',
    },
  },
  'wrong-account': {
    exit: 6,
    what: { en: 'You are signed in to another account.', ja: '別のアカウントにサインインしています。' },
    why: {
      en: 'The account is not the one that --expect-account or the plan names.',
      ja: '--expect-account または計画に書かれたアカウントと一致しません。',
    },
    next: {
      en: 'Sign in to the right account and start again.',
      ja: '正しいアカウントにサインインしてやり直してください。',
    },
  },
  'stale-plan': {
    exit: 6,
    what: {
      en: 'This plan no longer fits the account. Nothing was sent.',
      ja: 'この計画は現在のアカウントに合いません。何も送信していません。',
    },
    why: {
      en: 'The account, the identity, the version or the plan file has changed since it was made.',
      ja: '作成後に、アカウント、ID、バージョン、計画ファイルのいずれかが変わりました。',
    },
    next: {
      en: 'Make a new plan, look at it, and apply that.',
      ja: '計画を作り直し、内容を確認してから適用してください。',
    },
  },
  'cannot-write': {
    exit: 2,
    what: { en: 'This file cannot be written.', ja: 'このファイルに書き込めません。' },
    why: {
      en: 'The folder does not exist, or you may not write there.',
      ja: 'フォルダーがないか、書き込む権限がありません。',
    },
    next: { en: 'Name another file.', ja: '別のファイルを指定してください。' },
  },
  'lock-held': {
    exit: 7,
    what: { en: 'Another run is working on this account.', ja: '別の実行がこのアカウントを操作中です。' },
    why: {
      en: 'Two runs at once could undo each other.',
      ja: '同時に実行すると、互いの変更を打ち消すおそれがあります。',
    },
    next: {
      en: 'Wait for the other run to end, or close it. If it is certainly gone, add --force-unlock.',
      ja: '終わるまで待つか、もう一方を終了してください。すでに終了していることが確実なら --force-unlock を付けます。',
    },
  },
  'earlier-run': {
    exit: 0,
    what: { en: 'An earlier run stopped half way.', ja: '前回の実行は途中で止まっています。' },
    why: {
      en: 'The program or the computer ended while changes were being sent.',
      ja: '変更の送信中に、プログラムまたはパソコンが終了しました。',
    },
    next: {
      en: 'Nothing to do: the account was read again, and the walk goes on from what it holds now.',
      ja: '対処は不要です。アカウントを読み直し、現在の状態から続けます。',
    },
  },
  'earlier-undo': {
    exit: 0,
    what: { en: 'An earlier undo stopped half way.', ja: '前回は、変更を元に戻す途中で止まっています。' },
    why: {
      en: 'The program or the computer ended while changes were being taken back.',
      ja: '変更を元に戻している途中で、プログラムまたはパソコンが終了しました。',
    },
    next: {
      en: 'Run aws-day-one undo again to finish it, or go on from here.',
      ja: '続きから元に戻すには aws-day-one undo をもう一度実行します。このまま先へ進むこともできます。',
    },
  },
  'state-folder': {
    exit: 7,
    what: { en: 'The folder for the journal cannot be written.', ja: '記録用のフォルダーに書き込めません。' },
    why: {
      en: 'Each change is written down before it is sent, or it could not be undone.',
      ja: '元に戻せるよう、変更は送信前に必ず記録します。',
    },
    next: {
      en: 'Check the free space and your rights to the folder.',
      ja: '空き容量とフォルダーの権限を確認してください。',
    },
  },
  'regions-unread': {
    exit: 9,
    what: { en: 'The list of regions could not be read.', ja: 'リージョンの一覧を読み取れませんでした。' },
    why: {
      en: 'Without it, something could be missed in a region that nobody looked at.',
      ja: '一覧がないと、確認されないリージョンが残るおそれがあります。',
    },
    next: {
      en: 'Allow account:ListRegions or ec2:DescribeRegions to this identity.',
      ja: 'この ID に account:ListRegions または ec2:DescribeRegions を許可してください。',
    },
  },
  'no-terminal': {
    exit: 8,
    what: {
      en: 'Something needs a person, and there is no terminal.',
      ja: '人の操作が必要ですが、ターミナルがありません。',
    },
    why: {
      en: 'A question cannot be asked or a secret shown here.',
      ja: 'ここでは質問も、秘密の表示もできません。',
    },
    next: {
      en: 'Run it in a terminal, or answer with --answers and --yes.',
      ja: 'ターミナルで実行するか、--answers と --yes で回答してください。',
    },
  },
  unexpected: {
    exit: 1,
    what: { en: 'Something went wrong that should not.', ja: '予期しないエラーが発生しました。' },
    why: {
      en: 'This is a mistake in the program, not yours.',
      ja: 'プログラムの不具合です。操作の間違いではありません。',
    },
    next: {
      en: 'Please report it with the file that is named: it holds no secrets.',
      ja: '表示されたファイルを添えて報告してください。秘密の情報は含まれていません。',
    },
  },
} as const satisfies Readonly<Record<string, ProblemText>>;
