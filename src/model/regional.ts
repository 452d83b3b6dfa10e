// What steps that do the same in every region share: the verdict without regions, and what the organization decides.
import { whyOf } from './errors.ts';
import { finding } from './judge.ts';
import type { Change, Finding, Given } from './step.ts';
import type { Text } from './text.ts';

/** The finding of an account in which no region is on. */
export const nowhere = (control: string, expected: Text): Finding =>
  finding(control, 'not-applicable', expected, {
    en: 'no region is on',
    ja: '有効なリージョンがない',
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
