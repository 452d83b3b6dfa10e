// The one-time password, shown once: it is in this frame and nowhere else, and gone with the next.
import { inert } from '../../model/wrap.ts';
import type { Page, View } from '../page.ts';
import { blank, line, para, span } from '../parts/line.ts';
import { askWords } from '../words/changes.ts';

/** Whom the call in waiting is about. */
export function userOf({ state }: View): string {
  const { screen } = state;
  const asking = screen.at === 'asking' ? screen.change : '';
  const input = state.progress.find(({ change }) => change.id === asking)?.change.call.input;
  return typeof input?.['UserName'] === 'string' ? inert(input['UserName']) : '';
}

export function notePage(view: View): Page {
  const { state, say, width } = view;
  const keys = state.screen.at === 'asking' ? state.screen.keys : [];
  return {
    title: say(askWords.noteTitle),
    lines: [
      ...para(say(askWords.note(userOf(view))), width),
      ...keys.flatMap((key) => {
        const secret = view.secret(key);
        return [
          blank,
          secret ? line('    ', span(secret, 'strong')) : line('    ', span(say(askWords.gone), 'quiet')),
        ];
      }),
      blank,
      ...para(say(askWords.noteNow), width),
    ],
    scroll: view.memory.scroll,
  };
}
