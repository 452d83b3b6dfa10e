// What stays in the terminal when the wizard's screen is gone: plain lines, made from the last state.
import { isSafe } from '../engine/score.ts';
import { allFindings, scoreOf, worst } from '../engine/select.ts';
import type { State } from '../engine/state.ts';
import { rootArn, rootProfile, signInUrl } from '../model/names.ts';
import type { AnyStep } from '../model/step.ts';
import type { Text } from '../model/text.ts';
import { inert } from '../model/wrap.ts';
import type { Line } from './lines.ts';

const pick = (state: State, text: Text): string => inert(text[state.lang]);

/** The closing lines; none if no account was ever seen. `audit` is the command that looks again at the same account. */
export function farewell(steps: readonly AnyStep[], state: State, audit: string): readonly Line[] {
  if (!state.account || allFindings(state.seen).length === 0) return [];
  return [
    '',
    ...head(steps, state),
    ...open(steps, state),
    ...money(state),
    ...signIn(state),
    '',
    pick(state, { en: 'Look again next month:', ja: '来月もう一度確認しましょう:' }),
    { whole: `  ${audit}` },
    '',
  ];
}

function head(steps: readonly AnyStep[], state: State): readonly Line[] {
  const before = scoreOf(steps, state.first);
  const now = scoreOf(steps, state.seen);
  const demo = state.demo ? ' (DEMO)' : '';
  return [
    `AWS Day One  ${state.account?.id ?? ''}${demo}`,
    pick(state, {
      en: `Your account is ${now.safe} of ${now.of} safe. Before: ${before.safe} of ${before.of}.`,
      ja: `安全な項目は ${now.of} 個中 ${now.safe} 個です。開始時は ${before.safe} 個でした。`,
    }),
  ];
}

/** What is still open, and why: one line a step. */
function open(steps: readonly AnyStep[], state: State): readonly Line[] {
  const lines = steps.flatMap((step) => {
    const findings = (state.seen[step.id]?.findings ?? []).filter(({ verdict }) => !isSafe(verdict));
    const first = worst(findings);
    return first ? [`  - ${pick(state, step.title)}: ${pick(state, first.actual)}`] : [];
  });
  return lines.length === 0 ? [] : ['', pick(state, { en: 'Still open:', ja: '残っている項目:' }), ...lines];
}

/** What was switched on in this run and can cost something. */
function money(state: State): readonly Line[] {
  const costs = state.spent.map((text) => `  - ${pick(state, text)}`);
  return costs.length === 0 ? [] : ['', pick(state, { en: 'Money:', ja: '費用:' }), ...new Set(costs)];
}

function signIn(state: State): readonly Line[] {
  const { account } = state;
  if (!account) return [];
  const asRoot = account.arn === rootArn(account);
  return [
    '',
    pick(state, { en: 'Sign in at:', ja: 'サインイン先:' }),
    { whole: signInUrl(account) },
    ...(asRoot
      ? [
          pick(state, {
            en: 'Root is still signed in on this computer. When you are done, sign it out:',
            ja: 'このパソコンではまだ root でサインインしています。終わったらサインアウトしてください:',
          }),
          { whole: `  aws logout --profile ${rootProfile}` },
        ]
      : []),
  ];
}
