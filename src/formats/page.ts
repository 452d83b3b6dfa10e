// The place that a text is written for, and what every text has in common.
import type { Account } from '../model/account.ts';
import type { Lang, Text } from '../model/text.ts';
import { cells, inert, wrap } from '../model/wrap.ts';
import { noCommand } from './escape.ts';
import type { Paint } from './paint.ts';

export interface Page {
  /** Terminal cells. */
  readonly width: number;
  readonly paint: Paint;
  readonly ascii: boolean;
  readonly lang: Lang;
}

/** Signs whose width no terminal disputes, with their ASCII twins. */
export const signs = ({ ascii }: Pick<Page, 'ascii'>) =>
  ascii ? { good: '+', bad: 'x', open: '?' } : { good: '✔', bad: '✗', open: '?' };

/** A text wrapped behind `indent` spaces; the first line may begin with a mark that stands in the indent. */
export function indented(text: string, indent: number, width: number, mark = ''): string[] {
  const lead = mark + ' '.repeat(Math.max(0, indent - cells(mark)));
  return wrap(inert(text), Math.max(20, width - indent)).map((line, at) =>
    noCommand((at === 0 ? lead : ' '.repeat(indent)) + line),
  );
}

const identities: Readonly<Record<Account['identity'], Text>> = {
  root: { en: 'root', ja: 'root' },
  user: { en: 'a user', ja: 'ユーザー' },
  role: { en: 'a role', ja: 'ロール' },
};

/** Whose account this is, who looks at it, and that it is only a demo if it is. */
export function heading(
  title: Text,
  account: Account,
  demo: boolean,
  { lang, paint, width }: Page,
): string[] {
  const where = `${demo ? 'DEMO  ' : ''}${lang === 'ja' ? 'アカウント' : 'account'} ${account.id}`;
  const who = { root: identities.root, user: identities.user, role: identities.role }[account.identity][lang];
  const on = account.regions.filter(({ state }) => state === 'on').length;
  const by =
    lang === 'ja'
      ? `${who}としてサインイン中（${account.arn}）、${on} リージョン`
      : `signed in as ${who} (${account.arn}), ${on} ${on === 1 ? 'region' : 'regions'}`;
  return [
    `${paint.strong(title[lang])}  ${paint.attention(where)}`,
    ...indented(by, 0, width).map(paint.quiet),
    '',
  ];
}
