// How far to go: the walks as choices, each with its time and its price.
import { pricesOf } from '../../engine/level.ts';
import { levels as order, usualLevel } from '../../model/level.ts';
import { levelWords, monthly } from '../../model/level-words.ts';
import { allPricesAsOf } from '../../model/prices/dates.ts';
import { choice, comma, type Screen, say } from '../page.ts';
import * as words from '../words.ts';
import { choices } from '../words-choices.ts';

export const levels: Screen = {
  lines: (state) => [
    say(state, words.levels.lead),
    ...order.map((level) => say(state, words.levels.about(levelWords[level].title, levelWords[level].about))),
    say(state, words.levels.prices(allPricesAsOf)),
    { whole: 'https://aws.amazon.com/pricing/' },
    say(state, words.overview.promise),
  ],
  prompt: (state, all) => {
    const { account, screen } = state;
    const named = (account ? pricesOf(all, account) : []).map(({ level, steps, minutes, cents }) => ({
      name: [
        say(state, levelWords[level].title),
        say(state, words.levels.size(steps, minutes)),
        say(state, monthly(cents)),
      ].join(comma(state)),
      event: { type: 'level', level } as const,
    }));
    return {
      kind: 'choose',
      message: say(state, choices.walk),
      choices: [
        ...named,
        choice(state, choices.language, { type: 'language' }),
        choice(state, choices.leave, { type: 'quit' }),
      ],
      usual: screen.at === 'levels' ? screen.cursor : order.indexOf(usualLevel),
    };
  },
};
