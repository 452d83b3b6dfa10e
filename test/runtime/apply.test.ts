// Sending: lanes, refusals, waiting, late values, stopping.
import { describe, expect, it } from 'vitest';
import { AwsError } from '../../src/demo/kit.ts';
import type { AnyCall, Invoke } from '../../src/model/call.ts';
import type { Change } from '../../src/model/step.ts';
import { same } from '../../src/model/text.ts';
import { apply } from '../../src/runtime/apply.ts';
import { fakeClock, person, recorded } from '../support/person.ts';

const change = (id: string, region: string | undefined, more: Partial<Change> = {}): Change => ({
  id,
  resource: id,
  summary: same(id),
  call: {
    op: 'guardduty:CreateDetector',
    input: { Enable: true, ClientToken: id },
    ...(region ? { region } : {}),
  },
  risk: 'safe',
  undo: same('none'),
  ...more,
});
const withInput = (one: Change, input: AnyCall['input']): Change => ({
  ...one,
  call: { ...one.call, input },
});

/** AWS as a table: what it answers to the call with this token. */
function aws(answers: Record<string, () => unknown> = {}) {
  const invoke: Invoke = async (_op, input) =>
    answers[(input as { ClientToken: string }).ClientToken]?.() ?? {};
  return recorded(invoke);
}
const refuse =
  (name: string, status = 400) =>
  () => {
    throw new AwsError(name, 'no', status);
  };
/** Fails `times` times, then gives `value`. */
const after = (times: number, fail: () => never, value: unknown = {}) => {
  let left = times;
  return () => (left-- > 0 ? fail() : value);
};

describe('apply', () => {
  it('stops the lane of what is refused, and lets other regions go on', async () => {
    const tape = aws({ b1: refuse('BadRequestException') });
    const { tools } = person(tape.invoke, fakeClock());
    const plan = [
      change('a', 'us-east-1'),
      change('b1', 'eu-west-1'),
      change('b2', 'eu-west-1'),
      change('c', 'sa-east-1'),
    ];
    const outcomes = await apply(plan, tools);
    expect(outcomes.map(({ state, because }) => [state, because])).toEqual([
      ['sent', undefined],
      ['refused', undefined],
      ['skipped', 'b1'],
      ['sent', undefined],
    ]);
  });

  it('sends nothing elsewhere when the home lane stops', async () => {
    const tape = aws({ a: refuse('AccessDeniedException', 403) });
    const { tools, journal } = person(tape.invoke, fakeClock());
    const outcomes = await apply([change('a', undefined), change('b', 'eu-west-1')], tools);
    expect(outcomes.map(({ state }) => state)).toEqual(['refused', 'skipped']);
    expect(tape.sent).toHaveLength(1);
    expect(journal.entries.map(({ type }) => type)).toEqual(['sending', 'refused', 'skipped']);
  });

  it('waits for what is not visible yet, within its limit, and says so', async () => {
    const waitOn = { codes: ['InsufficientS3BucketPolicyException'], seconds: 60 };
    const clock = fakeClock();
    const began = clock.now();
    const tape = aws({
      a: after(3, refuse('InsufficientS3BucketPolicyException') as () => never),
      b: refuse('InsufficientS3BucketPolicyException'),
    });
    const { tools, events } = person(tape.invoke, clock);
    const outcomes = await apply(
      [change('a', undefined, { waitOn }), change('b', undefined, { waitOn })],
      tools,
    );
    expect(outcomes.map(({ state }) => state)).toEqual(['sent', 'refused']);
    expect(events.filter(({ type }) => type === 'waiting').length).toBeGreaterThan(5);
    expect(clock.now() - began).toBeLessThan(75_000);
  });

  it.each([
    ['ECONNRESET', undefined, 'unknown'],
    ['TimeoutError', undefined, 'unknown'],
    ['InternalError', 500, 'unknown'],
    ['ECONNREFUSED', undefined, 'refused'],
    ['ValidationException', 400, 'refused'],
    ['ExpiredTokenException', 403, 'refused'],
  ] as const)('%s (%s) is %s, and sent once', async (code, status, state) => {
    const fail = () => {
      throw status ? new AwsError(code, 'x', status) : Object.assign(new Error('x'), { code });
    };
    const tape = aws({ a: fail });
    const outcomes = await apply([change('a', undefined)], person(tape.invoke, fakeClock()).tools);
    expect(outcomes).toMatchObject([{ state }]);
    expect(tape.sent).toHaveLength(1);
  });

  it('fills in what an earlier change returned', async () => {
    const tape = aws({ a: () => ({ DetectorId: 'd-1' }) });
    const late = { late: 'output', change: 'a', path: 'DetectorId' } as const;
    const plan = [change('a', 'us-east-1'), withInput(change('b', 'us-east-1'), { ClientToken: late })];
    await apply(plan, person(tape.invoke, fakeClock()).tools);
    expect(tape.sent[1]?.input).toEqual({ ClientToken: 'd-1' });
  });

  it('sends nothing new once it is asked to stop, and journals what was not sent', async () => {
    let stop = false;
    const tape = aws({
      a: () => {
        stop = true;
        return {};
      },
    });
    const { tools, journal } = person(tape.invoke, fakeClock(), { stopping: () => stop });
    const outcomes = await apply([change('a', undefined), change('b', undefined)], tools);
    expect(outcomes.map(({ state }) => state)).toEqual(['sent', 'skipped']);
    expect(journal.entries.map(({ type }) => type)).toEqual(['sending', 'sent', 'skipped']);
  });

  it('sends nothing if the journal cannot be written', async () => {
    const tape = aws();
    const full = {
      write: () => {
        throw new Error('ENOSPC');
      },
    };
    const { tools } = person(tape.invoke, fakeClock(), { journal: full });
    await expect(apply([change('a', undefined)], tools)).rejects.toThrow('ENOSPC');
    expect(tape.sent).toEqual([]);
  });
});
