// Every write against everything that can go wrong: the right state, words, nothing sent beside the plan, and a way on.
import { afterAll, describe, expect, it } from 'vitest';
import { lanes } from '../../src/engine/lanes.ts';
import { writes } from '../../src/model/operations/index.ts';
import type { Change } from '../../src/model/step.ts';
import { attempt, shape, type Tried, wasPlanned } from './bench.ts';
import { type Trouble, troubles } from './kinds.ts';
import { type Sample, samples } from './samples.ts';
import { expectWords } from './words.ts';

const known = await samples();
const ops = [...writes.keys()];
const sampleOf = (op: string): Sample => known.get(op)!;

/** What must come of the first call that meets this trouble. */
const ends: { readonly [K in Trouble['kind']]?: 'sent' | 'refused' | 'unknown' } = {
  throttled: 'sent',
  'trouble-at-aws': 'unknown',
  unreachable: 'unknown',
  'not-aws': 'unknown',
};
let checked = 0;

/** The changes that stand behind one in its lane: all others, if it stands in the first. */
function behind(change: Change, { changes, account }: Sample): readonly string[] {
  const { first, beside } = lanes(changes, account.home);
  const lane = [first, ...beside].find((one) => one.includes(change)) ?? [];
  const after = lane.slice(lane.indexOf(change) + 1);
  return (lane === first ? [...after, ...beside.flat()] : after).map(({ id }) => id);
}

function expectOrder({ outcomes, target, sent }: Tried, sample: Sample, trouble: Trouble): void {
  const skips = target.state === 'sent' ? [] : behind(target.change, sample);
  for (const { change, state, because } of outcomes) {
    const told = `${trouble.name}: ${change.id}`;
    if (change === target.change) continue;
    if (skips.includes(change.id)) expect([state, because], told).toEqual(['skipped', target.change.id]);
    else expect(state, told).toBe('sent');
  }
  for (const one of sent) expect(wasPlanned(one, sample.changes), `${one.op} was not planned`).toBe(true);
}

describe('a write in trouble', async () => {
  it('is tried with a real plan of each operation', () => {
    expect(ops.filter((op) => !known.has(op))).toEqual([]);
  });

  it.each(ops)('%s ends as it must, and a run that is started again ends well', async (op) => {
    const sample = sampleOf(op);
    const calm = await attempt(sample, undefined);
    for (const trouble of troubles(op)) {
      const tried = await attempt(sample, trouble.fault, 2);
      const { target, sent, events } = tried;
      expect(target.state, trouble.name).toBe(ends[trouble.kind] ?? 'refused');
      expectOrder(tried, sample, trouble);
      const here = sent.filter((one) => one.op === op && one.region === target.change.call.region);
      const alike = sample.changes.filter(
        ({ call }) => call.op === op && call.region === target.change.call.region,
      );
      if (target.state === 'sent') {
        expect(events.filter((event) => event.type === 'waiting')).toMatchObject([
          { waiting: { why: 'throttled', seconds: 1, attempt: 1, of: 6 } },
          { waiting: { why: 'throttled', seconds: 2, attempt: 2, of: 6 } },
        ]);
        expect(here, trouble.name).toHaveLength(alike.length + 2);
      } else {
        // Never repeated blindly.
        expect(here, trouble.name).toHaveLength(1);
        const { code, message, status } = target.failure!;
        const error = Object.assign(new Error(message), { code, $metadata: { httpStatusCode: status } });
        expectWords(error, op, trouble);
      }
      tried.world.faults = [];
      if (!sample.back) {
        const ended = await tried.restart();
        expect(
          ended.filter(({ state }) => state !== 'sent'),
          trouble.name,
        ).toEqual([]);
        expect(shape(tried.world), `${trouble.name}, then started again`).toEqual(shape(calm.world));
      }
      checked += 1;
    }
  });

  afterAll(() =>
    console.log(`${ops.length} writes x ${troubles('iam:GetUser').length} faults, ${checked} checked`),
  );
});
