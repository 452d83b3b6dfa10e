// What steps that do the same in every region share: the verdict without regions, a word of the organization, and the way back.
import { whyOf } from './errors.ts';
import { equal, type Json } from './json.ts';
import { finding } from './judge.ts';
import type { Change, Done, Finding, Given, Kept } from './step.ts';
import type { Text } from './text.ts';

/** The finding of an account in which no region is on. */
export const nowhere = (control: string, expected: Text): Finding =>
  finding(control, 'not-applicable', expected, {
    en: 'no region is on',
    ja: '有効なリージョンがありません',
  });

/** Without what the organization's policy has refused in this run: the same call would be refused again. */
export const allowed = (changes: readonly Change[], { refused }: Given): readonly Change[] =>
  changes.filter(
    ({ id }) => !refused.some((one) => one.change === id && whyOf(one) === 'denied-by-organization'),
  );

/** The organization decides. What holds now stands behind it. */
export const byOrganization = (now: Text): Text => ({
  en: `your organization decides about this: ${now.en}`,
  ja: `組織のポリシーで管理されています（${now.ja}）`,
});

const changed: Text = {
  en: 'It was changed since, or could not be read.',
  ja: '実行後に変更されたか、読み取れませんでした。',
};
/** What is said under the way back of every setting. */
export const again: Text = { en: 'Run the wizard again.', ja: 'もう一度ウィザードを実行してください。' };

/** Takes back what still is as this tool left it, in the order in which it was done; the rest is kept, and that is said. */
export function takeBack(
  now: Readonly<Record<string, Json>>,
  done: readonly Done[],
  back: (one: Done) => readonly Change[],
): { readonly changes: readonly Change[]; readonly kept: readonly Kept[] } {
  const untouched = ({ change, after }: Done) => {
    const state = now[change.resource];
    return state !== undefined && after !== undefined && equal(state, after);
  };
  return {
    changes: done.filter(untouched).flatMap(back),
    kept: done.filter((one) => !untouched(one)).map(({ change }) => ({ change: change.id, why: changed })),
  };
}
