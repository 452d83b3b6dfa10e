// undo: which run, what agrees to it, and the exit code.
import { describe, expect, it } from 'vitest';
import type { Iam } from '../../src/demo/iam/state.ts';
import type { World } from '../../src/demo/world.ts';
import { keep, ledgerOf } from '../support/journalled.ts';
import { demoFile, json, run } from './run.ts';

const policyOf = (path: string): unknown => json(path).services.iam.passwordPolicy;
const apply = (path: string, only: string, more: readonly string[] = []) =>
  run(['apply', '--yes', '--demo-file', path, '--only', only, ...more]);
const undo = (path: string, ...words: readonly string[]) => run(['undo', ...words, '--demo-file', path]);

describe('undo', () => {
  it('takes the last run, or the one that is named', async () => {
    const path = demoFile({});
    const before = json(path).services;
    await apply(path, 'password-policy');
    await apply(path, 's3-public-access');
    const [first] = ledgerOf(path).runs();
    expect((await undo(path, '--yes')).stdout).toMatch(/DeletePublicAccessBlock[\s\S]*1 taken back/);
    expect(policyOf(path)).not.toBeNull();
    expect((await undo(path, first!.id, '--yes')).stdout).toMatch(
      /DeleteAccountPasswordPolicy[\s\S]*1 taken back/,
    );
    expect(json(path).services).toEqual(before);
  });

  it('with nothing to take back ends with 0 and sends nothing', async () => {
    const path = demoFile({});
    const ran = await undo(path, '--yes');
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('There is nothing to take back.');
  });

  it('gives back the value that there was, and wants the account id where that can lock out', async () => {
    const path = demoFile({}, 'messy');
    const before = policyOf(path);
    await apply(path, 'password-policy', ['--confirm', '123456789012']);
    expect(policyOf(path)).not.toEqual(before);
    const left = await undo(path, '--yes');
    expect(left.code).toBe(8);
    expect(left.stdout).toContain('--confirm ACCOUNT-ID');
    expect(policyOf(path)).not.toEqual(before);
    expect((await undo(path, '--yes', '--confirm', '210987654321')).code).toBe(6);
    expect((await undo(path, '--yes', '--confirm', '123456789012')).code).toBe(0);
    expect(policyOf(path)).toEqual(before);
  });

  it('ends with 5 where AWS refuses, and can be sent again', async () => {
    const path = demoFile({});
    await apply(path, 'password-policy');
    const world = json(path) as World;
    const fault = { kind: 'error', code: 'AccessDenied', message: 'no', status: 403 } as const;
    world.faults.push({ op: 'iam:DeleteAccountPasswordPolicy', times: 1, fault });
    keep(path, world);
    const ran = await undo(path, '--yes');
    expect(ran.code).toBe(5);
    expect(ran.stdout).toMatch(/✗ iam:DeleteAccountPasswordPolicy[\s\S]*no \(AccessDenied\)/);
    // The file is written after writes only, so it still holds the fault.
    keep(path, { ...(json(path) as World), faults: [] });
    expect((await undo(path, '--yes')).code).toBe(0);
    expect(policyOf(path)).toBeNull();
  });

  it('of a call whose answer was lost takes back what was done', async () => {
    const fault = { kind: 'lost', code: 'ECONNRESET' } as const;
    const path = demoFile({ faults: [{ op: 'iam:UpdateAccountPasswordPolicy', times: 1, fault }] });
    expect((await apply(path, 'password-policy')).code).toBe(5);
    expect(policyOf(path)).not.toBeNull();
    expect((await undo(path, '--yes')).code).toBe(0);
    expect(policyOf(path)).toBeNull();
  });

  it('leaves what could not be read', async () => {
    const path = demoFile({});
    await apply(path, 'password-policy');
    const world = json(path) as World;
    world.denials = [{ action: 'iam:GetAccountPasswordPolicy', by: 'identity' }];
    keep(path, world);
    const ran = await undo(path, '--yes');
    expect(ran.stdout).toMatch(/What stays, and why[\s\S]*password-policy\/update/);
    expect(policyOf(path)).not.toBeNull();
    // Somebody must look: it may well be there.
    expect(ran.code).toBe(8);
  });

  it.each(['changed', 'removed'])('ends with 0 where something was %s since, which was seen', async (how) => {
    const path = demoFile({});
    await apply(path, 'password-policy');
    const world = json(path) as World;
    const iam = world.services['iam'] as Iam;
    iam.passwordPolicy = how === 'removed' ? null : { ...iam.passwordPolicy, MinimumPasswordLength: 20 };
    keep(path, world);
    const ran = await undo(path, '--yes');
    expect(ran.stdout).toContain('What stays, and why');
    expect(ran.code).toBe(0);
  });

  it('takes back what it can read, and ends with 8 for the rest', async () => {
    const path = demoFile({});
    await apply(path, 'password-policy,s3-public-access');
    const world = json(path) as World;
    world.denials = [{ action: 'iam:GetAccountPasswordPolicy', by: 'identity' }];
    keep(path, world);
    const ran = await undo(path, '--yes');
    expect(ran.stdout).toMatch(/DeletePublicAccessBlock[\s\S]*1 taken back/);
    expect(ran.code).toBe(8);
  });

  it('of a run that was never looked at again waits for a person, who sees it first', async () => {
    const path = demoFile({});
    await apply(path, 'password-policy');
    const ledger = ledgerOf(path);
    const [done] = ledger.runs();
    // The same run, but killed before the verifying read.
    const { change } = done!.calls[0]!;
    const journal = ledger.take(true).begin({ identity: 'arn:aws:iam::123456789012:root', version: '0.1.0' });
    journal.write({ type: 'sending', change, call: change.call });
    journal.write({ type: 'sent', change: change.id, outputs: {} });
    const gone = { alive: () => false };
    const named = ['undo', ledger.runs()[0]!.id, '--demo-file', path];
    const shown = await run(named, gone);
    expect(shown.stdout.replace(/\s+/g, ' ')).toContain('This run ended before it looked again.');
    expect((await run([...named, '--yes'], gone)).code).toBe(8);
    expect(policyOf(path)).not.toBeNull();
  });

  it('speaks Japanese', async () => {
    const path = demoFile({});
    await apply(path, 'password-policy');
    const ran = await undo(path, '--yes', '--lang', 'ja');
    expect(ran.stdout).toContain('1 件の変更を元に戻しました。');
  });
});
