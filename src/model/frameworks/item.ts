// One account-level item of a framework, in this project's own words: the frameworks' texts are licensed.
import type { FrameworkIds } from '../frameworks.ts';
import type { Text } from '../text.ts';

export interface Item {
  /** Never a control's: what a step judges is not listed here. */
  readonly id: string;
  readonly title: Text;
  readonly frameworks: FrameworkIds;
  /** Why it is not judged, or when to think of it. */
  readonly note?: Text;
}

/** An item in one line or two. */
export const item = (id: string, en: string, ja: string, frameworks: FrameworkIds, note?: Text): Item => ({
  id,
  title: { en, ja },
  frameworks,
  ...(note ? { note } : {}),
});
