// Who agrees to an undo: --yes, or a person at the terminal who has seen it.

import { keptUnread } from '../engine/undo.ts';
import { type UndoReport, undoText } from '../formats/undo-text.ts';
import type { Change } from '../model/step.ts';
import { askToSend } from './ask-to-send.ts';
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
  if (options.input && isAttended(io)) return ask(wish, changes);
  say(io, options, {
    en: 'Nothing was sent. To send this without being asked, add --yes.',
    ja: '何も送信していません。確認なしで送信するには --yes を付けてください。',
  });
  return { exit: 8 };
}

async function ask(wish: UndoWish, changes: readonly Change[]) {
  const whether = {
    en: `Take this back with ${changes.length} ${changes.length === 1 ? 'change' : 'changes'}?`,
    ja: `${changes.length} 件の変更を送信して元に戻しますか。`,
  };
  const answer = await askToSend(wish, whether, changes);
  return 'exit' in answer ? answer : { seen: true, confirmed: answer.confirmed };
}
