// The words around changes: previewed, confirmed, sent, verified, stopped.
import { monthly } from '../../model/level-words.ts';
import type { Text } from '../../model/text.ts';

const say = (en: string, ja: string): Text => ({ en, ja });

export const previewWords = {
  title: (step: Text): Text => say(`${step.en}: what will change`, `${step.ja}: 変更内容`),
  count: (count: number): Text => say(count === 1 ? '1 change' : `${count} changes`, `変更 ${count} 件`),
  fresh: say(
    'The account has changed since you looked. Nothing was sent; this is the new plan.',
    'ご確認のあとにアカウントの状態が変わりました。何も送信していません。以下は新しい計画です。',
  ),
  regions: (count: number): Text => say(`${count} regions`, `${count} リージョン`),
  removed: say('(removed)', '（削除）'),
  below: (costs: boolean): Text =>
    say(
      `${costs ? 'This can cost money. ' : ''}Money, risk and undo are at the end.`,
      `${costs ? '費用がかかる場合があります。' : ''}費用、リスク、元に戻す方法は末尾にあります。`,
    ),
  restBelow: say('Risk and undo are at the end.', 'リスクと元に戻す方法は末尾にあります。'),
  money: say('Money', '費用'),
  free: say('these calls cost nothing', 'これらの呼び出しに費用はかかりません'),
  pricesOf: (date: string): Text => say(`(prices as of ${date})`, `（${date} 時点の価格）`),
  sum: (cents: number): Text => {
    const { en, ja } = monthly(cents);
    return say(`Together: ${en}.`, `合計: ${ja}。`);
  },
  prices: say("AWS's own price page:", 'AWS の料金ページ:'),
  risk: say('Risk', 'リスク'),
  noRisk: say('none known', '特になし'),
  locksOut: say('can lock people out', 'サインインできなくなる人が出るおそれがあります'),
  undo: say('Undo', '元に戻す'),
  undoEach: say('aws-day-one undo; see each change above', 'aws-day-one undo（内容は各変更に記載）'),
  cli: say(
    'The same calls as commands. To copy them whole: aws-day-one plan --format cli',
    '同じ呼び出しのコマンドです。コピーするときは aws-day-one plan --format cli を使ってください。',
  ),
} as const;

export const confirmWords = {
  title: (step: Text): Text => say(`${step.en}: please be sure`, `${step.ja}: 最終確認`),
  danger: say(
    'What you are about to apply can lock people out.',
    'この変更により、サインインできなくなる人が出るおそれがあります。',
  ),
  type: (id: string): Text =>
    say(`To go on, type the account id ${id}.`, `続けるには、アカウント ID ${id} を入力してください。`),
  label: say('account id', 'アカウント ID'),
  wrong: say('That is not the id of this account.', 'このアカウントの ID と一致しません。'),
} as const;

export const workWords = {
  checking: say('checking', '確認中'),
  once: say(
    'Reading once more, so that what is sent is what you saw.',
    '確認した内容と同じものだけを送るため、もう一度読み取っています。',
  ),
  applying: say('applying', '適用中'),
  stopping: say('stopping', '中断中'),
  seconds: (count: number): Text => say(`${count} s`, `${count} 秒`),
  tenths: (milliseconds: number): Text => {
    const seconds = (milliseconds / 1000).toFixed(1);
    return say(`${seconds} s`, `${seconds} 秒`);
  },
  waiting: {
    throttled: say('AWS asks to slow down', 'AWS から呼び出しを減らすよう求められました'),
    unreachable: say('AWS cannot be reached', 'AWS に接続できません'),
    'not-visible-yet': say('what was made before is not visible yet', '直前の変更がまだ反映されていません'),
    'signed-out': say(
      'your sign-in has ended: sign in again in another window (aws login)',
      'サインインの有効期限が切れました。別のウィンドウで aws login を実行してください',
    ),
  },
  tryAgain: (seconds: number, attempt: number, of: number): Text =>
    say(
      `trying again in ${seconds} s (${attempt} of ${of})`,
      `${seconds} 秒後に再試行（${attempt} / ${of} 回目）`,
    ),
  ctrlC: say(
    'Ctrl-C stops after the call in flight.',
    'Ctrl-C を押すと、送信中の呼び出しが終わってから中断します。',
  ),
  stopped: say(
    'Stopping: the call in flight is finished first. Ctrl-C again stops at once.',
    '中断しています。送信中の呼び出しの完了を待っています。もう一度 Ctrl-C を押すと即時に終了します。',
  ),
  verifying: say('verifying', '検証中'),
  proof: say(
    'All was sent. Reading again: the proof is what AWS shows now.',
    'すべて送信しました。AWS の現在の状態を読み取り、反映を検証しています。',
  ),
  settles: (seconds: number): Text =>
    say(`This can take up to ${seconds} s.`, `最長で ${seconds} 秒ほどかかることがあります。`),
} as const;

