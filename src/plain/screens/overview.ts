// The overview: how safe the account is, and every step as a choice that says how it stands.
import { nextStep, planOf, regionCount, scoreOf, statusOf, worst } from '../../engine/select.ts';
import type { State } from '../../engine/state.ts';
import { nameIn } from '../../model/account.ts';
import type { AnyStep } from '../../model/step.ts';
import { clip, inert } from '../../model/wrap.ts';
import { type Choice, choice, comma, type Screen, say } from '../page.ts';
import * as words from '../words.ts';
import { choices } from '../words-choices.ts';

// A choice stays on one line of the narrowest window that people use, its number included.
const widest = 72;

/** `open, 10 min, no MFA device`: the status never stands in a sign or a color alone. */
function standing(state: State, steps: readonly AnyStep[], step: AnyStep): string {
  const status = statusOf(step, steps, state);
  const word = say(state, words.status[status]);
  if (status === 'waits') {
    const waitsFor = planOf(step, steps, state).waitsFor;
    const titles = steps.filter(({ id }) => waitsFor.includes(id)).map(({ title }) => say(state, title));
    return say(state, words.overview.after(titles.join(comma(state))));
  }
  const found = worst(state.seen[step.id]?.findings ?? []);
  if (status === 'safe' || status === 'reading' || !found) return word;
  const minutes = say(state, words.overview.minutes(step.minutes));
  return [word, minutes, say(state, found.actual)].join(comma(state));
}

const stepChoice = (state: State, steps: readonly AnyStep[], step: AnyStep): Choice => ({
  name: clip(`${say(state, step.title)}: ${standing(state, steps, step)}`, widest),
  event: { type: 'open', step: step.id },
});

export const overview: Screen = {
  lines: (state, steps) => {
    const { account } = state;
    if (!account) return [];
    const { safe, of } = scoreOf(steps, state.seen);
    const who = account.identity === 'root' ? 'root' : nameIn(account.arn);
    return [
      say(state, words.overview.account(account.id, state.demo)),
      ...(state.foreign.length > 0 ? [say(state, words.overview.notAws(state.foreign.join(', ')))] : []),
      say(state, words.overview.signedIn(who, regionCount(state))),
      ...state.notes.slice(0, 2).map((note) => inert(say(state, note))),
      say(state, words.overview.score(safe, of)),
      say(state, words.overview.promise),
    ];
  },
  prompt: (state, steps) => {
    const next = nextStep(steps, state);
    return {
      kind: 'choose',
      message: say(state, choices.which),
      choices: [
        ...steps.map((step) => stepChoice(state, steps, step)),
        choice(state, choices.report, { type: 'report' }),
        choice(state, choices.lookAgain, { type: 'again' }),
        ...(state.level && !state.account?.project
          ? [choice(state, choices.otherWalk, { type: 'levels' })]
          : []),
        choice(state, choices.language, { type: 'language' }),
        choice(state, choices.leave, { type: 'quit' }),
      ],
      // With nothing left to do, a bare Enter shows the report.
      usual: next ? steps.indexOf(next) : steps.length,
    };
  },
};
