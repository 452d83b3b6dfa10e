// Everything that `explain` knows, by kind: for its own errors and for completing words.
import { steps } from '../../steps/index.ts';
import { items } from '../model/frameworks/items.ts';
import { problems } from '../model/problem.ts';
import type { Text } from '../model/text.ts';

export interface Kind {
  readonly title: Text;
  readonly names: readonly string[];
}

/** Each name once, in the order of the walk: under the first kind that has it. */
export function explained(): readonly Kind[] {
  const told = new Set<string>();
  const kind = (title: Text, ids: readonly string[]): Kind => {
    const names = [...new Set(ids)].filter((id) => !told.has(id));
    for (const id of names) told.add(id);
    return { title, names };
  };
  return [
    kind(
      { en: 'Steps', ja: 'ステップ' },
      steps.map(({ id }) => id),
    ),
    kind(
      { en: 'Checks', ja: '確認項目' },
      steps.flatMap(({ controls }) => controls.map(({ id }) => id)),
    ),
    kind(
      { en: 'In the frameworks, but not judged here', ja: '基準にあり、ここでは判定しない項目' },
      items.map(({ id }) => id),
    ),
    kind({ en: 'Error codes', ja: 'エラーコード' }, Object.keys(problems)),
  ];
}
