// What only a person can do: numbered, with the page to open and the command to run on lines of their own.
import type { Guide } from '../../model/step.ts';
import { inert } from '../../model/wrap.ts';
import type { View } from '../page.ts';
import { bare, blank, type Line, para, span } from './line.ts';

/** The items in order. An address that two neighbours share is printed once, after the second. */
export function guideLines(items: readonly Guide[], view: View, numbered = true): readonly Line[] {
  return items.flatMap((item, at) => {
    const next = items[at + 1];
    const url = item.url && item.url !== next?.url ? item.url : undefined;
    const copied = [url, item.command].filter((one) => one !== undefined);
    const first = numbered ? span(`  ${String(at + 1)}  `, 'strong') : span('  ');
    return [
      ...para(view.say(item.text), view.width, { first }),
      ...copied.flatMap((one) => [blank, ...bare(inert(one), view.size.columns)]),
      ...(copied.length > 0 && next ? [blank] : []),
    ];
  });
}
