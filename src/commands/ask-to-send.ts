// The questions before something is sent: whether at all, and the account id for what can lock somebody out.
import type { Change } from '../model/step.ts';
import type { Text } from '../model/text.ts';
import type { Io } from './io.ts';
import type { Options } from './options.ts';

const dangerous: Text = {
  en: 'Some can lock somebody out. To send those too, type the account id:',
  ja: 'サインインできなくなるおそれのある変更も送信する場合は、アカウント ID を入力してください:',
};

/** Asks a person who has seen these changes; the exit code where the answer is no. */
export async function askToSend(
  { io, options, accountId }: { readonly io: Io; readonly options: Options; readonly accountId: string },
  whether: Text,
  changes: readonly Change[],
): Promise<{ readonly confirmed: boolean } | { readonly exit: number }> {
  const { askWord, askYes } = await import('../plain/confirm.ts');
  const streams = { input: io.stdin, output: io.stdout, signal: io.stop };
  try {
    if (!(await askYes(whether[options.lang], streams))) return { exit: 0 };
    const risky = changes.some(({ risk }) => risk === 'can-lock-out');
    const typed = async () => risky && (await askWord(dangerous[options.lang], accountId, streams));
    return { confirmed: options.confirm !== undefined || (await typed()) };
  } catch (error) {
    // Inquirer's own ways of saying Ctrl-C.
    if (error instanceof Error && /^(ExitPromptError|AbortPromptError)$/.test(error.name))
      return { exit: 130 };
    throw error;
  }
}
