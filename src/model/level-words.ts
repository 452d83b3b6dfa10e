// The levels in words, for both faces and the reports.
import type { Level } from './level.ts';
import type { Text } from './text.ts';

export interface LevelWords {
  readonly title: Text;
  /** What it is, for whom. */
  readonly about: Text;
}

export const levelWords: Readonly<Record<Level, LevelWords>> = {
  essentials: {
    title: { en: 'Essentials', ja: '基本' },
    about: {
      en: 'The account is locked, an admin of your own is made, and you hear about money and thieves. Enough for the first evening.',
      ja: 'アカウントを守り、自分用の管理者ユーザーを作り、費用と不正利用に気づけるようにします。初日はここまでで十分です。',
    },
  },
  recommended: {
    title: { en: 'Recommended', ja: '推奨' },
    about: {
      en: 'The essentials, and all that is free or nearly free: safer defaults in every region, alerts by e-mail, old keys found.',
      ja: '「基本」に加えて、無料またはほぼ無料の対策をすべて行います。全リージョンの安全な初期設定、メールでの警告、古いキーの点検などです。',
    },
  },
  'cis-1': {
    title: { en: 'CIS level 1', ja: 'CIS レベル 1' },
    about: {
      en: 'Recommended, and what the CIS AWS benchmark asks of every account beside that. For accounts that somebody will check.',
      ja: '「推奨」に加えて、CIS AWS ベンチマークがすべてのアカウントに求める項目を満たします。監査を受けるアカウント向けです。',
    },
  },
  everything: {
    title: { en: 'Everything', ja: 'すべて' },
    about: {
      en: 'All that this tool knows, with recorders and scanners that cost money every month. Each is shown with its price before it is switched on.',
      ja: 'このツールのすべての対策です。毎月費用がかかる記録や検査のサービスも含みます。料金は、有効にする前に 1 つずつ表示します。',
    },
  },
};

/** `about $0.73 a month`; US cents. Tenths of a cent are not promised: less than a cent is nothing. */
export function monthly(cents: number): Text {
  if (cents < 1) return { en: 'free', ja: '無料' };
  const dollars = (cents / 100).toFixed(2);
  return { en: `about $${dollars} a month`, ja: `月に約 ${dollars} USD` };
}
