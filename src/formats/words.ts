// Words that the long reports, Markdown and HTML, have in common.
import type { Text } from '../model/text.ts';

export const words = {
  title: { en: 'AWS Day One audit', ja: 'AWS Day One 診断結果' },
  account: { en: 'Account', ja: 'アカウント' },
  demo: { en: 'Simulated account', ja: '模擬アカウント' },
  redacted: { en: 'Names and ids are pseudonyms', ja: '名前と ID は仮名です' },
  identity: { en: 'Signed in as', ja: 'サインイン中の ID' },
  at: { en: 'Looked at', ja: '診断日時' },
  regions: { en: 'Regions', ja: 'リージョン' },
  findings: { en: 'Findings', ja: '判定の内訳' },
  severity: { en: 'Severity', ja: '重要度' },
  control: { en: 'Control', ja: '項目' },
  where: { en: 'Where', ja: '対象' },
  now: { en: 'Now', ja: '現在' },
  wanted: { en: 'Wanted', ja: '目標' },
  verdict: { en: 'Verdict', ja: '判定' },
  reason: { en: 'Reason', ja: '理由' },
  until: { en: 'until', ja: '期限' },
  frameworks: { en: 'Frameworks', ja: '対応する基準' },
  open: { en: 'What is open', ja: '対応が必要な項目' },
  unseen: { en: 'What could not be read', ja: '読み取れなかった項目' },
  unseenWhy: {
    en: 'Something may be wrong here without being seen. Nothing unreadable counts as fine.',
    ja: '問題が隠れている可能性があります。読み取れない項目を適合とは数えません。',
  },
  missing: { en: 'To read the rest, this identity needs:', ja: '残りを読み取るには、次の権限が必要です。' },
  mend: { en: 'How to mend it', ja: '直し方' },
  console: { en: 'Open the console', ja: 'コンソールを開く' },
  command: { en: 'Or let the wizard do it, step by step:', ja: 'ウィザードで順を追って設定できます。' },
  muted: { en: 'Muted', ja: '受容済みの項目' },
  fine: { en: 'What is fine', ja: '問題のない項目' },
  nothing: { en: 'Nothing is open here.', ja: '対応が必要な項目はありません。' },
  notJudged: {
    en: 'Items of this framework that this tool does not judge',
    ja: 'この基準のうち、このツールが判定しない項目',
  },
  compared: { en: 'Since the earlier audit', ja: '前回の診断との比較' },
  new: { en: 'New', ja: '新しい指摘' },
  mended: { en: 'Mended', ja: '解消' },
  unchanged: { en: 'Unchanged', ja: '変化なし' },
  notSeen: { en: 'Not judged this time', ja: '今回は判定せず' },
} as const satisfies Record<string, Text>;

/** `12 of 20 controls are safe.` */
export const scoreText = (safe: number, of: number): Text => ({
  en: `${safe} of ${of} controls are safe.`,
  ja: `${of} 項目中 ${safe} 項目が安全です。`,
});

/** An instant for people: `2026-01-05 12:00 UTC`; whatever is no instant stays as it is. */
export const utc = (instant: string): string =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(instant)
    ? `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`
    : instant;

/** What came of a region. */
export const regionStates: Readonly<Record<'read' | 'not-opted-in' | 'denied' | 'unreachable', Text>> = {
  read: { en: 'read', ja: '確認済み' },
  'not-opted-in': { en: 'not switched on', ja: '無効' },
  denied: { en: 'denied', ja: '権限なし' },
  unreachable: { en: 'could not be reached', ja: '接続できず' },
};
