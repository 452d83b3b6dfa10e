// The run waits for a person: a password to note, or two codes of an MFA app. No secret ever stands in these lines.
import { choice, type Screen, say } from '../page.ts';
import { choices } from '../words-choices.ts';
import { ask } from '../words-work.ts';

export const note: Screen = {
  lines: (state) => [say(state, ask.noteTitle), say(state, ask.note)],
  prompt: (state) => {
    const keys = state.screen.at === 'asking' ? state.screen.keys : [];
    return {
      kind: 'choose',
      message: say(state, ask.noted),
      secrets: keys.map((key) => ({ key, label: say(state, ask.password) })),
      instead: [say(state, ask.noPassword), { whole: ask.console }],
      choices: [choice(state, ask.yes, { type: 'given' }), choice(state, ask.stop, { type: 'back' })],
    };
  },
};

export const codes: Screen = {
  lines: (state) => [
    say(state, ask.codesTitle),
    say(state, ask.codes),
    ...(state.screen.at === 'asking' && state.screen.again ? [say(state, ask.again)] : []),
  ],
  prompt: (state) => {
    const keys = state.screen.at === 'asking' ? state.screen.keys : [];
    const typed = keys.map((key, at) => ({ key, message: say(state, ask.code(at + 1)) }));
    return {
      kind: 'choose',
      message: say(state, ask.added),
      secrets: [{ key: 'mfaSeed', label: say(state, ask.key) }],
      instead: [say(state, ask.noKey), { whole: ask.console }],
      choices: [
        choice(state, ask.type, { type: 'given' }, { codes: typed }),
        ...(state.demo ? [choice(state, choices.learner, { type: 'learner' })] : []),
        choice(state, ask.stop, { type: 'back' }),
      ],
    };
  },
};
