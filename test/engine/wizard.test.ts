// One step from its page to the proof, and what must not happen on the way.
import { describe, expect, it } from 'vitest';
import { totp } from '../../src/demo/totp.ts';
import { startWizard } from '../support/wizard.ts';

const open = { type: 'open', step: 'password-policy' } as const;
const next = { type: 'next' } as const;
const confirm = { type: 'confirm' } as const;

describe('the walk of one step', () => {
  it('goes from the page over the preview to the verified account', async () => {
    const wizard = await startWizard('fresh');
    expect((await wizard.say(open)).screen).toMatchObject({ at: 'step', step: 'password-policy' });
    expect((await wizard.say(next)).screen).toMatchObject({ at: 'preview', fresh: false });
    expect(wizard.sent).toEqual([]);
    expect((await wizard.say(confirm)).screen).toEqual({ at: 'verified', step: 'password-policy' });
    expect(wizard.sent.map(({ op }) => op)).toEqual(['iam:UpdateAccountPasswordPolicy']);
    expect(wizard.journal.entries.map(({ type }) => type)).toEqual(['sending', 'sent', 'verified']);
  });

  it('sends nothing when the account changed between preview and confirmation, and shows the fresh plan (law 6)', async () => {
    const wizard = await startWizard('fresh');
    await wizard.say(open, next);
    (wizard.world.services['iam'] as { passwordPolicy: unknown }).passwordPolicy = {
      MinimumPasswordLength: 20,
    };
    const state = await wizard.say(confirm);
    expect(state.screen).toMatchObject({ at: 'preview', fresh: true });
    expect(wizard.sent).toEqual([]);
    await wizard.say(confirm);
    expect(wizard.sent).toMatchObject([{ input: { MinimumPasswordLength: 20 } }]);
  });

  it('wants the account id typed where a change can lock out', async () => {
    const wizard = await startWizard('messy');
    await wizard.say(open, next, confirm);
    expect(wizard.state().screen).toMatchObject({ at: 'confirm' });
    await wizard.say({ type: 'typed', value: '' }, { type: 'typed', value: 'yes' });
    expect(wizard.state().screen).toMatchObject({ at: 'confirm', wrong: true });
    expect(wizard.sent).toEqual([]);
    await wizard.say({ type: 'typed', value: wizard.world.accountId });
    expect(wizard.sent).toHaveLength(1);
  });

  it('stops calmly when AWS refuses, and can be tried again', async () => {
    const wizard = await startWizard('fresh');
    wizard.world.faults.push({
      op: 'iam:UpdateAccountPasswordPolicy',
      times: 1,
      fault: { kind: 'error', code: 'AccessDenied', message: 'no', status: 403 },
    });
    await wizard.say(open, next, confirm);
    expect(wizard.state().screen).toMatchObject({ at: 'stopped' });
    expect(wizard.state().progress).toMatchObject([{ state: 'refused', failure: { code: 'AccessDenied' } }]);
    await wizard.say({ type: 'again' }, next, confirm);
    expect(wizard.state().screen).toEqual({ at: 'verified', step: 'password-policy' });
  });

  it('waits out a slow account: the proof is a new read, not the absence of an error', async () => {
    const wizard = await startWizard('fresh');
    wizard.world.faults.push({
      op: 'iam:UpdateAccountPasswordPolicy',
      times: 1,
      fault: { kind: 'lag', reads: 3 },
    });
    await wizard.say(open, next, confirm);
    expect(wizard.state().screen).toEqual({ at: 'verified', step: 'password-policy' });
  });

  it('shows throttling and goes on', async () => {
    const wizard = await startWizard('fresh');
    const fault = { kind: 'error', code: 'Throttling', message: 'Rate exceeded', status: 400 } as const;
    wizard.world.faults.push({ op: 'iam:UpdateAccountPasswordPolicy', times: 3, fault });
    await wizard.say(open, next, confirm);
    expect(wizard.state().screen).toEqual({ at: 'verified', step: 'password-policy' });
    expect(wizard.sent).toHaveLength(4);
  });

  it('never repeats a write of which nobody knows whether it was done', async () => {
    const wizard = await startWizard('fresh');
    wizard.world.faults.push({
      op: 'iam:UpdateAccountPasswordPolicy',
      times: 1,
      fault: { kind: 'lost', code: 'ECONNRESET' },
    });
    await wizard.say(open, next, confirm);
    expect(wizard.sent).toHaveLength(1);
    expect(wizard.state().progress).toMatchObject([{ state: 'unknown' }]);
    // It was done: the read says so.
    expect(wizard.state().seen['password-policy']?.findings.map(({ verdict }) => verdict)).toEqual([
      'pass',
      'pass',
    ]);
  });

  it('leaves with 130 when interrupted, and with 0 when left', async () => {
    const one = await startWizard('fresh');
    await one.say({ type: 'interrupt' });
    expect(one.exits).toEqual([130]);
    const two = await startWizard('fresh');
    await two.say({ type: 'quit' });
    expect(two.exits).toEqual([0]);
  });

  it('comes back to a step that only a person can finish, until it is put off', async () => {
    const wizard = await startWizard('fresh');
    await wizard.say(open, next, confirm);
    await wizard.say(next, next);
    await wizard.say(confirm);
    expect(wizard.state().screen).toMatchObject({ at: 'asking', kind: 'note' });
    await wizard.say({ type: 'given' });
    expect(wizard.state().screen).toMatchObject({ at: 'asking', kind: 'codes' });
    const seed = wizard.drawer.show('mfaSeed') ?? '';
    wizard.drawer.put('mfaCode1', '000000');
    wizard.drawer.put('mfaCode2', '000000');
    await wizard.say({ type: 'given' });
    expect(wizard.state().screen).toMatchObject({ at: 'asking', kind: 'codes', again: true });
    wizard.drawer.put('mfaCode1', totp(seed, wizard.clock.now() - 30_000));
    wizard.drawer.put('mfaCode2', totp(seed, wizard.clock.now()));
    await wizard.say({ type: 'given' });
    expect(wizard.state().screen).toMatchObject({ at: 'verified', step: 'admin-user' });
    expect((await wizard.say(next)).screen).toMatchObject({ at: 'step', step: 'admin-user' });
    expect((await wizard.say({ type: 'later' })).screen).toMatchObject({ at: 'step', step: 'budgets' });
    expect(wizard.drawer.show('adminPassword')).toBeUndefined();
    expect(wizard.drawer.show('mfaSeed')).toBeUndefined();
  });
});
