// The way back that steps share: what still is as this tool left it is taken back; the rest is kept, and that is said.
import { equal, type Json } from './json.ts';
import type { Change, Done, Kept } from './step.ts';
import type { Text } from './text.ts';

type Snapshot = Readonly<Record<string, Json>>;

/** What is said under the way back of every setting. */
export const again: Text = { en: 'Run the wizard again.', ja: 'もう一度ウィザードを実行してください。' };
/** Why something stays that is not as this tool left it, as far as anybody knows. */
export const changed: Text = {
  en: 'It was changed since, or could not be read: it stays as it is.',
  ja: 'その後に変更されたか、現在の状態を読み取れなかったため、そのまま残します。',
};

/** Tells of what was done whether it still is as this tool left it. What nobody saw then, or sees now, is not. */
export const asLeft =
  (now: Snapshot) =>
  ({ change, after }: Done): boolean =>
    after !== undefined && equal(after, now[change.resource]);

/** These stay, all for one reason. */
export const keep = (done: readonly Done[], why = changed): readonly Kept[] =>
  done.map(({ change }) => ({ change: change.id, why }));

/** Takes back what still is as this tool left it, in the order in which it was done. What has no way back (`undefined`) is kept, like the rest. */
export function takeBack(
  now: Snapshot,
  done: readonly Done[],
  back: (one: Done, state: Json) => Change | undefined,
  why = changed,
): { readonly changes: readonly Change[]; readonly kept: readonly Kept[] } {
  const changes: Change[] = [];
  const kept: Kept[] = [];
  for (const one of done) {
    const state = now[one.change.resource];
    const change = state !== undefined && asLeft(now)(one) ? back(one, state) : undefined;
    if (change) changes.push(change);
    else kept.push(...keep([one], why));
  }
  return { changes, kept };
}

const holds = <T extends object>(value: unknown, needed: readonly (keyof T)[]): value is T =>
  typeof value === 'object' &&
  value !== null &&
  needed.every((key) => ((value as Partial<T>)[key] ?? null) !== null);

/** What was there before, from the journal: a file that somebody may have edited. `undefined` where a needed key is missing. */
export const beforeOf = <T extends object>(
  { before }: Change,
  ...needed: readonly (keyof T)[]
): T | undefined => (holds<T>(before, needed) ? before : undefined);