export const endWords = {
  verified: say('verified', '検証済み'),
  readAgain: say('read again', '読み直し済み'),
  yours: say(
    'What is still open is yours to do: the next page shows it.',
    '残りはご自身での対応が必要です。次の画面で確認できます。',
  ),
  open: say('Not everything here is safe yet.', 'まだ安全になっていない項目があります。'),
  again: say('Read again from AWS just now:', 'AWS から読み直した結果:'),
  control: say('check', '項目'),
  before: say('before', '変更前'),
  stoppedAt: (at: number, of: number): Text =>
    say(`stopped at ${at} of ${of}`, `${of} 件中 ${at} 件目で停止`),
  notSeen: say('not visible yet', '未反映'),
  notSeenYet: say(
    'Every call was taken, but AWS does not show the result yet. It may only need more time.',
    'すべての呼び出しは受け付けられましたが、結果がまだ AWS に反映されていません。時間がかかっているだけの可能性があります。',
  ),
  refused: (code: string): Text => say(`AWS refused (${code}).`, `AWS に拒否されました（${code}）。`),
  unknown: (code: string): Text =>
    say(`It is not known whether this was done (${code}).`, `実行されたかどうか不明です（${code}）。`),
  skipped: (because: string): Text =>
    say(`not sent, because of ${because}`, `未送信（${because} が完了していないため）`),
  nothing: say(
    'Nothing was changed. Nothing needs to be undone.',
    '何も変更していません。元に戻す必要はありません。',
  ),
  some: (done: number, of: number): Text =>
    say(
      `${done} of ${of} were done and stay. aws-day-one undo takes them back.`,
      `${of} 件中 ${done} 件は実行済みで、そのまま残ります。元に戻すには aws-day-one undo を使ってください。`,
    ),
  unclear: say(
    'One call may have been done although no answer came. Press r: the account is read again first.',
    '応答がないまま実行された可能性のある呼び出しがあります。r を押すと、最初にアカウントを読み直します。',
  ),
  requestId: (id: string): Text => say(`AWS request id: ${id}`, `AWS リクエスト ID: ${id}`),
  report: say('Audit report', '診断レポート'),
  scores: (before: number, after: number, of: number): Text =>
    say(
      `Safe checks: ${before} of ${of} before, ${after} now.`,
      `安全な項目: 全 ${of} 項目のうち、開始時 ${before}、現在 ${after}`,
    ),
  unread: say('not read yet', '未読み取り'),
} as const;

export const askWords = {
  noteTitle: say('A password to note', 'パスワードの控え'),
  note: (who: string): Text =>
    say(
      `This is the one-time password of ${who}. It is shown only now and kept nowhere. It is changed at the first sign-in.`,
      `${who} の一時パスワードです。表示されるのは今だけで、どこにも保存されません。初回サインイン時に変更します。`,
    ),
  noteNow: say(
    'Write it down or put it into a password manager. It is set in AWS only after you have noted it.',
    '書き留めるか、パスワードマネージャーに保存してください。控えたあとで AWS に設定します。',
  ),
  gone: say('It is no longer shown.', '表示は終了しました。'),
  codesTitle: say('Two codes of your MFA app', 'MFA アプリの 2 つのコード'),
  scan: say('Scan this with your MFA app.', 'MFA アプリで読み取ってください。'),
  typeKey: say('Type this key into your MFA app:', 'MFA アプリにこのキーを入力してください。'),
  orKey: say('Or type this key:', 'またはキーを入力:'),
  twoCodes: say(
    'Then type the code it shows, wait for the next one, and type that too.',
    '表示されたコードを入力し、次のコードに変わったら続けて入力してください。',
  ),
  first: say('first code', '1 つ目のコード'),
  second: say('next code', '2 つ目のコード'),
  again: say(
    'AWS did not take these codes. Wait for a new code and type two in a row.',
    'コードが受け付けられませんでした。新しいコードを待ち、続けて 2 つ入力してください。',
  ),
} as const;

export const questionWords = {
  position: (open: number): Text =>
    say(
      open === 1 ? 'last question' : `${open} questions to go`,
      open === 1 ? '最後の質問' : `残り ${open} 問`,
    ),
  enterTakes: (value: string): Text => say(`Enter alone takes: ${value}`, `Enter だけで ${value} を採用`),
} as const;
