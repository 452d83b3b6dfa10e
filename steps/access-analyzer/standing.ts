// How a region stands: watched, not watched, or in a way that only a person can sort out.
import type { Text } from '../../src/model/text.ts';
import { type Analyzer, analyzerName, isFree } from './facts.ts';

export type Standing =
  | { readonly is: 'watched'; readonly by: Analyzer }
  /** AWS is still making it. */
  | { readonly is: 'coming'; readonly by: Analyzer }
  /** AWS allows one of the account a region, and that one does not work. */
  | { readonly is: 'broken'; readonly by: Analyzer }
  /** Our name is on an analyzer of a paid type. */
  | { readonly is: 'taken'; readonly by: Analyzer }
  | { readonly is: 'open' };

/** The standing of a region with these analyzers. */
export function standingOf(analyzers: readonly Analyzer[]): Standing {
  const free = analyzers.filter(isFree);
  const watching = free.find(({ status }) => status === 'ACTIVE');
  if (watching) return { is: 'watched', by: watching };
  const coming = free.find(({ status }) => status === 'CREATING');
  if (coming) return { is: 'coming', by: coming };
  // An organization's that does not work is no obstacle: the account may have its own beside it.
  const broken = free.find(({ type }) => type === 'ACCOUNT');
  if (broken) return { is: 'broken', by: broken };
  const taken = analyzers.find(({ name }) => name === analyzerName);
  return taken ? { is: 'taken', by: taken } : { is: 'open' };
}

const paidBy: Readonly<Record<string, Text>> = {
  // Source: IAM guide, access-analyzer-manage-unused: "based on the number of IAM roles and users analyzed per month".
  UNUSED: { en: 'paid for each role and user', ja: 'ロールとユーザーの数に応じて課金' },
  // Source: IAM guide, access-analyzer-create-internal: by the number of resources that are watched.
  INTERNAL: { en: 'paid for each watched resource', ja: '監視するリソースの数に応じて課金' },
};

/** The paid analyzers by name, with what AWS counts; empty where there are none. */
function paidIn(analyzers: readonly Analyzer[]): readonly Text[] {
  return analyzers
    .filter((one) => !isFree(one))
    .map(({ name, type }) => {
      const what = paidBy[type.split('_')[1] ?? ''] ?? { en: 'paid', ja: '有料' };
      return { en: `${name} (${what.en})`, ja: `${name}（${what.ja}）` };
    });
}

function own(standing: Standing): Text {
  switch (standing.is) {
    case 'watched':
      return { en: `on: ${standing.by.name}`, ja: `有効: ${standing.by.name}` };
    case 'coming':
      return { en: `AWS is still making ${standing.by.name}`, ja: `${standing.by.name} を作成中` };
    case 'broken': {
      const { name, status, reason } = standing.by;
      const why = reason ? `${status}, ${reason}` : status;
      return { en: `${name} does not work (${why})`, ja: `${name} は動作していない（${why}）` };
    }
    case 'taken':
      return {
        en: `off; the name ${standing.by.name} is on an analyzer of another type`,
        ja: `無効。${standing.by.name} という名前は別の種類のアナライザーが使用中`,
      };
    case 'open':
      return { en: 'off', ja: '無効' };
  }
}

/** What there is in a region, in a few words; paid analyzers are named. */
export function words(standing: Standing, analyzers: readonly Analyzer[]): Text {
  const paid = paidIn(analyzers);
  if (paid.length === 0) return own(standing);
  const names = (lang: 'en' | 'ja') => paid.map((one) => one[lang]).join(', ');
  const { en, ja } = own(standing);
  return {
    en: `${en}. Also there, and not free: ${names('en')}`,
    ja: `${ja}。有料のアナライザーあり: ${names('ja')}`,
  };
}

/** What a person must do first; `undefined` where this tool can go on alone. */
export function help(standing: Standing, region: string): Text | undefined {
  switch (standing.is) {
    case 'coming':
      return {
        en: `Wait a few minutes, then look again: AWS is still making the analyzer in ${region}.`,
        ja: `${region} のアナライザーはまだ作成中です。数分待ってから、もう一度確認してください。`,
      };
    case 'broken':
      return {
        en: `The analyzer ${standing.by.name} in ${region} does not work, and AWS allows only one. Look at it in the console. If nobody needs what it found, delete it there and run the wizard again.`,
        ja: `${region} のアナライザー ${standing.by.name} は動作していません。1 リージョンに 1 つしか作成できないため、コンソールで状態を確認してください。検出結果が不要なら削除し、もう一度ウィザードを実行してください。`,
      };
    case 'taken':
      return {
        en: `In ${region} another type of analyzer has the name ${standing.by.name}, and it costs money. If nobody needs it, delete it in the console and run the wizard again. Or create an analyzer for external access there by hand: that one is free.`,
        ja: `${region} では別の種類の有料アナライザーが ${standing.by.name} という名前を使っています。不要ならコンソールで削除し、もう一度ウィザードを実行してください。または、コンソールで外部アクセスのアナライザーを作成してください（無料です）。`,
      };
    default:
      return undefined;
  }
}
