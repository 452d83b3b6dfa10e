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

export interface Way {
  /** The command that looks again at the same account. */
  readonly audit: string;
  /** The profile that this run was started with. */
  readonly profile?: string | undefined;
}

/** The closing lines; none if no account was ever seen. */
export function farewell(steps: readonly AnyStep[], state: State, { audit, profile }: Way): readonly Line[] {
  if (!state.account || allFindings(state.seen).length === 0) return [];
  return [
    '',
    ...head(steps, state),
    ...open(steps, state),
    ...money(state),
    ...signIn(state, profile),
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

/** Where to sign in; and, as root on AWS, how to end that sign-in. On a demo nobody is signed in anywhere. */
function signIn(state: State, profile: string | undefined): readonly Line[] {
  const { account } = state;
  if (!account) return [];
  const asRoot = !state.demo && account.arn === rootArn(account);
  return [
    '',
    pick(state, { en: 'Sign in at:', ja: 'サインイン先:' }),
    { whole: signInUrl(account) },
    ...(asRoot ? rootStays(state, profile) : []),
  ];
}

/** The command ends the sign-in of that profile alone: CloudShell and other profiles are told without one. */
const rootStays = (state: State, profile: string | undefined): readonly Line[] =>
  profile === rootProfile
    ? [
        pick(state, {
          en: 'Root is still signed in on this computer. When you are done, sign it out:',
          ja: 'このパソコンではまだ root でサインインしています。終わったらサインアウトしてください:',
        }),
        { whole: `  aws logout --profile ${rootProfile}` },
      ]
    : [
        pick(state, {
          en: 'You are signed in as root here. When you are done, sign out, and use your own user from then on.',
          ja: '現在は root でサインインしています。終わったらサインアウトし、以後は自分用のユーザーを使ってください。',
        }),
      ];
