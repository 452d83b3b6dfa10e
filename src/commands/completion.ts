// completion: prints the script that lets a shell complete commands, options and their values.
import { bash } from './completion/bash.ts';
import { fish } from './completion/fish.ts';
import { shells, wordsIn } from './completion/words.ts';
import { zsh } from './completion/zsh.ts';
import { meant, usage } from './fail.ts';
import { nearest } from './nearest.ts';
import type { Run } from './table.ts';

const scripts = { bash, zsh, fish };

/** Prints the script of one shell; exit code 0, or 2 for a shell that is not known. */
export const completion: Run = async ({ io, options, args: [word = ''] }) => {
  const shell = shells.find((name) => name === word);
  if (!shell) {
    throw usage(
      word === ''
        ? { en: 'completion wants the name of a shell.', ja: 'completion にはシェルの名前が必要です。' }
        : { en: `There is no completion for "${word}".`, ja: `「${word}」用の補完はありません。` },
      meant(word === '' ? undefined : nearest(word, shells), shells),
    );
  }
  io.stdout.write(scripts[shell](wordsIn(options.lang)));
  return 0;
};
