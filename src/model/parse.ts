// Reads what a person typed: trims, takes full-width letters for what they are, and says kindly what is wrong.
import type { Text } from './text.ts';

/** The answer, or what is wrong with what was typed. */
export type Parsed<T> = { readonly value: T } | { readonly error: Text };

/** Japanese keyboards easily give `２０` or `＠`: NFKC turns these into the plain letters that AWS takes. */
const clean = (typed: string): string => typed.normalize('NFKC').trim();

// AWS's own pattern, with a stricter part after the @: `a@b..com` would be taken, and mail to it lost.
// Source: Account Management reference, AlternateContact: 1 to 254 characters, `[\w+=.#|!&-]+@[\w.-]+\.[\w]+`.
const email = /^[\w+=.#|!&-]+@(?:[\w-]+\.)+\w{2,}$/;

/** An e-mail address that AWS takes, at most 254 characters. */
export function parseEmail(typed: string): Parsed<string> {
  const value = clean(typed);
  if (email.test(value) && value.length <= 254) return { value };
  return {
    error: {
      en: 'This does not look like an e-mail address. Example: owner@example.com',
      ja: 'メールアドレスの形式ではありません。例: owner@example.com',
    },
  };
}

/** A phone number with country code, as `+` and 7 to 15 digits (E.164); spaces, dots, hyphens and brackets are dropped. */
export function parsePhone(typed: string): Parsed<string> {
  // `(0)` is how people write the digit that is not dialled from abroad.
  const value = clean(typed)
    .replace(/\(0\)/g, '')
    .replace(/[\s().-]/g, '');
  if (/^\+[1-9]\d{6,14}$/.test(value)) return { value };
  return {
    error: {
      en: 'Begin with + and the country code. Example: +81 3 1234 5678',
      ja: '先頭に + と国番号を付けてください。例: +81 3 1234 5678',
    },
  };
}

/** Words of 1 to `most` characters, without control characters: a person's name, a job title. */
function parseWords(typed: string, most: number): Parsed<string> {
  // Not `clean`: a name is kept as its owner writes it.
  const value = typed.trim();
  if (value === '') return { error: { en: 'Please type something.', ja: '入力してください。' } };
  if (value.length > most) {
    return {
      error: { en: `At most ${most} characters.`, ja: `${most} 文字以内で入力してください。` },
    };
  }
  if (/\p{Cc}/u.test(value)) {
    return { error: { en: 'Letters and spaces only, please.', ja: '使用できない文字が含まれています。' } };
  }
  return { value };
}

/** A person's name, at most 64 characters. Source: Account Management reference, AlternateContact. */
export const parseName = (typed: string): Parsed<string> => parseWords(typed, 64);

/** A job title, at most 50 characters. Source: Account Management reference, AlternateContact. */
export const parseTitle = (typed: string): Parsed<string> => parseWords(typed, 50);

export type Amount = { readonly amount: number; readonly currency: 'USD' };

/** An amount of US dollars: 1 to 1,000,000, at most two decimals; `$20`, `20 USD` and `20` mean the same. */
export function parseAmount(typed: string): Parsed<Amount> {
  const digits = clean(typed)
    .replace(/^\$\s*|\s*(?:usd|dollars?|ドル)$/gi, '')
    .trim();
  const amount = Number(digits);
  // A comma is a thousand to some and a half to others: it is asked again, never guessed.
  if (/^\d+(\.\d{1,2})?$/.test(digits) && amount >= 1 && amount <= 1_000_000) {
    return { value: { amount, currency: 'USD' } };
  }
  return {
    error: {
      en: 'Type an amount in US dollars, from 1 to 1000000, without commas. Example: 20',
      ja: '1 から 1000000 までの金額を、米ドルでカンマなしで入力してください。例: 20',
    },
  };
}
