// The answers file: what a person would have typed, checked by the same parsers as the questions.
import * as z from 'zod/mini';
import { alarmIds } from '../model/alarms.ts';
import type { Answers } from '../model/answers.ts';
import { type Parsed, parseAmount, parseEmail, parseName, parsePhone, parseTitle } from '../model/parse.ts';
import type { Text } from '../model/text.ts';
import { checked, readJson } from './json-file.ts';

/** A string that one of the questions' parsers takes, as that parser gives it back. */
const typed = (parse: (typed: string) => Parsed<string>) =>
  z.pipe(
    z.string().check(z.refine((value) => 'value' in parse(value))),
    z.transform((value: string) => {
      const parsed = parse(value);
      return 'value' in parsed ? parsed.value : value;
    }),
  );

const contact = z.strictObject({
  name: z.exactOptional(typed(parseName)),
  title: z.exactOptional(typed(parseTitle)),
  email: z.exactOptional(typed(parseEmail)),
  phone: z.exactOptional(typed(parsePhone)),
});
const region = z.string().check(z.regex(/^[a-z]{2,}(-[a-z]+)+-\d+$/));

/** What an answers file may hold. The JSON Schema in `schema/` is made from this. */
export const answersSchema = z.strictObject({
  // Source: IAM API reference, CreateUser: 1 to 64 of these characters; CreateGroup: 1 to 128.
  adminUser: z.exactOptional(z.string().check(z.regex(/^[\w+=,.@-]{1,64}$/))),
  adminGroup: z.exactOptional(z.string().check(z.regex(/^[\w+=,.@-]{1,128}$/))),
  alertEmail: z.exactOptional(typed(parseEmail)),
  monthlyBudget: z.exactOptional(
    z.strictObject({
      amount: z.number().check(z.refine((amount) => 'value' in parseAmount(String(amount)))),
      currency: z.literal('USD'),
    }),
  ),
  homeRegion: z.exactOptional(region),
  regions: z.exactOptional(z.array(region).check(z.minLength(1))),
  alarms: z.exactOptional(z.array(z.enum(alarmIds)).check(z.minLength(1))),
  contacts: z.exactOptional(
    z.strictObject({
      security: z.exactOptional(contact),
      billing: z.exactOptional(contact),
      operations: z.exactOptional(contact),
    }),
  ),
});

const regionWords: Text = { en: 'a region such as us-east-1', ja: ' us-east-1 のようなリージョン名' };
const nameWords: Text = {
  en: 'letters, digits and + = , . @ _ - only, as a string',
  ja: '英数字と + = , . @ _ - だけの文字列',
};
const words: Readonly<Record<string, Text>> = {
  adminUser: nameWords,
  adminGroup: nameWords,
  alertEmail: { en: 'an e-mail address', ja: 'メールアドレス' },
  email: { en: 'an e-mail address', ja: 'メールアドレス' },
  phone: { en: 'a phone number that begins with + and the country code', ja: '+ と国番号で始まる電話番号' },
  name: { en: 'a name of at most 64 characters', ja: '64 文字以内の名前' },
  title: { en: 'a job title of at most 50 characters', ja: '50 文字以内の役職名' },
  amount: { en: 'a number from 1 to 1000000', ja: '1 から 1000000 までの数値' },
  homeRegion: regionWords,
  alarms: { en: 'a list of alarm ids such as root-usage', ja: ' root-usage のようなアラーム ID の配列' },
  regions: { en: 'a list of regions such as us-east-1', ja: ' us-east-1 のようなリージョン名の配列' },
};

/** The answers of a file, or none without one. Throws `Failed`, exit 2, with file, line and what was expected. */
export function readAnswers(path: string | undefined): Answers {
  if (path === undefined) return {};
  return checked(readJson(path), answersSchema, (where) => {
    const last = where.findLast((part) => typeof part === 'string');
    return typeof last === 'string' ? words[last] : undefined;
  });
}
