// The state before the first look. Apart from the machine: the first frame is drawn before that is loaded.
import type { Answers } from '../model/answers.ts';
import type { Lang } from '../model/text.ts';
import type { State } from './state.ts';

export interface Start {
  readonly lang: Lang;
  readonly demo: boolean;
  readonly answers: Answers;
}

/** The state before the first look. */
export const initial = ({ lang, demo, answers }: Start): State => ({
  lang,
  demo,
  foreign: [],
  entry: { at: 'looking' },
  account: null,
  notes: [],
  seen: {},
  first: {},
  reading: [],
  later: [],
  answers,
  refused: [],
  progress: [],
  sent: [],
  spent: [],
  screen: { at: 'overview', cursor: 0 },
  watch: 0,
  help: false,
});
