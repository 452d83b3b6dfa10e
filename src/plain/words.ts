// The words of this face: whole sentences, because they are heard one after the other. What belongs to a step stands in the step.

import { monthly } from '../model/level-words.ts';
import type { Verdict } from '../model/step.ts';
import type { Text } from '../model/text.ts';

const say = (en: string, ja: string): Text => ({ en, ja });
const s = (count: number): string => (count === 1 ? '' : 's');

export const door = {
  looking: say('Looking who is signed in.', 'サインイン中のユーザーを確認しています。'),
  why: (text: Text): Text => say(`Why: ${text.en}`, `理由: ${text.ja}`),
  next: (text: Text): Text => say(`Next: ${text.en}`, `対処: ${text.ja}`),
  reading: say('Reading your account.', 'アカウントを読み取っています。'),
  asBefore: say('Nothing has changed here.', '表示内容に変わりはありません。'),
} as const;

export const levels = {
  lead: say(
    'How far do you want to go? Each walk holds the one before it. You can stop at any step, and come back for more.',
    'どこまで設定しますか。あとの段階は、前の段階をすべて含みます。途中でやめても、あとから続きを行えます。',
  ),
  about: (title: Text, about: Text): Text => say(`${title.en}: ${about.en}`, `${title.ja}: ${about.ja}`),
  size: (steps: number, minutes: number): Text =>
    say(`${steps} steps, ${minutes} min`, `${steps} ステップ、約 ${minutes} 分`),
  prices: (date: string): Text =>
    say(
      `The money is an estimate for a quiet new account after free trials, by AWS's prices as of ${date}. Prices change:`,
      `金額は、ほとんど使っていない新しいアカウントの無料期間後の目安です（${date} 時点の料金）。最新の料金:`,
    ),
} as const;

export const overview = {
  account: (id: string, demo: boolean): Text =>
    say(
      `AWS Day One, ${demo ? 'demo ' : ''}account ${id}`,
      `AWS Day One、${demo ? 'デモ' : ''}アカウント ${id}`,
    ),
  notAws: (which: string): Text =>
    say(`This is not AWS: calls go to ${which}`, `AWS ではない接続先を使用中: ${which}`),
  signedIn: (who: string, regions: number): Text =>
    say(
      `Signed in as ${who}, ${regions} region${s(regions)}.`,
      `${who} でサインイン中、${regions} リージョンが対象です。`,
    ),
  score: (safe: number, of: number): Text =>
    say(
      `${safe} of ${of} checks of your account are safe.`,
      `このアカウントは ${of} 項目中 ${safe} 項目が安全です。`,
    ),
  promise: say(
    'Nothing is changed until you have seen it and said yes.',
    '内容を確認して承認するまで、何も変更しません。',
  ),
  minutes: (count: number): Text => say(`${count} min`, `${count} 分`),
  after: (titles: string): Text => say(`after ${titles}`, `${titles}のあと`),
} as const;

export const status = {
  reading: say('reading', '読み取り中'),
  safe: say('done', '完了'),
  open: say('open', '要対応'),
  person: say('needs you', '要操作'),
  unknown: say('could not be read', '読み取り不可'),
  waits: say('waits', '待機中'),
  later: say('put off', '後回し'),
} as const;

export const verdict: Readonly<Record<Verdict, Text>> = {
  pass: say('safe', '安全'),
  fail: say('open', '要対応'),
  unknown: say('could not be read', '読み取り不可'),
  manual: say('look yourself', '目視で確認'),
  managed: say('managed by the organization', '組織が管理'),
  accepted: say('accepted by design', '意図した設定'),
  'not-applicable': say('does not apply', '対象外'),
};

