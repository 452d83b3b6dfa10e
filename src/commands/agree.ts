// Who agrees to what is sent: a saved plan, --yes, or a person at the terminal who has seen the plan.
import type { PlanInHand } from '../formats/plan-document.ts';
import { planText } from '../formats/plan-text.ts';
import type { AnyStep, Change } from '../model/step.ts';
import { askToSend } from './ask-to-send.ts';
import { exactly } from './exactly.ts';
import { pageOf, say } from './face.ts';
import { type Io, isAttended } from './io.ts';
import type { Options } from './options.ts';
import { agreementOf, refuseStale, type SavedPlan } from './plan-file.ts';
import { needsSomebody } from './planning.ts';

export interface Agreed {
  readonly steps: readonly AnyStep[];
  /** What was agreed to, where a plan was seen. */
  readonly plans?: PlanInHand['plans'];
  /** Changes that can lock out are confirmed with the account id. */
  readonly confirmed: boolean;
}
export interface Wish {
  readonly io: Io;
  readonly options: Options;
  readonly steps: readonly AnyStep[];
  readonly accountId: string;
  readonly saved: SavedPlan | undefined;
  /** Reads and plans anew. */
  readonly draft: () => Promise<PlanInHand>;
}

/** What may be sent, or the exit code where nothing may. */
export async function agree(wish: Wish): Promise<Agreed | { readonly exit: number }> {
  const { io, options, steps, saved } = wish;
  const confirmed = options.confirm !== undefined;
  if (saved) {
    const fresh = await wish.draft();
    refuseStale(saved, fresh);
    return { steps: exactly(fresh), plans: fresh.plans, confirmed };
  }
  if (options.yes) return { steps, confirmed };
  const plan = await wish.draft();
  io.stdout.write(planText(plan, pageOf(io, io.stdout, options)));
  const changes = plan.plans.flatMap((one) => one.changes);
  if (changes.length === 0) return { exit: plan.plans.some(needsSomebody) ? 8 : 0 };
  if (options.input && isAttended(io)) return ask(wish, plan, changes);
  say(io, options, {
    en: 'Nothing was sent. To send this without being asked, add --yes.',
    ja: '何も送信していません。確認なしで送信するには --yes を付けてください。',
  });
  return { exit: 8 };
}

async function ask(
  wish: Wish,
  plan: PlanInHand,
  changes: readonly Change[],
): Promise<Agreed | { readonly exit: number }> {
  const whether = {
    en: `Send ${changes.length} ${changes.length === 1 ? 'change' : 'changes'}?`,
    ja: `${changes.length} 件の変更を送信しますか。`,
  };
  const answer = await askToSend(wish, whether, changes);
  if ('exit' in answer) return answer;
  // While somebody was reading, the account may have changed: then nothing is sent.
  const fresh = await wish.draft();
  refuseStale(agreementOf(plan), fresh);
  return { steps: exactly(fresh), plans: fresh.plans, confirmed: answer.confirmed };
}
