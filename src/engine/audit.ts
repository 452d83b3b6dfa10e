// Judging one step without ever falling over: a step that throws is `unknown`, never a crash and never green.
import type { Account } from '../model/account.ts';
import type { AnyStep, Finding } from '../model/step.ts';
import { same } from '../model/text.ts';
import { settled } from './kind.ts';
import { allowed } from './subscription.ts';

/** The findings of a step, at least one a control. */
export function audit(step: AnyStep, facts: unknown, account: Account): readonly Finding[] {
  const findings = attempt(step, facts, account);
  const silent = step.controls.filter(({ id }) => !findings.some((finding) => finding.control === id));
  return [
    ...findings.map((finding) => settled(step, allowed(finding, account), account)),
    ...silent.map(({ id }) => broken(id, { en: 'this could not be judged', ja: '判定できませんでした' })),
  ];
}

function attempt(step: AnyStep, facts: unknown, account: Account): readonly Finding[] {
  try {
    return step.audit(facts, account);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return step.controls.map(({ id }) => broken(id, same(message)));
  }
}

const broken = (control: string, actual: Finding['actual']): Finding => ({
  control,
  verdict: 'unknown',
  expected: { en: 'an answer that can be judged', ja: '判定できる応答' },
  actual,
});
