// When root was last there, told from the credential report; and what of that report is kept.
import { describe, expect, it } from 'vitest';
import { hide } from '../../src/commands/facts-private.ts';
import type { Iam } from '../../src/demo/iam/state.ts';
import { narrowed } from '../../src/engine/level.ts';
import { rootUseIn } from '../../src/model/credential-report.ts';
import type { AnyStep } from '../../src/model/step.ts';
import { makeReader } from '../../src/runtime/reader.ts';
import { patientReads } from '../../src/runtime/retry.ts';
import { rootUser } from '../../steps/root-user.ts';
import { type Bench, noon, open } from '../support/demo.ts';
import { fakeClock } from '../support/person.ts';

const daysAgo = (days: number) => new Date(noon - days * 86_400_000).toISOString();
const rootIn = (bench: Bench) => (bench.world.services['iam'] as Iam).root;
const found = async (bench: Bench, control = 'root-not-used', reader = bench.reader()) =>
  rootUser
    .audit(await rootUser.read(reader, bench.account), bench.account)
    .find((one) => one.control === control)!;
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('root-not-used', () => {
  it.each([
    [0, 31, 'fail'],
    [1.9, 31, 'fail'],
    [2, 31, 'pass'],
    [0, 6.9, 'accepted'],
    [0, 7, 'fail'],
    [2.5, 3, 'pass'],
  ])('used %s days ago in an account of %s days: %s', async (used, old, verdict) => {
    const bench = await open('hardened');
    Object.assign(rootIn(bench), { used: daysAgo(used), opened: daysAgo(old) });
    expect((await found(bench)).verdict).toBe(verdict);
  });

  it('passes where root was never seen, and goes by keys too', async () => {
    const bench = await open('hardened');
    delete rootIn(bench).used;
    expect(await found(bench)).toMatchObject({ verdict: 'pass', actual: { en: 'never used' } });
    const columns = 'user,user_creation_time,password_last_used,access_key_1_last_used_date';
    const row = `<root_account>,${daysAgo(9)},no_information,${daysAgo(1)}`;
    expect(rootUseIn(base64(`${columns}\n${row}\n`))).toEqual({ created: daysAgo(9), used: daysAgo(1) });
  });

  it('is expected while root itself is at work', async () => {
    expect((await found(await open('fresh'))).verdict).toBe('accepted');
  });

  it('is unknown without a row for root', async () => {
    expect(rootUseIn(base64('user,arn\nalice,arn'))).toBeNull();
    const bench = await open('hardened');
    const facts = await rootUser.read(bench.reader(), bench.account);
    const none = { ...facts, use: { ok: true as const, value: null } };
    expect(
      rootUser.audit(none, bench.account).find(({ control }) => control === 'root-not-used'),
    ).toMatchObject({
      verdict: 'unknown',
    });
  });

  it('names what is missing, for making the report and for fetching it', async () => {
    const without = async (...actions: readonly string[]) => {
      const bench = await open('hardened');
      bench.world.denials = actions.map((action) => ({ action, by: 'identity' as const }));
      return found(bench);
    };
    const [make, fetch] = ['iam:GenerateCredentialReport', 'iam:GetCredentialReport'] as const;
    expect((await without(make)).verdict).toBe('pass');
    expect(await without(fetch)).toMatchObject({ verdict: 'unknown', missing: fetch });
    expect(await without(make, fetch)).toMatchObject({ verdict: 'unknown', missing: make });
  });

  it.each([
    [1, 'pass'],
    [Infinity, 'unknown'],
  ])('waits some seconds for a report that is being made (%s times not ready)', async (times, verdict) => {
    const bench = await open('hardened');
    const code = 'CredentialReportNotReadyException';
    const fault = { kind: 'error', code, message: 'not ready', status: 404 } as const;
    bench.world.faults.push({ op: 'iam:GetCredentialReport', times, fault });
    const clock = fakeClock();
    const one = await found(bench, 'root-not-used', makeReader(patientReads(bench.invoke, clock)));
    expect(one.verdict).toBe(verdict);
    expect(clock.now() - noon).toBeLessThanOrEqual(8000);
    if (verdict === 'unknown') expect(one.actual.en).toContain('look again in a minute');
  });

  it("keeps only root's row in a file of facts", async () => {
    const bench = await open('messy');
    const answer = await bench.reader()('iam:GetCredentialReport', {});
    const whole = answer.ok ? answer.value : {};
    const kept = hide('iam:GetCredentialReport', { ...whole }, String) as { Content: string };
    expect(Buffer.from(String(whole.Content), 'base64').toString()).toContain('old-admin');
    const text = Buffer.from(kept.Content, 'base64').toString();
    expect(text.split('\n')).toHaveLength(2);
    expect(text).not.toMatch(/old-admin|bob|deploy/);
    expect(rootUseIn(kept.Content)).toEqual(rootUseIn(String(whole.Content)));
  });
});

describe('root-hardware-mfa', () => {
  it('goes by the owner of an app, not by its name', async () => {
    const bench = await open('hardened');
    const iam = bench.world.services['iam'] as Iam;
    iam.devices.push({ ...iam.devices[0]!, name: 'root-account-mfa-device', id: 'MFADEMOOTHER' });
    expect((await found(bench, 'root-hardware-mfa')).verdict).toBe('pass');
    iam.devices.push({
      ...iam.devices[0]!,
      name: 'phone',
      id: 'MFADEMOPHONE',
      owner: { user: ':root', since: daysAgo(1) },
    });
    expect((await found(bench, 'root-hardware-mfa')).verdict).toBe('fail');
  });

  it('is neither judged nor guided to before its level', async () => {
    const bench = await open('halfway');
    const step = narrowed(rootUser as AnyStep, 'cis-1');
    const facts = await step.read(bench.reader(), bench.account);
    const said = [...step.audit(facts, bench.account), ...step.guide!(facts, bench.account)];
    expect(said.map(({ control }) => control)).not.toContain('root-hardware-mfa');
    expect(rootUser.guide!(facts as never, bench.account).map(({ control }) => control)).toContain(
      'root-hardware-mfa',
    );
  });
});
