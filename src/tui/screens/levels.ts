// How far to go: four walks with their time and their price, before anything else is asked.
import { pricesOf } from '../../engine/level.ts';
import { levels } from '../../model/level.ts';
import { levelWords, monthly } from '../../model/level-words.ts';
import { allPricesAsOf } from '../../model/prices/dates.ts';
import { cells, pad } from '../../model/wrap.ts';
import type { Page, View } from '../page.ts';
import { type ChoiceRow, choiceOf } from '../parts/choice.tsx';
import { bare, blank, line, para, span, spread } from '../parts/line.ts';
import { doorWords, levelsWords, overviewWords } from '../words/screens.ts';

const priceList = 'https://aws.amazon.com/pricing/';

function rows(view: View): readonly ChoiceRow[] {
  const { all, say, state } = view;
  const { account } = state;
  if (!account) return [];
  const column = Math.max(...levels.map((level) => cells(say(levelWords[level].title))));
  return pricesOf(all, account).map(({ level, steps, minutes, cents }) => {
    const left = line(
      span(pad(say(levelWords[level].title), column)),
      span(`   ${say(levelsWords.size(steps, minutes))}`, 'quiet'),
    );
    return { id: level, line: spread(left, span(say(monthly(cents)), 'quiet'), view.width - 2) };
  });
}

export function levelsPage(view: View): Page {
  const { say, width, state } = view;
  const cursor = state.screen.at === 'levels' ? state.screen.cursor : 0;
  const list = rows(view);
  const level = levels[cursor] ?? 'recommended';
  return {
    title: say(levelsWords.title),
    aside: say(overviewWords.account(state.account?.id ?? '')),
    lines: para(say(levelsWords.lead), width),
    scroll: 0,
    live: choiceOf(list, cursor, view),
    foot: [
      ...para(say(levelWords[level].about), width),
      blank,
      ...para(say(levelsWords.prices(allPricesAsOf)), width, { tone: 'quiet' }),
      ...bare(priceList, view.size.columns),
      blank,
      ...para(say(doorWords.nothing), width, { tone: 'quiet' }),
    ],
    brief: para(say(levelWords[level].about), width),
  };
}
