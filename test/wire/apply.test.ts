// apply on an empty account over HTTP, in all regions: what was planned is what is sent, once and never twice.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ended } from '../support/program.ts';
import { essentials, openBench } from './bench.ts';
import type { PlanDocument } from './documents.ts';
import { byRegion, requestsOf } from './planned.ts';
import { type Seen, strangersOf, writesOf } from './proxy.ts';

const bench = (await openBench())!;

describe.skipIf(!bench)('apply --yes on an empty account, over the wire', () => {
  let plan: PlanDocument;
  let first: Ended;
  let sent: readonly Seen[];

  beforeAll(async () => {
    await bench.reset();
    const planned = await bench.run('plan', ...essentials, '--answers', bench.answers, '--format', 'json');
    expect({ code: planned.code, stderr: planned.stderr }).toEqual({ code: 0, stderr: bench.header });
    plan = JSON.parse(planned.stdout) as PlanDocument;
    expect(writesOf(bench.proxy)).toEqual([]);
    bench.proxy.watch();
    first = await bench.run('apply', '--yes', ...essentials, '--answers', bench.answers, '--lang', 'en');
    sent = writesOf(bench.proxy);
    expect(strangersOf(bench.proxy)).toEqual([]);
  });
  afterAll(() => bench.close());

  it('ends with 8: the rest needs a person', () => {
    expect({ code: first.code, stderr: first.stderr }).toEqual({ code: 8, stderr: bench.header });
    expect(first.stdout).toContain('needs you in the wizard');
  });

  it('sends what the SDK makes of the calls that the plan printed, byte for byte, and nothing else', async () => {
    const calls = plan.changes.filter(({ attended }) => !attended).map(({ call }) => call);
    expect(calls.length).toBeGreaterThan(20);
    expect(byRegion(sent)).toEqual(byRegion(await requestsOf(calls, plan.account.home)));
  });

  it('switches threat detection on in every region that is on, one detector each, and asks nothing of the others', async () => {
    const { Regions } = (await bench.aws.invoke(
      'ec2:DescribeRegions',
      { AllRegions: true },
      'us-east-1',
    )) as {
      Regions: readonly { RegionName: string; OptInStatus: string }[];
    };
    const off = Regions.filter(({ OptInStatus }) => OptInStatus === 'not-opted-in').map(
      (one) => one.RegionName,
    );
    const on = plan.selection.regions.filter((region) => !off.includes(region));
    expect(on.length).toBeGreaterThanOrEqual(17);
    for (const region of on) {
      expect(await bench.aws.invoke('guardduty:ListDetectors', {}, region), region).toMatchObject({
        DetectorIds: [expect.any(String)],
      });
    }
    const asked = new Set(bench.proxy.seen.map(({ region }) => region));
    expect([...asked].sort()).toEqual([...on].sort());
  });

  it('leaves the password and the second factor to a person', async () => {
    const { invoke } = bench.aws;
    const ids = ['create-login', 'create-mfa-device', 'enable-mfa-device'].map((id) => `admin-user/${id}`);
    const waiting = plan.needsPerson.filter(({ changes }) => changes);
    expect(waiting).toMatchObject([{ step: 'admin-user', changes: ids }]);
    expect(plan.changes.filter(({ attended }) => attended).map(({ id }) => id)).toEqual(ids);
    const login = invoke('iam:GetLoginProfile', { UserName: 'alice' }, undefined);
    await expect(login).rejects.toMatchObject({ name: 'NoSuchEntityException' });
    expect(await invoke('iam:ListVirtualMFADevices', {}, undefined)).toMatchObject({ VirtualMFADevices: [] });
  });

  it('keeps a journal of each write, and of no other', () => {
    const entries = journal(bench.state);
    const ops = entries.flatMap(({ type, call }) => (type === 'sending' && call ? [call.op] : []));
    expect(ops.sort()).toEqual(sent.map(({ op }) => op).sort());
    expect(entries.filter(({ type }) => type === 'sent')).toHaveLength(sent.length);
    expect(entries.at(0)).toMatchObject({ type: 'began', account: '123456789012' });
    expect(entries.at(-1)).toMatchObject({ type: 'ended' });
  });

  it('sends no write the second time, and keeps no second journal', async () => {
    bench.proxy.watch();
    const second = await bench.run(
      'apply',
      '--yes',
      ...essentials,
      '--answers',
      bench.answers,
      '--lang',
      'en',
    );
    expect({ code: second.code, stderr: second.stderr }).toEqual({ code: 8, stderr: bench.header });
    expect(bench.proxy.seen.length).toBeGreaterThan(sent.length);
    expect(writesOf(bench.proxy)).toEqual([]);
    expect(journal(bench.state).filter(({ type }) => type === 'began')).toHaveLength(1);
  });
});

interface Line {
  readonly type: string;
  readonly call?: { readonly op: string };
}

/** The lines of all journals in the state folder. */
function journal(state: string): readonly Line[] {
  const files = readdirSync(state, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('journal.jsonl'))
    .flatMap((file) => readFileSync(join(state, file), 'utf8').trimEnd().split('\n'))
    .map((line) => JSON.parse(line) as Line);
}
