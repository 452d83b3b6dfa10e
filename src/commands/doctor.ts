// doctor: looks whether everything is ready, and says what to do where it is not. Writes nothing, to AWS least of all.
import { indented, type Page, signs } from '../formats/page.ts';
import { pad } from '../model/wrap.ts';
import { checkAws } from './doctor/aws.ts';
import type { Check } from './doctor/check.ts';
import { checkHere } from './doctor/here.ts';
import { pageOf } from './face.ts';
import type { Run } from './table.ts';

/** Looks at everything; the exit code is that of the first thing that will not work, else 0. */
export const doctor: Run = async ({ io, options }) => {
  const page = pageOf(io, io.stdout, options);
  const show = (checks: readonly Check[]) =>
    io.stdout.write(`${checks.flatMap((check) => rows(check, page)).join('\n')}\n`);
  const here = checkHere(io, options);
  // AWS may take a while: what is known is shown before.
  show(here);
  const there = await checkAws(io, options);
  show(there);
  return [...here, ...there].find(({ mark }) => mark === 'bad')?.exit ?? 0;
};

const left = 18;

function rows({ mark, title, found, next }: Check, page: Page): string[] {
  const { lang, paint, width } = page;
  const { good, bad } = signs(page);
  const sign = { good: paint.good(good), note: paint.attention('!'), bad: paint.attention(bad) }[mark];
  const [first = '', ...more] = indented(found[lang], left, width);
  return [
    `${sign} ${pad(title[lang], left - 2)}${first.trimStart()}`,
    ...more,
    ...(next ? indented(next[lang], left, width) : []),
  ];
}
