// Runs and what they changed, for people.
import { minuteOf } from '../engine/earlier.ts';
import { isOpen, type PastCall, type Run } from '../engine/past.ts';
import type { Text } from '../model/text.ts';
import { inert } from '../model/wrap.ts';
import { indented, type Page, signs } from './page.ts';

const words = {
  title: { en: 'AWS Day One history', ja: 'AWS Day One 履歴' },
  none: { en: 'No run has changed anything yet.', ja: '変更を行った実行はまだありません。' },
  half: {
    en: 'stopped half way; the next run looks what became of it',
    ja: '途中で停止。次の実行時に結果を確認',
  },
  broken: { en: 'this line of the journal is not understood:', ja: '記録のこの行を解釈できません:' },
} as const satisfies Record<string, Text>;

/** How many calls of a run came to what. */
export function countsOf({ calls }: Run) {
  const count = (state: PastCall['state']) => calls.filter((one) => one.state === state).length;
  return {
    sent: count('sent'),
    refused: count('refused'),
    unknown: calls.filter(isOpen).length,
    skipped: count('skipped'),
  };
}

const names: Readonly<Record<keyof ReturnType<typeof countsOf>, Text>> = {
  sent: { en: 'sent', ja: '送信' },
  refused: { en: 'refused', ja: '拒否' },
  unknown: { en: 'unknown', ja: '不明' },
  skipped: { en: 'not sent', ja: '未送信' },
};

function tally(run: Run, { lang }: Page): string {
  const parts = Object.entries(countsOf(run)).flatMap(([key, count]) =>
    count === 0 && key !== 'sent' ? [] : [`${count} ${names[key as keyof typeof names][lang]}`],
  );
  return parts.join(', ');
}

/** All runs, newest first, ending in a newline. */
export function historyText(runs: readonly Run[], page: Page): string {
  const { lang, paint } = page;
  const accounts = [...new Set(runs.map(({ account }) => account))];
  return `${[
    paint.strong(words.title[lang]),
    ...(runs.length === 0 ? ['', words.none[lang]] : []),
    ...accounts.flatMap((account) => [
      '',
      `${lang === 'ja' ? 'アカウント' : 'account'} ${account}`,
      '',
      ...runs
        .filter((run) => run.account === account)
        .reverse()
        .flatMap((run) => runLines(run, runs, page)),
    ]),
  ].join('\n')}\n`;
}

function runLines(run: Run, runs: readonly Run[], page: Page): readonly string[] {
  const { lang, paint, width } = page;
  const notes: Text[] = [
    ...run.undoes.map((id): Text => ({ en: `takes back ${id}`, ja: `${id} の変更を元に戻す実行` })),
    ...run.resumes.map((id): Text => ({ en: `goes on from ${id}`, ja: `${id} の続き` })),
    ...runs
      .filter(({ undoes }) => undoes.includes(run.id))
      .map(({ id }): Text => ({ en: `taken back by ${id}`, ja: `${id} で元に戻し済み` })),
  ];
  const text = (one: Text) => indented(one[lang], 4, width).map(paint.quiet);
  return [
    ` ${paint.strong(run.id)}  ${minuteOf(run.at)}  ${tally(run, page)}`,
    ...(run.identity ? indented(run.identity, 4, width).map(paint.quiet) : []),
    ...notes.flatMap(text),
    ...(run.ended ? [] : indented(words.half[lang], 4, width).map(paint.attention)),
    ...(run.broken
      ? indented(`${words.broken[lang]} ${run.broken.path}:${run.broken.line}`, 4, width).map(paint.attention)
      : []),
  ];
}

/** One run with its changes, in the order in which they were sent; ends in a newline. */
export function runText(run: Run, runs: readonly Run[], page: Page): string {
  const { lang, paint } = page;
  const heading = `${paint.strong(words.title[lang])}  ${lang === 'ja' ? 'アカウント' : 'account'} ${run.account}`;
  return `${[heading, '', ...runLines(run, runs, page), '', ...run.calls.flatMap((call) => callLines(call, page))].join('\n')}\n`;
}

function callLines({ change, state, failure, requestId }: PastCall, page: Page): readonly string[] {
  const { lang, paint, width } = page;
  const { good, bad, open } = signs(page);
  const sign = state === 'sent' ? paint.good(good) : state === 'refused' ? paint.attention(bad) : open;
  const name = names[state === 'sending' ? 'unknown' : state][lang];
  const where = change.call.region === undefined ? '' : `  ${change.call.region}`;
  const said = failure ? `${failure.message} (${failure.code})` : '';
  return [
    ` ${sign} ${change.call.op}${where}  ${paint.quiet(inert(change.id))}`,
    ...indented(change.summary[lang], 4, width),
    ...indented([name, said, requestId ?? failure?.requestId ?? ''].filter(Boolean).join('  '), 4, width).map(
      paint.quiet,
    ),
  ];
}
