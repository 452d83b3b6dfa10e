// THE table of keys: per screen what each key wants, when, and the words for it.
import { guideOf, isYours, learnerActs, locksOut, nextStep, planOf, stepOf } from '../engine/select.ts';
import { usualLevel } from '../model/level.ts';
import { levelWords } from '../model/level-words.ts';
import { same, type Text } from '../model/text.ts';
import type { Glance, KeyRow, Where } from './keys.ts';
import { hints } from './words/hints.ts';

const guided = (has: 'url' | 'command') => (glance: Glance) =>
  guideOf(glance.steps, glance.state).some((item) => item[has] !== undefined);
const demo = ({ state }: Glance): boolean => state.demo;

function goOnHint({ state, steps }: Glance): Text {
  const step = stepOf(steps, state.screen);
  if (!step) return hints.next;
  const plan = planOf(step, steps, state);
  if (plan.questions.length > 0) return hints.answer;
  if (plan.changes.length > 0) return hints.preview;
  return plan.guide.length > 0 && !isYours(steps, state) ? hints.lookAgain : hints.next;
}

function nextHint({ state, steps }: Glance): Text {
  const here = stepOf(steps, state.screen);
  const next = nextStep(steps, state, here?.id);
  return next ? hints.nextIs(next.title) : hints.report;
}

const esc = (hint: Text): KeyRow => ({ keys: ['escape'], label: same('Esc'), hint, wish: { type: 'back' } });
const enter = (hint: KeyRow['hint']): KeyRow => ({
  keys: ['enter'],
  label: same('Enter'),
  hint,
  wish: { type: 'next' },
});
const upward = ['up', 'k', 'page-up'];
const scroll: readonly KeyRow[] = [
  {
    keys: ['up', 'k', 'down', 'j'],
    label: same('j/k'),
    hint: hints.scroll,
    wish: (_glance, key) => ({ type: 'scroll', by: upward.includes(key) ? -1 : 1 }),
    scrolls: true,
  },
  {
    keys: ['page-up', 'page-down', ' '],
    label: same('PageUp/PageDown'),
    hint: hints.scrollFar,
    wish: (_glance, key) => ({ type: 'scroll', by: upward.includes(key) ? -8 : 8 }),
    quiet: true,
  },
];
const report: KeyRow = { keys: ['a'], hint: hints.audit, wish: { type: 'report' } };
const later: KeyRow = { keys: ['s'], hint: hints.later, wish: { type: 'later' } };
const details: KeyRow = { keys: ['d'], hint: hints.details, wish: { type: 'details' } };
const again = (hint: Text): KeyRow => ({ keys: ['r'], hint, wish: { type: 'again' } });
const quit = (hint: Text): KeyRow => ({ keys: ['q'], hint, wish: { type: 'quit' } });
export const language: KeyRow = { keys: ['l'], hint: hints.language, wish: { type: 'language' } };
const quietly = (row: KeyRow): KeyRow => ({ ...row, quiet: true });

const upDown: KeyRow = {
  keys: ['up', 'k', 'down', 'j'],
  label: hints.upDown,
  hint: hints.choose,
  wish: (_glance, key) => ({ type: 'move', by: upward.includes(key) ? -1 : 1 }),
};
const moves: readonly KeyRow[] = [
  upDown,
  {
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    label: same('1-9'),
    hint: hints.openNumber,
    wish: ({ steps }, key) => {
      const step = steps[Number(key) - 1];
      return step && { type: 'open', step: step.id };
    },
    quiet: true,
  },
];

export const table: Readonly<Record<Where, readonly KeyRow[]>> = {
  looking: [quit(hints.leave), quietly(language)],
  trouble: [
    again(hints.tryAgain),
    { keys: ['d'], hint: hints.demo, wish: { type: 'demo' } },
    language,
    quit(hints.leave),
    ...scroll,
  ],
  levels: [upDown, enter(hints.take), language, quietly(esc(hints.back)), quit(hints.quit)],
  overview: [
    ...moves,
    enter(hints.open),
    {
      keys: ['w'],
      hint: ({ state }) => hints.walk(levelWords[state.level ?? usualLevel].title),
      wish: { type: 'levels' },
      when: ({ state }) => state.level !== undefined && !state.account?.project,
    },
    report,
    again(hints.readAgain),
    language,
    quit(hints.quit),
  ],
  step: [
    enter(goOnHint),
    { keys: ['o'], hint: hints.browse, wish: { type: 'browse' }, when: guided('url') },
    { keys: ['i'], hint: hints.signIn, wish: { type: 'sign-in' }, when: guided('command') },
    {
      keys: ['x'],
      hint: hints.learner,
      wish: { type: 'learner' },
      when: (glance) => demo(glance) && learnerActs(glance.steps, glance.state).length > 0,
    },
    later,
    details,
    quietly(again(hints.readAgain)),
    ...scroll,
    esc(hints.back),
  ],
  question: [{ ...enter(hints.accept), wish: () => undefined }, esc(hints.back)],
  picks: [
    upDown,
    { keys: [' '], label: hints.space, hint: hints.tick, wish: { type: 'tick' } },
    enter(hints.takeThese),
    esc(hints.back),
  ],
  preview: [
    {
      keys: ['y'],
      hint: (glance) => {
        const step = stepOf(glance.steps, glance.state.screen);
        const changes = step ? planOf(step, glance.steps, glance.state).changes : [];
        return locksOut(changes) ? hints.toConfirm : hints.apply(changes.length);
      },
      wish: { type: 'confirm' },
      seen: true,
    },
    {
      keys: ['c'],
      hint: ({ state }) => (state.screen.at === 'preview' && state.screen.cli ? hints.asDiff : hints.asCli),
      wish: { type: 'cli' },
    },
    ...scroll,
    esc(hints.changeNothing),
  ],
  confirm: [{ ...enter(hints.confirm), wish: () => undefined }, esc(hints.changeNothing)],
  checking: [],
  applying: [...scroll],
  note: [{ keys: ['n'], hint: hints.noted, wish: { type: 'given' }, seen: true }, esc(hints.stop)],
  codes: [
    { ...enter(hints.send), wish: () => undefined },
    { keys: ['k'], hint: hints.keyOnly, wish: { type: 'key-only' } },
    { keys: ['x'], hint: hints.learner, wish: { type: 'learner' }, when: demo },
    esc(hints.stop),
  ],
  verifying: [],
  verified: [
    enter(nextHint),
    { keys: ['escape', 'b'], label: same('Esc'), hint: hints.overview, wish: { type: 'overview' } },
    quietly(report),
    ...scroll,
  ],
  stopped: [again(hints.tryAgain), later, details, ...scroll, esc(hints.overview)],
  report: [...scroll, esc(hints.overview), quit(hints.leave)],
  help: [
    {
      keys: ['escape', '?', 'enter', 'q'],
      label: same('Esc'),
      hint: hints.closeHelp,
      wish: { type: 'help' },
    },
    ...scroll,
  ],
};

export const help: KeyRow = { keys: ['?'], hint: hints.help, wish: { type: 'help' } };
export const interrupt: KeyRow = {
  keys: ['ctrl-c'],
  label: same('Ctrl-C'),
  hint: hints.interrupt,
  wish: { type: 'interrupt' },
  quiet: true,
};
