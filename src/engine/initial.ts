// The state before the first look. Apart from the machine: the first frame is drawn before that is loaded.
import type { Answers } from '../model/answers.ts';
import { type Level, levels, usualLevel } from '../model/level.ts';
import type { Lang } from '../model/text.ts';
import type { State } from './state.ts';

export interface Start {
  readonly lang: Lang;
  readonly demo: boolean;
  readonly answers: Answers;
  /** How far to go; `named`: the steps were chosen by name. Absent: the person chooses first. */
  readonly level?: Level | 'named';
}

/** The state before the first look. */
export const initial = ({ lang, demo, answers, level }: Start): State => ({
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
  screen: level ? { at: 'overview', cursor: 0 } : { at: 'levels', cursor: levels.indexOf(usualLevel) },
  ...(level === 'named' ? {} : { level: level ?? usualLevel }),
  watch: 0,
  help: false,
});
