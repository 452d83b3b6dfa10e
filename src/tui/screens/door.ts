// Before the account is known: why it cannot be told who is signed in.
import type { Page, View } from '../page.ts';
import { blank } from '../parts/line.ts';
import { troubleLines } from '../parts/trouble.ts';
import { looking, promise } from './looking.ts';

export function door(view: View): Page {
  const { entry } = view.state;
  if (entry.at !== 'trouble') return looking(view);
  const lines = [...troubleLines(entry.trouble, view), blank, ...promise(view)];
  return { title: 'AWS Day One', lines, scroll: view.memory.scroll };
}
