// What the wizard asks about contacts: one person, once.
import type { Answers } from '../../src/model/answers.ts';
import { parseEmail, parseName, parsePhone, parseTitle } from '../../src/model/parse.ts';
import type { Question } from '../../src/model/step.ts';
import { type Alternates, type Field, fields, missingKinds, valueFor } from './alternate.ts';

const asked: { readonly [F in Field]: Omit<Question, 'key'> } = {
  name: {
    text: { en: 'Who should AWS write to about security?', ja: 'セキュリティの連絡先となる人の名前' },
    hint: {
      en: 'Billing and operations use the same contact where none is set. Later, give different people, or the address of a list that several people read.',
      ja: '請求とオペレーションの連絡先が未設定なら、同じ連絡先を使います。あとで別の担当者や、複数人が読むメーリングリストに変えることをおすすめします。',
    },
    parse: parseName,
  },
  title: {
    text: { en: 'What is their role?', ja: 'その人の役職' },
    default: 'Owner',
    parse: parseTitle,
  },
  email: {
    text: { en: 'Their e-mail address', ja: 'その人のメールアドレス' },
    hint: {
      en: 'Best not the root address: if that mailbox is lost, this one still gets the warnings.',
      ja: 'root のアドレスとは別のものをおすすめします。root のメールを読めなくなっても、警告を受け取れます。',
    },
    parse: parseEmail,
  },
  phone: {
    text: { en: 'Their phone number, with country code', ja: '電話番号（国番号から）' },
    hint: { en: 'Example: +81 3 1234 5678', ja: '例: +81 3 1234 5678' },
    parse: parsePhone,
  },
};

/** The values that no missing kind can do without: asked once, under the security contact. */
export function openQuestions(alternates: Alternates, answers: Answers): readonly Question[] {
  const missing = missingKinds(alternates);
  return fields
    .filter((field) => missing.some((kind) => !valueFor(kind, field, alternates, answers)))
    .map((field) => ({ key: `contacts.security.${field}`, ...asked[field] }));
}
