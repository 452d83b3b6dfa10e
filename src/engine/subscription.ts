// A service that refuses the account as a whole: why, told once for all steps. AWS has one error for four causes.
import type { Account } from '../model/account.ts';
import type { Finding } from '../model/step.ts';
import type { Text } from '../model/text.ts';

const opening: Text = {
  en: 'the account is not active yet: come back in a day',
  ja: 'アカウントの開設が完了していません。1 日ほど待ってから、もう一度確認してください',
};
const support: Text = {
  en: 'AWS answers this only with a paid support plan: look in the console',
  ja: '有料のサポートプランがないと読み取れないため、コンソールで確認',
};
const notInPlan: Text = { en: 'not in the free plan', ja: '無料プランの対象外' };

/** The finding with the verdict that follows from the account's state and plan; others as they are. */
export function allowed(finding: Finding, { active, plan }: Account): Finding {
  const { refusal, ...plain } = finding;
  if (!refusal) return finding;
  if (active === false) return { ...plain, verdict: 'unknown', actual: opening };
  if (refusal.service === 'support') return { ...plain, verdict: 'manual', actual: support };
  // Not known to be active: then it may just be too early, and nothing is called safe.
  if (active && plan?.kind === 'free') return { ...plain, verdict: 'not-applicable', actual: notInPlan };
  const { message } = refusal;
  if (message === '') return plain;
  // AWS's own text, beside ours: nobody knows better.
  return {
    ...plain,
    actual: { en: `${plain.actual.en}: ${message}`, ja: `${plain.actual.ja}: ${message}` },
  };
}
