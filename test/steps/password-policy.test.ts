import { describe, expect, it } from 'vitest';
import { merge } from '../../steps/password-policy/policy.ts';
import { passwordPolicy } from '../../steps/password-policy.ts';
import { open, planOf, verdicts } from '../support/demo.ts';

describe('password-policy', () => {
  it('is open on a fresh account, and one call mends it', async () => {
    const bench = await open('fresh');
    expect(await verdicts(bench, passwordPolicy)).toEqual({
      'password-policy-strength': ['fail'],
      'password-policy-reuse': ['fail'],
    });
    const [change, ...more] = await planOf(bench, passwordPolicy);
    expect(more).toEqual([]);
    expect(change?.call.op).toBe('iam:UpdateAccountPasswordPolicy');
    await bench.send(change!.call);
    expect(await planOf(bench, passwordPolicy)).toEqual([]);
    expect(await verdicts(bench, passwordPolicy)).toEqual({
      'password-policy-strength': ['pass'],
      'password-policy-reuse': ['pass'],
    });
  });

  it('never weakens what is stricter, and never sends MaxPasswordAge 0 or sets HardExpiry', () => {
    expect(merge({ MinimumPasswordLength: 20, MaxPasswordAge: 90 })).toMatchObject({
      MinimumPasswordLength: 20,
      MaxPasswordAge: 90,
      PasswordReusePrevention: 24,
    });
    expect(merge({})).not.toHaveProperty('MaxPasswordAge');
    expect(merge({})).not.toHaveProperty('HardExpiry');
  });

  it('keeps HardExpiry where it is set, and says that this can lock out', async () => {
    const [change] = await planOf(await open('messy'), passwordPolicy);
    expect(change).toMatchObject({
      risk: 'can-lock-out',
      call: { input: { HardExpiry: true, MaxPasswordAge: 90 } },
    });
  });

  it('is unknown, never pass, where the policy may not be read; and nothing is planned', async () => {
    const bench = await open('fresh');
    bench.world.denials = [{ action: 'iam:GetAccountPasswordPolicy', by: 'identity' }];
    expect(await verdicts(bench, passwordPolicy)).toEqual({
      'password-policy-strength': ['unknown'],
      'password-policy-reuse': ['unknown'],
    });
    expect(await planOf(bench, passwordPolicy)).toEqual([]);
  });
});
