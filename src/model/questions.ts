// Questions that several steps ask: one key and one way to read the answer; a step may say in other words what it is for.
import { parseEmail } from './parse.ts';
import type { Question } from './step.ts';

/** Where alerts on money go. */
export const alertEmail: Question = {
  key: 'alertEmail',
  text: {
    en: 'Which address should AWS write to about costs?',
    ja: '費用の通知を受け取るメールアドレス',
  },
  hint: {
    en: 'The mails come from AWS Budgets. Choose a mailbox that you read every day.',
    ja: '通知は AWS Budgets から届きます。毎日確認するアドレスを指定してください。',
  },
  parse: parseEmail,
};