export const step = {
  place: (title: Text, at: number, of: number): Text =>
    say(`${title.en}, step ${at} of ${of}`, `${title.ja}、ステップ ${at} / ${of}`),
  now: (text: Text): Text => say(`Now: ${text.en}`, `現在: ${text.ja}`),
  wanted: (text: Text): Text => say(`Wanted: ${text.en}`, `目標: ${text.ja}`),
  before: (text: Text): Text => say(`Before: ${text.en}`, `変更前: ${text.ja}`),
  regions: (count: number): Text => say(`${count} regions`, `${count} リージョン`),
  waits: (titles: string): Text => say(`First comes: ${titles}.`, `先に済ませるステップ: ${titles}`),
  onlyYou: say('Only you can do this:', 'ご自身の操作が必要です:'),
  watching: say(
    'This page goes on by itself when AWS shows that it is done.',
    'AWS に反映されると、自動的に先へ進みます。',
  ),
  yours: say(
    'AWS may not show here that this is done. When you are through with it, go on.',
    '完了したことが AWS に表示されない場合があります。済んだら次へ進んでください。',
  ),
  questions: (count: number): Text =>
    say(
      `${count} question${s(count)}, then the preview.`,
      `${count} 件の質問のあと、変更内容を確認できます。`,
    ),
  changes: (count: number): Text =>
    say(
      `${count} change${s(count)} would put this right. You will see ${count === 1 ? 'it' : 'them'} first.`,
      `${count} 件の変更で改善できます。適用前に内容を確認できます。`,
    ),
  done: say('Nothing to do here.', 'このステップで行うことはありません。'),
  cannotSee: say(
    'Something could not be read, so nothing is changed here.',
    '読み取れない項目があるため、ここでは何も変更しません。',
  ),
} as const;

export const question = {
  default: (value: string): Text =>
    say(`Enter alone takes: ${value}`, `Enter だけで ${value} を採用します。`),
  numbers: say(
    'Type the numbers with commas between, such as 2, 3, or the word all.',
    '番号をカンマで区切って入力します（例: 2, 3）。すべて選ぶ場合は all と入力します。',
  ),
  back: (mark: string): Text => say(`To go back, type ${mark} alone.`, `戻るには ${mark} だけを入力します。`),
  error: (text: Text): Text => say(`Not yet: ${text.en}`, `入力を確認してください: ${text.ja}`),
  answer: say('Answer:', '回答:'),
} as const;

export const preview = {
  title: (title: Text, count: number): Text =>
    say(`${title.en}: ${count} change${s(count)}, not sent yet`, `${title.ja}: 変更 ${count} 件（未送信）`),
  fresh: say(
    'The account has changed since you looked. Nothing was sent; this is the new plan.',
    'ご確認のあとにアカウントの状態が変わりました。何も送信していません。以下は新しい計画です。',
  ),
  signs: { '+': say('New', '追加'), '~': say('Change', '変更'), '-': say('Remove', '削除') },
  becomes: (before: string, after: string): Text =>
    say(`${before}, becomes ${after}`, `${before} から ${after} に変更`),
  empty: say('(empty)', '（空）'),
  regions: (names: readonly string[]): Text =>
    say(`in ${names.length} regions: ${names.join(', ')}`, `${names.length} リージョン: ${names.join(', ')}`),
  removed: (before: string): Text => say(`${before}, is removed`, `${before} を削除`),
  money: (text: Text): Text => say(`Money: ${text.en}`, `費用: ${text.ja}`),
  free: say('these calls cost nothing', 'これらの呼び出しに費用はかかりません'),
  sum: (cents: number): Text => say(`Together: ${monthly(cents).en}`, `合計: ${monthly(cents).ja}`),
  prices: (date: string): Text =>
    say(`Prices as of ${date}; AWS's own page:`, `${date} 時点の価格です。AWS の料金ページ:`),
  risk: (text: Text): Text => say(`Risk: ${text.en}`, `リスク: ${text.ja}`),
  noRisk: say('none known', '特になし'),
  locksOut: say('this can lock people out', 'サインインできなくなる人が出るおそれがあります'),
  undo: (text: Text): Text => say(`Undo: ${text.en}`, `元に戻す方法: ${text.ja}`),
  cli: say('The same calls as AWS CLI commands:', '同じ呼び出しの AWS CLI コマンド:'),
  fill: say('What stands in < > is only known while applying.', '< > の部分は、適用するときに決まる値です。'),
} as const;

export const confirm = {
  title: (title: Text): Text => say(`${title.en}: please be sure`, `${title.ja}: 最終確認`),
  type: (id: string): Text =>
    say(`To go on, type the account id ${id}.`, `続けるには、アカウント ID ${id} を入力してください。`),
  wrong: say(
    'That is not the id of this account. Nothing was sent.',
    'このアカウントの ID と一致しません。何も送信していません。',
  ),
  label: say('Account id:', 'アカウント ID:'),
} as const;
