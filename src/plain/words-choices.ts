// The words of the choices, and of the prompts themselves.
import type { Text } from '../model/text.ts';

const say = (en: string, ja: string): Text => ({ en, ja });

export const choices = {
  what: say('What next?', '次の操作:'),
  walk: say('Take which walk?', '進める段階:'),
  otherWalk: say('Another walk', '別の段階を選ぶ'),
  which: say('Open which step?', '開くステップ:'),
  go: say('Go on', '次へ進む'),
  nextIs: (title: Text): Text => say(`Go on to: ${title.en}`, `次のステップへ: ${title.ja}`),
  answer: say('Answer the question', '質問に答える'),
  preview: say('See what would change', '変更内容を確認する'),
  browse: say('Open the page in a browser', 'ブラウザでページを開く'),
  signedIn: say('I have signed in: look who I am', 'サインインした（現在のユーザーを確認する）'),
  learner: say('Act as the learner (demo)', '受講者役として操作する（デモ）'),
  later: say('Put this step off', 'このステップを後回しにする'),
  more: say('Show details', '詳細を表示する'),
  less: say('Hide details', '詳細を隠す'),
  lookAgain: say('Look again', 'もう一度確認する'),
  overview: say('To the overview', '一覧に戻る'),
  apply: (count: number): Text =>
    say(count === 1 ? 'Apply this change' : `Apply these ${count} changes`, `${count} 件の変更を適用する`),
  sure: (count: number): Text =>
    say(
      count === 1 ? 'Send this change to AWS?' : `Send these ${count} changes to AWS?`,
      `${count} 件の変更を AWS に送信しますか。`,
    ),
  toConfirm: say('Go on to the confirmation', '最終確認へ進む'),
  asCli: say('Show as AWS CLI commands', 'AWS CLI コマンドで表示する'),
  asChanges: say('Show as changes', '変更内容で表示する'),
  nothing: say('Change nothing, go back', '何も変更せずに戻る'),
  tryAgain: say('Try again', 'やり直す'),
  demo: say('Try it on a simulated account', '模擬アカウントで試す'),
  report: say('Audit report', '診断レポート'),
  language: say('日本語で表示する', 'Switch to English'),
  leave: say('Leave', '終了する'),
} as const;

export const prompts = {
  arrows: say(
    'Type a number or use up and down, then Enter.',
    '番号を入力するか上下キーで選び、Enter を押します。',
  ),
  number: (usual: number): Text =>
    say(`Number, or Enter for ${usual}:`, `番号を入力（Enter だけで ${usual}）:`),
  range: (last: number): Text =>
    say(`Please type a number from 1 to ${last}.`, `1 から ${last} までの番号を入力してください。`),
  yes: say('yes', 'はい'),
  no: say('no', 'いいえ'),
  yesOrNo: say('Please type y for yes or n for no.', '「はい」は y、「いいえ」は n を入力してください。'),
} as const;
