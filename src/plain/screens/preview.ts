// What will be sent, as lines or as commands; nothing leaves before a yes that is not the default.
import { locksOut, planOf, stepOf } from '../../engine/select.ts';
import type { State } from '../../engine/state.ts';
import type { AnyStep, Change } from '../../model/step.ts';
import { choice, type Screen, say } from '../page.ts';
import { changeLines, cliLines, consequences } from '../parts/changes.ts';
import { preview as words } from '../words.ts';
import { choices } from '../words-choices.ts';

function changesOf(state: State, steps: readonly AnyStep[]): readonly Change[] {
  const step = stepOf(steps, state.screen);
  return step ? planOf(step, steps, state).changes : [];
}

export const preview: Screen = {
  lines: (state, steps) => {
    const step = stepOf(steps, state.screen);
    if (!step || state.screen.at !== 'preview') return [];
    const changes = changesOf(state, steps);
    return [
      say(state, words.title(step.title, changes.length)),
      ...(state.screen.fresh ? [say(state, words.fresh)] : []),
      ...(state.screen.cli ? cliLines(state, changes) : changeLines(state, changes)),
      ...consequences(state, changes),
    ];
  },
  prompt: (state, steps) => {
    const changes = changesOf(state, steps);
    const cli = state.screen.at === 'preview' && state.screen.cli;
    // What can lock out is confirmed by the account id on the next screen.
    const apply = locksOut(changes)
      ? choice(state, choices.toConfirm, { type: 'confirm' })
      : choice(
          state,
          choices.apply(changes.length),
          { type: 'confirm' },
          { sure: say(state, choices.sure(changes.length)) },
        );
    return {
      kind: 'choose',
      message: say(state, choices.what),
      choices: [
        apply,
        choice(state, cli ? choices.asChanges : choices.asCli, { type: 'cli' }),
        choice(state, choices.nothing, { type: 'back' }),
      ],
    };
  },
};
