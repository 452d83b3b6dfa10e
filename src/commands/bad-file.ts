// A file that was named and cannot be used: not there, not to be read, or not what was expected.
import { failureOf } from '../model/errors.ts';
import type { Text } from '../model/text.ts';
import { Failed } from './fail.ts';

/** A file that is not valid: exit 2, with its name, the place and what is wrong. */
export function badFile(
  path: string,
  why: Text,
  at?: { readonly line: number; readonly column: number },
  next?: Text,
): Failed {
  const en = at ? `${path}, line ${at.line}, column ${at.column}` : path;
  const ja = at ? `${path} の ${at.line} 行目 ${at.column} 桁目` : path;
  return new Failed('bad-file', {
    what: { en: `This file cannot be used: ${en}`, ja: `このファイルは使えません: ${ja}` },
    why,
    ...(next ? { next } : {}),
  });
}

interface Words {
  readonly why: Text;
  readonly next: Text;
}

const spelling: Text = {
  en: 'Check the spelling. A name without a folder is looked for in the folder that you are in.',
  ja: 'つづりを確認してください。フォルダーを書かない名前は、現在のフォルダーから探します。',
};
const another: Text = { en: 'Name a file instead.', ja: '代わりにファイルを指定してください。' };
const rights: Words = {
  why: { en: 'You may not read it', ja: '読み取る権限がありません' },
  next: {
    en: 'Give yourself the right to read it, or name another file.',
    ja: '読み取りの権限を付けるか、別のファイルを指定してください。',
  },
};
// What Node.js passes on of the system's codes. Source: POSIX, errno.h.
const byCode: Readonly<Record<string, Words>> = {
  ENOENT: {
    why: { en: 'There is no file of this name', ja: 'この名前のファイルはありません' },
    next: spelling,
  },
  ENOTDIR: {
    why: {
      en: 'One of the folders in this name is a file',
      ja: 'パスの途中にある名前がフォルダーではなくファイルです',
    },
    next: spelling,
  },
  EISDIR: {
    why: { en: 'This is a folder, not a file', ja: 'ファイルではなくフォルダーです' },
    next: another,
  },
  EACCES: rights,
  EPERM: rights,
  ELOOP: {
    why: { en: 'It is a link that leads back to itself', ja: '自分自身に戻るリンクです' },
    next: another,
  },
  ENAMETOOLONG: {
    why: { en: 'The name is longer than a name may be', ja: '名前が長すぎます' },
    next: another,
  },
};
const other: Words = {
  why: { en: 'The computer could not read it', ja: 'このパソコンで読み取れませんでした' },
  next: {
    en: 'See whether another program can open it, or name another file.',
    ja: 'ほかのプログラムで開けるか確認するか、別のファイルを指定してください。',
  },
};

/** A file that the system would not read: exit 2, with the reason in words. `next` where the name did not come from the command line alone. */
export function unreadable(path: string, error: unknown, next?: Text): Failed {
  const { code } = failureOf(error);
  const words = byCode[code] ?? other;
  const why = { en: `${words.why.en} (${code}).`, ja: `${words.why.ja}（${code}）。` };
  return badFile(path, why, undefined, next ?? words.next);
}
