// The words of the screens. What belongs to a step stands in the step.
import type { Text } from '../../model/text.ts';

const say = (en: string, ja: string): Text => ({ en, ja });

export const frameWords = {
  demo: say('DEMO', 'デモ'),
  notAws: say('NOT AWS', 'AWS ではない接続先'),
  help: say('Help', 'ヘルプ'),
  part: (from: number, to: number, of: number): Text =>
    say(`(line ${from} to ${to} of ${of})`, `（全 ${of} 行のうち ${from} から ${to} 行目）`),
  small: (columns: number, rows: number): Text =>
    say(
      `Please enlarge the window to ${columns} x ${rows} or more.`,
      `ウィンドウを ${columns} x ${rows} 以上に広げてください。`,
    ),
  broken: say(
    'This screen could not be drawn. Nothing was sent. Esc leads back.',
    'この画面を表示できませんでした。何も送信していません。Esc で戻れます。',
  ),
} as const;

export const doorWords = {
  looking: say('Looking who is signed in.', 'サインイン中のユーザーを確認しています。'),
  nothing: say(
    'Nothing is changed until you have seen it and said yes.',
    '内容を確認して承認するまで、何も変更しません。',
  ),
  why: say('Why', '理由'),
  next: say('Next', '対処'),
} as const;

export const levelsWords = {
  title: say('How far do you want to go?', 'どこまで設定しますか'),
  lead: say(
    'Each walk holds the one above it. You can stop at any step, and come back for more.',
    '下の段階は、上の段階をすべて含みます。途中でやめても、あとから続きを行えます。',
  ),
  size: (steps: number, minutes: number): Text =>
    say(`${steps} steps, ${minutes} min`, `${steps} ステップ、約 ${minutes} 分`),
  prices: (date: string): Text =>
    say(
      `Estimates for a quiet new account after free trials, by AWS's prices as of ${date}. Prices change:`,
      `金額は、ほとんど使っていない新しいアカウントの無料期間後の目安です（${date} 時点の料金）。最新の料金:`,
    ),
} as const;

export const overviewWords = {
  account: (id: string): Text => say(`account ${id}`, `アカウント ${id}`),
  signedIn: (who: string, regions: number): Text =>
    say(
      `signed in as ${who}, ${regions} ${regions === 1 ? 'region' : 'regions'}`,
      `${who} でサインイン中、${regions} リージョン`,
    ),
  languages: say('English / ja', 'en / 日本語'),
  score: (safe: number, of: number): Text =>
    say(
      `${safe} of ${of} checks of your account are safe.`,
      `このアカウントは ${of} 項目中 ${safe} 項目が安全です。`,
    ),
  part: (from: number, to: number, of: number): Text =>
    say(`(${from} to ${to} of ${of})`, `（全 ${of} 件のうち ${from} から ${to} 件目）`),
  reading: say('reading', '読み取り中'),
  safe: say('done', '完了'),
  later: say('put off', '後回し'),
  after: (numbers: string): Text => say(`after step ${numbers}`, `ステップ ${numbers} のあと`),
  minutes: (count: number): Text => say(`${count} min`, `${count} 分`),
} as const;

export const stepWords = {
  place: (at: number, of: number): Text => say(`step ${at} of ${of}`, `ステップ ${at} / ${of}`),
  now: say('now', '現在'),
  wanted: say('wanted', '目標'),
  reading: say('Reading this part of your account.', 'この項目を読み取っています。'),
  waits: (titles: string): Text => say(`First comes: ${titles}.`, `先に済ませるステップ: ${titles}`),
  onlyYou: say('Only you can do this:', 'ご自身の操作が必要です。'),
  questions: (count: number): Text =>
    say(
      count === 1 ? 'One question, then the preview.' : `${count} questions, then the preview.`,
      `${count} 件の質問のあと、変更内容を確認できます。`,
    ),
  changes: (count: number): Text =>
    say(
      count === 1
        ? 'One change would put this right. You will see it first.'
        : `${count} changes would put this right. You will see them first.`,
      `${count} 件の変更で改善できます。適用前に内容を確認できます。`,
    ),
  allDone: say('Nothing to do here.', 'このステップで行うことはありません。'),
  cannotSee: say(
    'Something could not be read, so nothing is changed here.',
    '読み取れない項目があるため、ここでは何も変更しません。',
  ),
  watching: say(
    'Watching: this page ticks itself off when AWS shows it.',
    '監視中: AWS に反映されると自動で完了になります。',
  ),
  yours: say(
    'AWS may not show here that this is done. When you are through with it, press Enter to go on.',
    '完了したことが AWS に表示されない場合があります。済んだら Enter で次へ進んでください。',
  ),
  watchingShort: say('Watching until AWS shows it.', 'AWS への反映を監視中。'),
  looked: (seconds: number): Text =>
    seconds < 60
      ? say(`Looked ${seconds} s ago.`, `${seconds} 秒前に確認。`)
      : say(`Looked ${Math.floor(seconds / 60)} min ago.`, `${Math.floor(seconds / 60)} 分前に確認。`),
  places: (count: number): Text => say(` (${count} regions)`, `（${count} リージョン）`),
  placeName: (name: string): Text => say(` (${name})`, `（${name}）`),
  severity: {
    critical: say('critical', '緊急'),
    high: say('high', '高'),
    medium: say('medium', '中'),
    low: say('low', '低'),
  },
} as const;

export const verdictWords = {
  pass: say('safe', '安全'),
  fail: say('open', '要対応'),
  unknown: say('could not be read', '読み取り不可'),
  manual: say('look yourself', '目視で確認'),
  managed: say('managed by the organization', '組織が管理'),
  accepted: say('accepted by design', '意図した設定'),
  'not-applicable': say('does not apply', '対象外'),
} as const;
