// Who agrees to an undo: --yes, or a person at the terminal who has seen it.

import { keptUnread } from '../engine/undo.ts';
import { type UndoReport, undoText } from '../formats/undo-text.ts';
import { pageOf, say } from './face.ts';
import { type Io, isAttended } from './io.ts';
import type { Options } from './options.ts';

export interface UndoAgreed {
  /** Changes that can lock out are confirmed with the account id. */
  readonly confirmed: boolean;
  /** A person has seen the plan. */
  readonly seen: boolean;
}
export interface UndoWish {
  readonly io: Io;
  readonly options: Options;
  readonly accountId: string;
  readonly report: UndoReport;
}

/** Shows the plan and asks; or the exit code where nothing is sent. */
export async function agreeToUndo(wish: UndoWish): Promise<UndoAgreed | { readonly exit: number }> {
  const { io, options, report } = wish;
  const changes = report.plan.flatMap((one) => one.changes);
  const confirmed = options.confirm !== undefined;
  const none = changes.length === 0;
  if (options.yes && !none) return { confirmed, seen: false };
  io.stdout.write(undoText(report, pageOf(io, io.stdout, options)));
  if (none) return { exit: keptUnread(report.plan) ? 8 : 0 };
  if (options.input && isAttended(io)) return ask(wish, changes.length, confirmed);
  say(io, options, {
    en: 'Nothing was sent. To send this without being asked, add --yes.',
    ja: '何も送信していません。確認なしで送信するには --yes を付けてください。',
  });
  return { exit: 8 };
}

async function ask({ io, options, accountId, report }: UndoWish, count: number, confirmed: boolean) {
  const { askWord, askYes } = await import('../plain/confirm.ts');
  const streams = { input: io.stdin, output: io.stdout, signal: io.stop };
  const texts =
    options.lang === 'ja'
      ? {
          yes: `${count} 件の変更を送信して元に戻しますか。`,
          word: 'サインインできなくなるおそれのある変更も送信する場合は、アカウント ID を入力してください:',
        }
      : {
          yes: `Take this back with ${count} changes?`,
          word: 'Some can lock somebody out. To send those too, type the account id:',
        };
  try {
    if (!(await askYes(texts.yes, streams))) return { exit: 0 };
    const risky = report.plan.some(({ changes }) => changes.some(({ risk }) => risk === 'can-lock-out'));
    return {
      seen: true,
      confirmed: confirmed || (risky && (await askWord(texts.word, accountId, streams))),
    };
  } catch (error) {
    // Inquirer's own ways of saying Ctrl-C.
    if (error instanceof Error && /^(ExitPromptError|AbortPromptError)$/.test(error.name))
      return { exit: 130 };
    throw error;
  }
}
