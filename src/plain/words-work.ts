// The words while changes are sent, and after.
import type { Waiting } from '../engine/state.ts';
import type { Text } from '../model/text.ts';

const say = (en: string, ja: string): Text => ({ en, ja });

export const work = {
  checking: say(
    'Reading once more, so that what is sent is what you saw.',
    '確認した内容と同じものだけを送るため、もう一度読み取っています。',
  ),
  applying: (title: Text): Text => say(`${title.en}: sending.`, `${title.ja}: 送信を始めます。`),
  ctrlC: say(
    'Ctrl-C stops after the call in flight.',
    'Ctrl-C を押すと、送信中の呼び出しが終わってから中断します。',
  ),
  stopping: say(
    'Stopping: the call in flight is finished first. Ctrl-C again stops at once.',
    '中断しています。送信中の呼び出しの完了を待っています。もう一度 Ctrl-C を押すと即時に終了します。',
  ),
  verifying: say(
    'All was sent. Reading again: the proof is what AWS shows now.',
    'すべて送信しました。AWS の現在の状態を読み取り、反映を検証しています。',
  ),
  settles: (seconds: number): Text =>
    say(`This can take up to ${seconds} s.`, `最長で ${seconds} 秒ほどかかることがあります。`),
  sent: (seconds: string): Text => say(`done, ${seconds} s`, `完了（${seconds} 秒）`),
  refused: (code: string): Text => say(`AWS refused (${code})`, `AWS に拒否されました（${code}）`),
  unknown: (code: string): Text =>
    say(`it is not known whether this was done (${code})`, `実行されたかどうか不明です（${code}）`),
  skipped: (because: string): Text =>
    say(`not sent, because of ${because}`, `未送信（${because} が完了していないため）`),
  waiting: ({ why, seconds, attempt, of }: Waiting): Text => {
    const reason = reasons[why];
    return say(
      `${reason.en}, trying again in ${seconds} s (${attempt} of ${of})`,
      `${reason.ja}。${seconds} 秒後に再試行します（${attempt} / ${of} 回目）`,
    );
  },
} as const;

const reasons: Readonly<Record<Waiting['why'], Text>> = {
  throttled: say('AWS asks to slow down', 'AWS から呼び出しを減らすよう求められました'),
  unreachable: say('AWS cannot be reached', 'AWS に接続できません'),
  'not-visible-yet': say('what was made before is not visible yet', '直前の変更がまだ反映されていません'),
  'signed-out': say(
    'your sign-in has ended: sign in again in another window (aws login)',
    'サインインの有効期限が切れました。別のウィンドウで aws login を実行してください',
  ),
};

export const ask = {
  noteTitle: say('A password to note', 'パスワードの控え'),
  note: say(
    'It is shown in the question below, only until you answer it, and kept nowhere. Write it down or put it into a password manager. It is set in AWS only after you have noted it, and changed at the first sign-in.',
    'パスワードは次の質問の中に、回答するまでの間だけ表示し、どこにも保存しません。書き留めるか、パスワードマネージャーに保存してください。控えたあとで AWS に設定し、初回サインイン時に変更します。',
  ),
  password: say('One-time password:', '一時パスワード:'),
  noted: say('Have you noted it?', '控えましたか。'),
  yes: say('I have noted it', '控えました'),
  codesTitle: say('Two codes of your MFA app', 'MFA アプリの 2 つのコード'),
  codes: say(
    'Add an account to your MFA app with the key that is shown below, only until you answer. Then type the code that the app shows, wait for the next one, and type that too.',
    '次の質問の中に、回答するまでの間だけキーを表示します。このキーで MFA アプリにアカウントを追加してください。続いて、表示されたコードと、その次に表示されるコードを入力します。',
  ),
  again: say(
    'AWS did not take these codes. Wait for a new code and type two in a row.',
    'コードが受け付けられませんでした。新しいコードを待ち、続けて 2 つ入力してください。',
  ),
  key: say('Key for the app:', 'アプリに入力するキー:'),
  added: say('Have you added it?', '追加しましたか。'),
  type: say('Type the two codes', '2 つのコードを入力する'),
  code: (at: number): Text => say(`Code ${at} of 2:`, `コード ${at} / 2:`),
  sixDigits: say('A code has six digits.', 'コードは 6 桁の数字です。'),
  stop: say('Stop here', 'ここで中止する'),
  // The console way. Source: IAM guide, id_credentials_passwords_admin-change-user and id_credentials_mfa_enable_virtual.
  noPassword: say(
    'This terminal cannot wipe what it has shown, so no password is shown here. Set it in the IAM console instead: open Users, choose the new user, then Security credentials, and enable console access there.',
    'このターミナルは表示した内容を消去できないため、ここではパスワードを表示しません。代わりに IAM コンソールで設定してください。「ユーザー」から新しいユーザーを選び、「セキュリティ認証情報」でコンソールアクセスを有効にします。',
  ),
  noKey: say(
    'This terminal cannot wipe what it has shown, so no MFA key is shown here. Add the device in the IAM console instead: open Users, choose the new user, then Security credentials, and assign an MFA device there.',
    'このターミナルは表示した内容を消去できないため、ここでは MFA のキーを表示しません。代わりに IAM コンソールで登録してください。「ユーザー」から新しいユーザーを選び、「セキュリティ認証情報」で MFA デバイスを割り当てます。',
  ),
  console: 'https://console.aws.amazon.com/iam/',
} as const;

export const end = {
  verified: (title: Text): Text => say(`${title.en}: verified`, `${title.ja}: 検証済み`),
  readAgain: (title: Text): Text => say(`${title.en}: read again`, `${title.ja}: 読み直し済み`),
  yours: say(
    'What is still open is yours to do: the next page shows it.',
    '残りはご自身での対応が必要です。次の画面で確認できます。',
  ),
  open: say('Not everything here is safe yet.', 'まだ安全になっていない項目があります。'),
  proof: say('Read again from AWS just now:', 'AWS から読み直した結果:'),
  afterword: say('One more thing for you:', 'このあとのお願い:'),
  stopped: (title: Text, done: number, of: number): Text =>
    say(`${title.en}: stopped, ${done} of ${of} done`, `${title.ja}: 中断（${of} 件中 ${done} 件を実行）`),
  notSeen: say(
    'Every call was taken, but AWS does not show the result yet. It may only need more time.',
    'すべての呼び出しは受け付けられましたが、結果がまだ AWS に反映されていません。時間がかかっているだけの可能性があります。',
  ),
  nothing: say(
    'Nothing was changed. Nothing needs to be undone.',
    '何も変更していません。元に戻す必要はありません。',
  ),
  stays: say(
    'What was done stays. aws-day-one undo takes it back.',
    '実行済みの変更はそのまま残ります。元に戻すには aws-day-one undo を使ってください。',
  ),
  requestId: (id: string): Text => say(`AWS request id: ${id}`, `AWS リクエスト ID: ${id}`),
  report: say('Audit report', '診断レポート'),
  scores: (before: number, now: number, of: number): Text =>
    say(
      `Safe checks: ${before} of ${of} before, ${now} now.`,
      `安全な項目: 全 ${of} 項目のうち、開始時 ${before}、現在 ${now}`,
    ),
} as const;
