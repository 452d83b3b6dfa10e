// Journals read back: what a crash cut off is left out, what is not understood is said, and unfinished runs are known.
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chainOf, lastSent, unfinished } from '../../src/engine/past.ts';
import type { Json } from '../../src/model/json.ts';
import type { Change } from '../../src/model/step.ts';
import { same } from '../../src/model/text.ts';
import type { Entry } from '../../src/runtime/journal.ts';
import { fileLedger } from '../../src/runtime/ledger.ts';

const account = '123456789012';
const change = (id: string): Change => ({
  id,
  resource: id,
  summary: same(id),
  call: { op: 'iam:CreateGroup', input: { GroupName: id } },
  risk: 'safe',
  undo: same('none'),
});
const sending = (id: string): Entry => ({ type: 'sending', change: change(id), call: change(id).call });
const withBefore = (before: Json) => ({ at: 'x', type: 'sending', change: { ...change('a/z'), before } });
const sent = (id: string): Entry => ({ type: 'sent', change: id, outputs: {} });
const begin = { identity: `arn:aws:iam::${account}:root`, version: '0.1.0' };

function bench() {
  const folder = mkdtempSync(join(tmpdir(), 'day-one-runs-'));
  const place = { folder, account, pid: 7, host: 'here', alive: () => false };
  const ledger = fileLedger({ ...place, now: () => '2026-01-05T12:00:00.000Z' });
  const journalOf = (id: string) => join(folder, 'runs', account, id, 'journal.jsonl');
  return { folder, ledger, journalOf };
}

/** Writes a run; without `end` it is killed: nothing is let go. */
function write(
  ledger: ReturnType<typeof bench>['ledger'],
  entries: readonly Entry[],
  end: boolean,
  more = {},
) {
  const taken = ledger.take();
  const journal = taken.begin({ ...begin, ...more });
  for (const entry of entries) journal.write(entry);
  if (end) taken.release();
}

describe('a journal', () => {
  it('is one folder a run, also for two within one second, and begins with who and what', () => {
    const { folder, ledger, journalOf } = bench();
    write(ledger, [sending('a/x'), sent('a/x')], true);
    write(ledger, [sending('a/y')], true);
    const ids = ['20260105T120000Z-7', '20260105T120000Z-7-2'];
    expect(readdirSync(join(folder, 'runs', account)).sort()).toEqual(ids);
    const [first] = readFileSync(journalOf(ids[0]!), 'utf8').split('\n');
    expect(JSON.parse(first!)).toMatchObject({
      type: 'began',
      schemaVersion: 1,
      account,
      pid: 7,
      host: 'here',
      ...begin,
    });
  });

  it('of a run that sends nothing is never made', () => {
    const { folder, ledger } = bench();
    write(ledger, [], true);
    expect(readdirSync(folder)).toEqual(['locks']);
  });

  it('ends only when every call has its outcome', () => {
    const { ledger } = bench();
    write(ledger, [sending('a/x'), sent('a/x')], true);
    write(ledger, [sending('a/y')], true);
    expect(ledger.runs().map(({ ended }) => ended)).toEqual([true, false]);
  });

  it.each([
    ['cut off in the middle of a line', '{"at":"2026-01-05T12:00:00.000Z","type":"se', undefined],
    ['with a line that is no JSON', 'hello\n', 4],
    ['with a line of a later version', '{"at":"2027-01-01T00:00:00.000Z","type":"dreamt"}\n', 4],
    ['with a call that this program cannot send', '{"at":"x","type":"sending","change":{"id":"a/z"}}\n', 4],
    ['with a text where there was a setting', `${JSON.stringify(withBefore('x'))}\n`, 4],
    ['with a list where there was a setting', `${JSON.stringify(withBefore(['x']))}\n`, 4],
    ['with nothing where there was a setting', `${JSON.stringify(withBefore(null))}\n`, 4],
    ['with __proto__ as a type', '{"at":"x","type":"__proto__"}\n', 4],
  ])('%s keeps what stands before it', (_name, tail, line) => {
    const { ledger, journalOf } = bench();
    write(ledger, [sending('a/x'), sent('a/x')], false);
    appendFileSync(journalOf('20260105T120000Z-7'), tail);
    const [run] = ledger.runs();
    expect(run?.calls).toMatchObject([{ state: 'sent', change: { id: 'a/x' } }]);
    expect(run?.broken?.line).toBe(line);
  });

  it('that is empty or gone is a run without anything', () => {
    const { ledger, journalOf } = bench();
    write(ledger, [sending('a/x')], false);
    writeFileSync(journalOf('20260105T120000Z-7'), '');
    expect(ledger.runs()).toMatchObject([{ calls: [], ended: false, at: '2026-01-05T12:00:00Z' }]);
    expect(unfinished(ledger.runs())).toEqual([]);
  });

  it('remembers what there was before the first of two sendings, and forgets an older verification', () => {
    const { ledger } = bench();
    const again: Entry = {
      type: 'sending',
      change: { ...change('a/x'), before: { GroupName: 'ours' } },
      call: change('a/x').call,
    };
    const verified: Entry = { type: 'verified', step: 'a', snapshot: { 'a/x': 1 } };
    write(ledger, [sending('a/x'), sent('a/x'), verified, again, sent('a/x')], true);
    const [run] = ledger.runs();
    expect(run?.calls).toHaveLength(1);
    expect(run?.calls[0]?.change).not.toHaveProperty('before');
    expect(run?.snapshots).toEqual({});
  });
});

describe('earlier runs', () => {
  it('that stopped half way are known until another goes on from them or takes them back', () => {
    const { ledger } = bench();
    const [one, two, three] = ['20260105T120000Z-7', '20260105T120000Z-7-2', '20260105T120000Z-7-3'];
    write(ledger, [sending('a/x')], false);
    expect(unfinished(ledger.runs()).map(({ id }) => id)).toEqual([one]);
    write(ledger, [sending('a/y')], false, { resumes: [one] });
    expect(unfinished(ledger.runs()).map(({ id }) => id)).toEqual([two]);
    expect(chainOf(ledger.runs(), one!).map(({ id }) => id)).toEqual([one, two]);
    write(ledger, [sending('a/z'), sent('a/z')], true, { undoes: [one, two] });
    expect(unfinished(ledger.runs())).toEqual([]);
    expect(lastSent(ledger.runs())?.id).toBe(two);
    expect(chainOf(ledger.runs(), three!)).toEqual([]);
  });

  it('are settled by a run that had nothing to send; alone, such a run leaves no trace', () => {
    const { ledger } = bench();
    write(ledger, [], true);
    expect(ledger.runs()).toEqual([]);
    write(ledger, [sending('a/x')], false);
    const [cut] = ledger.runs();
    write(ledger, [], true, { resumes: [cut!.id] });
    expect(ledger.runs()).toHaveLength(2);
    expect(unfinished(ledger.runs())).toEqual([]);
  });
});
