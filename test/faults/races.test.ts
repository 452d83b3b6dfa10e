// Somebody else is quicker, or AWS shows late what was done: adopted where it is equal, left alone where it is not, never doubled.
import { afterAll, describe, expect, it } from 'vitest';
import type { World } from '../../src/demo/world.ts';
import type { Invoke } from '../../src/model/call.ts';
import { failureOf } from '../../src/model/errors.ts';
import { writes } from '../../src/model/operations/index.ts';
import { wordsFor } from '../../src/model/refusals.ts';
import { attempt, shape } from './bench.ts';
import { samples } from './samples.ts';

const known = await samples();
const planned = [...writes.keys()].filter((op) => known.get(op)?.back === false);
// AWS gives each new key an id and takes no token: who is quicker by a moment has one, and so has this tool.
const unnamed = ['kms:CreateKey'];
/** AWS takes the same twice, and has no token against it: then there are two, and both tell. */
const twice = [...unnamed, 'ce:CreateAnomalySubscription'];

type Input = Record<string, unknown>;
type Other = readonly [change: (input: Input) => Input, goesOn: readonly string[]];
/** What a stranger makes under the same name instead, and with what the next run goes on: never with a second one. */
const others: Readonly<Record<string, Other>> = {
  'iam:CreateGroup': [(input) => ({ ...input, Path: '/strangers/' }), ['iam:AttachGroupPolicy']],
  // Whose user this is must be asked first.
  'iam:CreateUser': [({ Tags: _ours, ...input }) => input, []],
  'iam:CreateLoginProfile': [
    (input) => ({ ...input, Password: 'A stranger chose 1 of these!' }),
    ['iam:CreateVirtualMFADevice'],
  ],
  // A device that nobody uses is left; ours gets a name of its own.
  'iam:CreateVirtualMFADevice': [({ Tags: _ours, ...input }) => input, ['iam:CreateVirtualMFADevice']],
  'budgets:CreateBudget': [
    ({ Budget, ...input }) => ({
      ...input,
      Budget: { ...(Budget as Input), BudgetLimit: { Amount: '999999', Unit: 'USD' } },
    }),
    ['budgets:CreateBudget'],
  ],
  'cloudtrail:CreateTrail': [
    ({ TagsList: _ours, ...input }) => ({ ...input, IsMultiRegionTrail: false }),
    [],
  ],
  'guardduty:CreateDetector': [() => ({ Enable: false }), ['guardduty:UpdateDetector']],
};

/** A stranger who sees the first call of this operation coming and is quicker; `then` is told the account right after. */
const quicker =
  (op: string, change: (input: Input) => Input, then: (theirs: unknown) => void = () => {}) =>
  (invoke: Invoke, world: World): Invoke => {
    let done = false;
    return async (at, input, region) => {
      if (at === op && !done) {
        done = true;
        await invoke(at, change(input as Input), region);
        then(shape(world));
      }
      return invoke(at, input, region);
    };
  };

const kindOf = (error: { code: string; message: string }, op: string) =>
  wordsFor(failureOf(Object.assign(new Error(error.message), { code: error.code })), op).kind;
let checked = 0;

describe('somebody else is quicker', () => {
  it.each(planned.filter((op) => !twice.includes(op)))(
    'with the same as %s: nothing is done twice',
    async (op) => {
      const sample = known.get(op)!;
      const calm = await attempt(sample, undefined);
      const tried = await attempt(
        sample,
        undefined,
        1,
        quicker(op, (input) => input),
      );
      const { target } = tried;
      if (target.state === 'refused') expect(kindOf(target.failure!, op)).toBe('exists');
      else expect(target.state).toBe('sent');
      await tried.restart();
      expect(shape(tried.world)).toEqual(shape(calm.world));
      checked += 1;
    },
  );

  it.each(Object.keys(others))('with another thing by %s: it is left as it is', async (op) => {
    const sample = known.get(op)!;
    const [change, goesOn] = others[op]!;
    let theirs: unknown;
    const stranger = quicker(op, change, (now) => {
      theirs = now;
    });
    const tried = await attempt(sample, undefined, 1, stranger);
    const { target } = tried;
    expect(target.state).toBe('refused');
    expect(kindOf(target.failure!, op)).toBe('exists');
    expect(shape(tried.world)).toEqual(theirs);
    const then = await tried.restart();
    expect(then.slice(0, 1).map((one) => one.change.call.op)).toEqual(goesOn);
    expect(then.filter(({ state }) => state !== 'sent')).toEqual([]);
    // Of ours, only what has another name or place.
    expect(
      then.filter((one) => one.change.resource === target.change.resource && one.change.call.op === op),
    ).toEqual([]);
    expect(await tried.again()).toEqual([]);
    checked += 1;
  });
});

describe('AWS shows late what was done', () => {
  it.each(planned)('after %s: it is waited for, and nothing is done twice', async (op) => {
    const sample = known.get(op)!;
    const calm = await attempt(sample, undefined);
    for (const k of [1, 3]) {
      const tried = await attempt(sample, { kind: 'lag', reads: k });
      expect(tried.outcomes.filter(({ state }) => state !== 'sent')).toEqual([]);
      await tried.restart();
      expect(shape(tried.world), `${k} reads`).toEqual(shape(calm.world));
      checked += 1;
    }
  });

  const waits = [...known.values()].flatMap((sample) =>
    sample.changes
      // The trouble meets the first call of its operation.
      .filter(({ call }) => call.op === sample.op)
      .slice(0, 1)
      .filter(({ waitOn }) => waitOn)
      .map((change) => [sample.op, change.waitOn!, sample] as const),
  );
  it.each(waits)(
    '%s is tried again while what it builds on is not seen, for so long and no longer',
    async (op, waitOn, sample) => {
      for (const code of waitOn.codes) {
        const fault = { kind: 'error', code, message: 'It is not there.', status: 404 } as const;
        const soon = await attempt(sample, fault, 3);
        expect(soon.target.state).toBe('sent');
        const waiting = soon.events.flatMap((event) => (event.type === 'waiting' ? [event.waiting.why] : []));
        expect(waiting.slice(0, 3)).toEqual(['not-visible-yet', 'not-visible-yet', 'not-visible-yet']);
        const never = await attempt(sample, fault, Infinity);
        expect(never.target.state).toBe('refused');
        expect(['missing', 'exists', 'busy']).toContain(kindOf(never.target.failure!, op));
        const seconds = never.events.flatMap((event) =>
          event.type === 'waiting' ? [event.waiting.seconds] : [],
        );
        const waited = seconds.reduce((sum, one) => sum + one, 0);
        expect(waited).toBeGreaterThan(waitOn.seconds - 9);
        expect(waited).toBeLessThanOrEqual(waitOn.seconds);
        checked += 1;
      }
    },
  );

  afterAll(() => console.log(`${planned.length} planned writes, ${checked} races and delays checked`));
});
