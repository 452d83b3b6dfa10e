// The layers between a Reader and AWS: how wide, how sure of a missing host, how many in a row.
import { describe, expect, it } from 'vitest';
import { survey } from '../../src/commands/survey.ts';
import type { Invoke } from '../../src/model/call.ts';
import { certainHosts } from '../../src/runtime/hosts.ts';
import { paced } from '../../src/runtime/pace.ts';
import { tallied } from '../../src/runtime/tally.ts';
import { steps } from '../../steps/index.ts';
import { open } from '../support/demo.ts';

const refused = (code: string) => Object.assign(new Error(code), { code });
const tick = () => new Promise((resolve) => setImmediate(resolve));

/** A connection whose calls end when the test says so. */
function held() {
  const open: { end: () => void; fail: (code: string) => void }[] = [];
  const invoke: Invoke = () =>
    new Promise((resolve, reject) =>
      open.push({ end: () => resolve({}), fail: (code) => reject(refused(code)) }),
    );
  return { invoke, open };
}

describe('the pace', () => {
  it('halves when AWS asks to slow down, and grows slowly again', async () => {
    const { invoke, open } = held();
    const slow = paced(invoke, { most: 8, patience: 2 });
    const all = Array.from({ length: 40 }, () =>
      slow('iam:GetAccountSummary', {}, undefined).catch(() => {}),
    );
    await tick();
    expect(open).toHaveLength(8);
    open.shift()?.fail('ThrottlingException');
    await tick();
    // Seven are under way, four may be: nobody follows until three more have ended.
    expect(open).toHaveLength(7);
    const widths: number[] = [];
    for (let count = 0; count < 12; count += 1) {
      open.shift()?.end();
      await tick();
      widths.push(open.length);
    }
    expect(widths).toEqual([6, 5, 5, 6, 6, 7, 7, 8, 8, 8, 8, 8]);
    while (open.length > 0) {
      open.shift()?.end();
      await tick();
    }
    await Promise.all(all);
  });

  it('never stands still, however often AWS complains', async () => {
    const { invoke, open } = held();
    const slow = paced(invoke, { most: 4 });
    const all = Array.from({ length: 12 }, () =>
      slow('iam:GetAccountSummary', {}, undefined).catch(() => {}),
    );
    for (let count = 0; count < 12; count += 1) {
      await tick();
      open.shift()?.fail('Throttling');
    }
    await Promise.all(all);
    expect(open).toEqual([]);
  });

  it('lets writes pass: their order is decided elsewhere', async () => {
    const { invoke, open } = held();
    const slow = paced(invoke, { most: 1 });
    void slow('iam:GetAccountSummary', {}, undefined);
    void slow('iam:CreateGroup', { GroupName: 'x' }, undefined);
    await tick();
    expect(open).toHaveLength(2);
  });
});

describe('a host that is not found', () => {
  const missing =
    (alive: boolean): Invoke =>
    async (op) => {
      if (op === 'sts:GetCallerIdentity' && alive) return {};
      throw refused('ENOTFOUND');
    };

  it('is a region without the service while AWS answers, else the network is gone', async () => {
    const ask = (alive: boolean) => certainHosts(missing(alive))('guardduty:ListDetectors', {}, 'eu-west-1');
    await expect(ask(true)).rejects.toMatchObject({ code: 'ENOTFOUND' });
    await expect(ask(false)).rejects.toMatchObject({ code: 'unreachable' });
  });

  it('never makes a region look fine when the network goes away in the middle', async () => {
    const bench = await open('fresh');
    const invoke = certainHosts(async (op, input, region) => {
      if (region !== undefined) throw refused('ENOTFOUND');
      if (op === 'sts:GetCallerIdentity') throw refused('ENOTFOUND');
      return bench.invoke(op, input, region);
    });
    const { seen, regions } = await survey(steps, invoke, bench.account);
    expect(new Set(seen['guardduty']?.findings.map(({ verdict }) => verdict))).toEqual(new Set(['unknown']));
    expect(new Set(regions.map(({ state }) => state))).toEqual(new Set(['unreachable', 'not-opted-in']));
  });
});

describe('the tally', () => {
  it('counts the calls, and the longest row of those that had to wait for one another', async () => {
    const { invoke, tally } = tallied(async () => {
      await tick();
      return {};
    });
    const region = async (name: string, rows: number) => {
      for (let row = 0; row < rows; row += 1) await invoke('guardduty:ListDetectors', {}, name);
    };
    await invoke('sts:GetCallerIdentity', {}, undefined);
    await Promise.all([region('us-east-1', 2), region('eu-west-1', 4), region('sa-east-1', 1)]);
    expect(tally()).toEqual({ calls: 8, chain: 5 });
  });
});
