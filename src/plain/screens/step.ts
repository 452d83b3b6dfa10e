// A step's page: why it matters, how it stands, what a person must do, and where to go from here.
import { guideOf, isYours, learnerActs, planOf, statusOf, stepOf } from '../../engine/select.ts';
import type { State } from '../../engine/state.ts';
import type { Line } from '../../formats/lines.ts';
import type { AnyStep } from '../../model/step.ts';
import { type Choice, choice, comma, type Screen, say } from '../page.ts';
import { findingLines } from '../parts/findings.ts';
import { guideLines } from '../parts/guide.ts';
import { step as words } from '../words.ts';
import { choices } from '../words-choices.ts';

const isDetailed = ({ screen }: State): boolean => screen.at === 'step' && screen.details;

/** What the wizard can do here, in one line. */
function outlook(state: State, steps: readonly AnyStep[], step: AnyStep): readonly Line[] {
  const plan = planOf(step, steps, state);
  if (plan.waitsFor.length > 0) {
    const titles = steps.filter(({ id }) => plan.waitsFor.includes(id)).map(({ title }) => say(state, title));
    return [say(state, words.waits(titles.join(comma(state))))];
  }
  if (plan.questions.length > 0) return [say(state, words.questions(plan.questions.length))];
  if (plan.changes.length > 0) return [say(state, words.changes(plan.changes.length))];
  if (plan.guide.length > 0) return [];
  return [say(state, statusOf(step, steps, state) === 'unknown' ? words.cannotSee : words.done)];
}

/** What a bare Enter does. Without a plan and with something to be done outside, it looks again. */
function goOn(state: State, steps: readonly AnyStep[], step: AnyStep): Choice {
  const plan = planOf(step, steps, state);
  if (plan.questions.length > 0) return choice(state, choices.answer, { type: 'next' });
  if (plan.changes.length > 0) return choice(state, choices.preview, { type: 'next' });
  if (plan.guide.length > 0 && !isYours(steps, state))
    return choice(state, choices.lookAgain, { type: 'again' });
  return choice(state, choices.go, { type: 'next' });
}

export const step: Screen = {
  lines: (state, steps) => {
    const here = stepOf(steps, state.screen);
    if (!here) return [];
    const guide = guideOf(steps, state);
    return [
      say(state, words.place(here.title, steps.indexOf(here) + 1, steps.length)),
      say(state, here.why),
      ...findingLines(state, here, state.seen[here.id]?.findings ?? [], isDetailed(state)),
      ...(guide.length > 0
        ? [
            say(state, words.onlyYou),
            ...guideLines(state, guide),
            say(state, isYours(steps, state) ? words.yours : words.watching),
          ]
        : []),
      ...outlook(state, steps, here),
    ];
  },
  prompt: (state, steps) => {
    const here = stepOf(steps, state.screen);
    const guide = guideOf(steps, state);
    const first = here ? [goOn(state, steps, here)] : [];
    const status = here && statusOf(here, steps, state);
    const when = (shown: boolean, one: Choice): readonly Choice[] => (shown ? [one] : []);
    return {
      kind: 'choose',
      message: say(state, choices.what),
      choices: [
        ...first,
        ...when(
          state.demo && learnerActs(steps, state).length > 0,
          choice(state, choices.learner, { type: 'learner' }),
        ),
        ...when(
          guide.some((item) => item.url),
          choice(state, choices.browse, { type: 'browse' }),
        ),
        ...when(
          guide.some((item) => item.command),
          choice(state, choices.signedIn, { type: 'sign-in' }),
        ),
        ...when(first[0]?.event.type !== 'again', choice(state, choices.lookAgain, { type: 'again' })),
        ...when(status !== 'safe', choice(state, choices.later, { type: 'later' })),
        choice(state, isDetailed(state) ? choices.less : choices.more, { type: 'details' }),
        choice(state, choices.overview, { type: 'back' }),
      ],
    };
  },
};
