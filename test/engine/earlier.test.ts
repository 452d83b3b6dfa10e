// The wizard and other runs: one that stopped half way, one that is in the way, and a sign-in that ends in the middle.
import { describe, expect, it } from 'vitest';
import { fateOf } from '../../src/engine/earlier.ts';
import type { Run } from '../../src/engine/past.ts';
import { ProblemError } from '../../src/model/problem.ts';
import type { AnyStep } from '../../src/model/step.ts';
import { steps } from '../../steps/index.ts';
import { passwordPolicy } from '../../steps/password-policy.ts';
import { given, open as openDemo, planOf } from '../support/demo.ts';
import { startWizard } from '../support/wizard.ts';

const open = { type: 'open', step: 'password-policy' } as const;
const next = { type: 'next' } as const;
const confirm = { type: 'confirm' } as const;

/** A run that was killed while it sent the password rules. */
async function killedRun(more: Partial<Run> = {}): Promise<Run> {
  const [change] = await planOf(await openDemo('fresh'), passwordPolicy);
  return {
    id: '20260101T080000Z-7',
    account: '123456789012',
    at: '2026-01-01T08:00:00.000Z',
    resumes: [],
    undoes: [],
    calls: [{ change: change!, state: 'sending', at: '2026-01-01T08:00:00.000Z' }],
    snapshots: {},
    found: [],
    ended: false,
    ...more,
  };
}

describe('a call of which nobody knows whether it was done', () => {
  it.each([
    ['was not done if it would be planned again', false, {}, 'not-done'],
    ['was done if it would not', true, {}, 'done'],
    ['stays unknown where the account cannot be read', true, { deny: true }, 'not-known'],
    ['stays unknown where an undo changed a value', true, { undoes: ['x'] }, 'not-known'],
  ])('%s', async (_name, done, { deny, undoes = [] }: { deny?: boolean; undoes?: string[] }, fate) => {
    const bench = await openDemo('fresh');
    const run = await killedRun({ undoes });
    const { change } = run.calls[0]!;
    if (done) await bench.send(change.call);
    if (deny) bench.world.denials = [{ action: 'iam:GetAccountPasswordPolicy', by: 'identity' }];
    const facts = await passwordPolicy.read(bench.reader(), bench.account);
    const all = { 'password-policy': facts };
    expect(fateOf(run, change, steps as readonly AnyStep[], all, given(bench.account))).toBe(fate);
  });
});

describe('the wizard', () => {
  it('says once where an earlier run stopped, and goes on from what the account holds', async () => {
    const run = await killedRun();
    const wizard = await startWizard('fresh', {}, { earlier: () => [run] });
    const state = await wizard.until(({ notice }) => notice !== undefined);
    expect(state.notice).toEqual({
      code: 'earlier-run',
      detail: '2026-01-01 08:00 UTC, at password-policy/update: it was not done',
    });
    await wizard.say(open, next, confirm);
    expect(wizard.state().screen).toEqual({ at: 'verified', step: 'password-policy' });
    expect(wizard.state().notice).toBeUndefined();
    expect(wizard.sent).toHaveLength(1);
  });

  it('says from the start that another run is at work', async () => {
    const trouble = { code: 'lock-held', detail: 'process 1 on here' } as const;
    const earlier = () => {
      throw new ProblemError(trouble);
    };
    const wizard = await startWizard('fresh', {}, { earlier });
    expect((await wizard.until(({ notice }) => notice !== undefined)).notice).toEqual(trouble);
  });

  it('sends nothing without lock and journal, says why on the page, and tries again', async () => {
    let full = true;
    const entries: unknown[] = [];
    const journal = () => {
      if (full) throw new ProblemError({ code: 'state-folder', detail: 'ENOSPC' });
      return { write: (entry: unknown) => void entries.push(entry) };
    };
    const wizard = await startWizard('fresh', {}, { journal });
    await wizard.say(open, next, confirm);
    expect(wizard.state()).toMatchObject({
      screen: { at: 'step', step: 'password-policy' },
      notice: { code: 'state-folder', detail: 'ENOSPC' },
    });
    expect(wizard.sent).toEqual([]);
    full = false;
    await wizard.say(next, confirm);
    expect(wizard.state().screen).toEqual({ at: 'verified', step: 'password-policy' });
  });

  it('stops where the journal ends: what was sent before is read again', async () => {
    let lines = 0;
    const write = () => {
      lines += 1;
      if (lines > 4) throw new ProblemError({ code: 'state-folder', detail: 'ENOSPC' });
    };
    const wizard = await startWizard('fresh', {}, { journal: () => ({ write }) });
    await wizard.say({ type: 'open', step: 'contacts' }, next, confirm);
    expect(wizard.sent).toHaveLength(2);
    expect(wizard.state()).toMatchObject({
      screen: { at: 'step', step: 'contacts' },
      notice: { code: 'state-folder' },
    });
  });

  it('waits for a new sign-in when it ends in the middle, and sends the change once more', async () => {
    const wizard = await startWizard('fresh');
    const fault = { kind: 'error', code: 'ExpiredToken', message: 'expired', status: 400 } as const;
    wizard.world.faults.push({ op: 'iam:UpdateAccountPasswordPolicy', times: 1, fault });
    // Nobody has signed in yet: two looks find nobody.
    wizard.world.faults.push({ op: 'sts:GetCallerIdentity', times: 2, fault });
    await wizard.say(open, next, confirm);
    expect(wizard.state().screen).toEqual({ at: 'verified', step: 'password-policy' });
    expect(wizard.sent).toHaveLength(2);
    const types = wizard.journal.entries.map(({ type }) => type);
    expect(types).toEqual(['sending', 'refused', 'sending', 'sent', 'verified']);
  });

  it('never goes on with another account', async () => {
    const wizard = await startWizard('fresh');
    const fault = { kind: 'error', code: 'ExpiredToken', message: 'expired', status: 400 } as const;
    wizard.world.faults.push({ op: 'iam:UpdateAccountPasswordPolicy', times: 1, fault });
    Object.assign(wizard.world, { accountId: '210987654321' });
    // Preview and confirmation were for the first one.
    await wizard.say(open, next, confirm);
    expect(wizard.sent).toHaveLength(1);
    expect(wizard.state().progress[0]).toMatchObject({ state: 'refused', failure: { code: 'ExpiredToken' } });
  });
});
