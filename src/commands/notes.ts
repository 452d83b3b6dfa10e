// What a report must say beside its findings: what kind of account this is, and what limits this look at it.
import type { Account } from '../model/account.ts';
import type { Level } from '../model/level.ts';
import { levelWords } from '../model/level-words.ts';
import type { Text } from '../model/text.ts';
import type { Beside } from '../runtime/beside.ts';
import { besideNotes } from './notes-beside.ts';

const project: Text = {
  en: 'AWS manages this account: it is a project in an organization of AWS. Root, contacts and billing are not yours to set, and nothing is changed here. Set MFA for your sign-in and the spend limit in AWS Settings.',
  ja: 'このアカウントは AWS が管理する組織のプロジェクトです。root、連絡先、請求は利用者が設定するものではなく、このツールは何も変更しません。サインインの MFA と利用額の上限は AWS Settings で設定してください。',
};
const pending: Text = {
  en: 'AWS has not finished opening this account: some services refuse it until then. That takes hours, at most a day or two; look again afterwards.',
  ja: 'このアカウントの開設はまだ完了していないため、一部のサービスは利用できません。数時間、長くても 1、2 日かかります。その後でもう一度確認してください。',
};
const elsewhere: Text = {
  en: 'This account is in a separate part of AWS with other rules for root and billing: these are not judged, and nothing is changed here.',
  ja: 'このアカウントは、root と請求の仕組みが異なる独立した区画の AWS にあります。それらは判定せず、何も変更しません。',
};
const unknownKind: Text = {
  en: 'Whether this account is in an organization could not be read (missing: organizations:DescribeOrganization).',
  ja: 'アカウントが組織に属しているか読み取れませんでした（必要な権限: organizations:DescribeOrganization）。',
};

/** The notes on an account; `isPending`: AWS has not finished opening it; `beside`: what was read that no step judges. */
export const accountNotes = (account: Account, isPending: boolean, beside: Beside): readonly Text[] => [
  ...(account.project ? [project] : []),
  ...(isPending ? [pending] : []),
  ...(account.partition === 'aws' ? [] : [elsewhere]),
  ...(account.kind === 'unknown' ? [unknownKind] : []),
  ...besideNotes(account, beside),
];

/** How far an audit looked, where it looked no further than a walk; `more`: checks that are left. */
export function levelNote(level: Level, more: number): Text {
  const { en, ja } = levelWords[level].title;
  return {
    en: `Judged: the walk ${en}. Add --level everything to look at ${more} more ${more === 1 ? 'check' : 'checks'}.`,
    ja: `「${ja}」の範囲を判定しました。--level everything を付けると、さらに ${more} 項目を確認します。`,
  };
}

/** The facts came from a file; `at` is ISO 8601, UTC. */
export const factsNote = (at: string): Text => ({
  en: `Judged from a file, as things were at ${at}: AWS was not asked.`,
  ja: `ファイルに保存された ${at} 時点の情報で判定しました。AWS には問い合わせていません。`,
});
