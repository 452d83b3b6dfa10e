// What each screen is for, in two or three sentences.
import type { Text } from '../../model/text.ts';
import type { Where } from '../keys.ts';

const door: Text = {
  en: 'The wizard asks AWS who is signed in. It reads only; nothing is changed before you have seen it and said yes.',
  ja: 'サインイン中のユーザーを AWS に問い合わせます。読み取りだけを行い、内容を確認して承認するまで何も変更しません。',
};
const work: Text = {
  en: 'The wizard is busy with what you agreed to. Ctrl-C stops after the call in flight; what was done is listed.',
  ja: '承認された内容を処理しています。Ctrl-C を押すと、送信中の呼び出しが終わってから中断し、実行済みの内容を表示します。',
};

/** The text of the help screen for each place. */
export const help: Readonly<Record<Where, Text>> = {
  looking: door,
  trouble: door,
  help: door,
  levels: {
    en: 'Four walks of different length. The money is an estimate for a month in which little happens. Choosing one changes nothing.',
    ja: '長さの異なる 4 つの進め方です。金額は、ほとんど使わない月の目安です。選んだだけでは何も変更しません。',
  },
  overview: {
    en: 'Each row is one step towards a safe account, best walked from top to bottom. Opening a step only shows it.',
    ja: '各行は、アカウントを安全にするための 1 つのステップです。上から順に進めるのがおすすめです。ステップを開いても、表示するだけで変更は行いません。',
  },
  step: {
    en: 'This page says why the step matters, how your account is now, and what is wanted. What only you can do is done outside; the page watches and ticks it off.',
    ja: 'このステップが大切な理由と、現在の状態、目標を表示します。ご自身で行う操作は AWS の画面で行います。完了すると、このページが自動的に検知します。',
  },
  question: {
    en: 'The wizard needs this answer for its plan. Nothing is sent by answering.',
    ja: '計画を立てるために必要な質問です。回答しただけでは何も送信しません。',
  },
  picks: {
    en: 'Any number of these may be chosen. What is ticked when you press Enter is your answer. Nothing is sent by answering.',
    ja: 'いくつでも選択できます。Enter を押した時点でチェックの付いているものが回答になります。回答しただけでは何も送信しません。',
  },
  preview: {
    en: 'These are the very calls that will be sent. + makes something new, ~ changes what is there, - takes something away. Nothing is sent before you press y.',
    ja: '実際に送信する呼び出しをそのまま表示しています。+ は新規作成、~ は変更、- は削除です。y を押すまで何も送信しません。',
  },
  confirm: {
    en: 'One of the changes can lock people out. The account id is asked for, so that it is never agreed to by accident.',
    ja: 'サインインできなくなる人が出るおそれのある変更が含まれています。誤って承認しないよう、アカウント ID の入力をお願いしています。',
  },
  checking: work,
  applying: work,
  verifying: work,
  note: {
    en: 'The password stands on this screen only. AWS gets it after you have pressed n.',
    ja: 'パスワードはこの画面にだけ表示されます。n を押したあとで AWS に設定します。',
  },
  codes: {
    en: 'An MFA app turns the key into codes of six digits that change every 30 seconds. AWS wants two in a row to see that the app works.',
    ja: 'MFA アプリは、30 秒ごとに変わる 6 桁のコードをキーから生成します。正しく動作していることを確かめるため、AWS は連続する 2 つのコードを求めます。',
  },
  verified: {
    en: 'The proof is a new read of your account, not the absence of an error.',
    ja: 'エラーがなかったことではなく、アカウントを読み直した結果によって確認しています。',
  },
  stopped: {
    en: 'Not everything went through. The list says what was done and what was not; nothing else was sent.',
    ja: '一部が完了していません。実行されたものと、されなかったものを一覧に示しています。これ以外には何も送信していません。',
  },
  report: {
    en: 'Every check with its result. What could not be read is never counted as safe.',
    ja: 'すべての項目とその結果です。読み取れなかった項目を安全と数えることはありません。',
  },
};
