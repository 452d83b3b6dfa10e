// explain: a control, a step, an error code, or an item that no step judges, in the words of the program itself.
import { steps } from '../../steps/index.ts';
import { explainControl, explainItem, explainProblem, explainStep } from '../formats/explain.ts';
import { items } from '../model/frameworks/items.ts';
import { type ProblemText, problems } from '../model/problem.ts';
import { exampleOf } from './example.ts';
import { explained } from './explained.ts';
import { pageOf } from './face.ts';
import { Failed, meant } from './fail.ts';
import { nearest } from './nearest.ts';
import type { Run } from './table.ts';

/** Prints the explanation; exit code 0. Throws `Failed`, exit 2, for a word that is not known. */
export const explain: Run = async ({ io, options, args: [word] }) => {
  const page = pageOf(io, io.stdout, options);
  // `password-policy` is a step and was a control once: the step says more.
  const step = steps.find(({ id }) => id === word);
  const owner = steps.find(({ controls }) => controls.some(({ id }) => id === word));
  const control = owner?.controls.find(({ id }) => id === word);
  const item = items.find(({ id }) => id === word);
  const code = Object.entries<ProblemText>(problems).find(([name]) => name === word);
  if (control && owner) {
    const example = await exampleOf(owner, control.id, io.now());
    const { account, finding, changes = [], guide = [] } = example ?? {};
    io.stdout.write(explainControl({ step: owner, control, account, finding, changes, guide }, page));
    if (step) io.stdout.write(`\n${explainStep(step, page)}`);
  } else if (step) io.stdout.write(explainStep(step, page));
  else if (item) io.stdout.write(explainItem(item, page));
  else if (code) io.stdout.write(explainProblem(code[0], code[1], page));
  else throw unknownWord(word);
  return 0;
};

function unknownWord(word: string | undefined) {
  const known = explained();
  const near =
    word === undefined
      ? undefined
      : nearest(
          word,
          known.flatMap(({ names }) => names),
        );
  return new Failed('usage', {
    why:
      word === undefined
        ? {
            en: 'explain wants a control, a step or an error code.',
            ja: 'explain には、確認項目、ステップ、エラーコードのいずれかが必要です。',
          }
        : { en: `There is nothing called "${word}" to explain.`, ja: `「${word}」の説明はありません。` },
    ...(near
      ? { next: meant(near, []) }
      : { next: { en: 'Name one of these:', ja: '次のいずれかを指定してください。' }, lists: known }),
  });
}
