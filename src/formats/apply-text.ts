// What came of an apply: what was sent, what AWS refused, what was left, and how safe the account is now.
import { needsPerson } from '../engine/plan.ts';
import type { Score } from '../engine/score.ts';
import type { Account } from '../model/account.ts';
import type { Failure } from '../model/errors.ts';
import { wordsFor } from '../model/refusals.ts';
import type { Change } from '../model/step.ts';
import { join, type Text } from '../model/text.ts';
import { inert } from '../model/wrap.ts';
import { heading, indented, type Page, signs } from './page.ts';

/** One change and what came of it. */
export interface Came {
  readonly change: Change;
  readonly state: 'sent' | 'refused' | 'unknown' | 'skipped';
  readonly failure?: Failure;
  readonly because?: string;
}

export interface ApplyReport {
  readonly account: Account;
  readonly demo: boolean;
  readonly outcomes: readonly Came[];
  /** Changes that want a person, or the account id. */
  readonly left: readonly Change[];
  readonly score: Score;
}

const words = {
  title: { en: 'AWS Day One apply', ja: 'AWS Day One 適用結果' },
  refused: { en: 'AWS refused this:', ja: 'AWS に拒否されました:' },
  unknown: {
    en: 'The answer was lost; look at the audit before you try again.',
    ja: '応答が失われました。やり直す前に診断結果を確認してください。',
  },
  skipped: { en: 'not sent, because of', ja: '未送信。原因:' },
  attended: { en: 'left: it needs you in the wizard', ja: '未送信。ウィザードでの操作が必要' },
  lockOut: {
    en: 'left: confirm it with --confirm ACCOUNT-ID',
    ja: '未送信。--confirm アカウント ID で承認が必要',
  },
  waits: { en: 'left: it waits for one of those above', ja: '未送信。上の変更が済むまで保留' },
  nothing: { en: 'Nothing was sent.', ja: '何も送信していません。' },
} as const satisfies Record<string, Text>;

/** The report, ending in a newline. */
export function applyText(report: ApplyReport, page: Page): string {
  const { lang, paint } = page;
  const { safe, of } = report.score;
  return `${[
    ...heading(words.title, report.account, report.demo, page),
    ...report.outcomes.flatMap((came) => cameLines(came, page)),
    ...report.left.flatMap((change) => leftLines(change, page)),
    ...(report.outcomes.length + report.left.length === 0 ? [words.nothing[lang]] : []),
    '',
    paint.strong(
      lang === 'ja' ? `${of} 項目中 ${safe} 項目が安全です。` : `Safe: ${safe} of ${of} controls.`,
    ),
  ].join('\n')}\n`;
}

const named = ({ id, call }: Change, { paint }: Page): string =>
  `${call.op}${call.region === undefined ? '' : `  ${call.region}`}  ${paint.quiet(inert(id))}`;

/** One change and what came of it. */
export function cameLines({ change, state, failure, because }: Came, page: Page): readonly string[] {
  const { lang, paint, width } = page;
  const { good, bad, open } = signs(page);
  if (state === 'sent') return [` ${paint.good(good)} ${named(change, page)}`];
  if (state === 'skipped') {
    const why = `${words.skipped[lang]} ${because ?? ''}`;
    return [` ${paint.quiet(open)} ${named(change, page)}`, ...indented(why, 4, width).map(paint.quiet)];
  }
  const said = failure ? `${failure.message} (${failure.code})` : '';
  const told = failure ? wordsFor(failure, change.call.op, change.call.input) : undefined;
  return [
    ` ${paint.attention(bad)} ${named(change, page)}`,
    ...indented(`${words[state][lang]} ${said}`, 4, width),
    ...(told ? indented(join(told.why, told.next)[lang], 4, width) : []),
  ];
}

/** One change that was left, and for whom. */
export function leftLines(change: Change, page: Page): readonly string[] {
  const { lang, paint, width } = page;
  const own = needsPerson(change) ? words.attended : words.waits;
  const why = change.risk === 'can-lock-out' ? words.lockOut : own;
  return [` ${signs(page).open} ${named(change, page)}`, ...indented(why[lang], 4, width).map(paint.quiet)];
}
