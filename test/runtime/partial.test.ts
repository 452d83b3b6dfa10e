// A 200 that was not done.
import { describe, expect, it } from 'vitest';
import { call } from '../../src/model/call.ts';
import { refusedWithin } from '../../src/model/partial.ts';
import type { Change } from '../../src/model/step.ts';
import { same } from '../../src/model/text.ts';
import { apply } from '../../src/runtime/apply.ts';
import { fakeClock, person } from '../support/person.ts';

const failed = (ErrorCode: string) => ({
  FailedEntryCount: 1,
  FailedEntries: [{ TargetId: 'x', ErrorCode, ErrorMessage: 'It is busy.' }],
  $metadata: { httpStatusCode: 200, requestId: 'r-1' },
});
const change = (id: string, region: string, more: Partial<Change> = {}): Change => ({
  id,
  resource: id,
  summary: same(id),
  call: call('events:PutTargets', { Rule: 'day-one-guardduty', Targets: [{ Id: id, Arn: 'a' }] }, region),
  risk: 'safe',
  undo: same('none'),
  ...more,
});

describe('an answer of 200 that says no', () => {
  it.each<[string, unknown, object | undefined]>([
    ['all went well', { FailedEntryCount: 0, FailedEntries: [] }, undefined],
    ['nothing', {}, undefined],
    ['no answer', undefined, undefined],
    ['a target', failed('ManagedRuleException'), { code: 'ManagedRuleException', message: 'It is busy.' }],
    ['only a count', { FailedEntryCount: 2 }, { code: 'PartialFailure', message: 'FailedEntryCount: 2' }],
    [
      'an account of GuardDuty',
      { UnprocessedAccounts: [{ AccountId: '1', Result: 'It is no member.' }] },
      { code: 'PartialFailure', message: 'It is no member.' },
    ],
    [
      'an account of Security Hub',
      { UnprocessedAccounts: [{ AccountId: '1', ProcessingResult: 'It is no member.' }] },
      { code: 'PartialFailure', message: 'It is no member.' },
    ],
    [
      'an account of Inspector',
      { accounts: [], failedAccounts: [{ accountId: '1', errorCode: 'ACCESS_DENIED', errorMessage: 'No.' }] },
      { code: 'ACCESS_DENIED', message: 'No.' },
    ],
  ])('%s', (_what, answer, wanted) => {
    expect(refusedWithin(answer)).toEqual(wanted);
  });

  it('is a refusal: in the journal, and the end of its lane', async () => {
    const { tools, journal } = person(async () => failed('ManagedRuleException'), fakeClock());
    const outcomes = await apply([change('a', 'us-east-1'), change('b', 'eu-west-1')], tools);
    expect(outcomes).toMatchObject([
      {
        state: 'refused',
        failure: { code: 'ManagedRuleException', message: 'It is busy.', requestId: 'r-1' },
      },
      { state: 'skipped', because: 'a' },
    ]);
    expect(journal.entries.map(({ type }) => type)).toEqual(['sending', 'refused', 'skipped']);
  });

  it('is waited for like any other, where the plan says so', async () => {
    let left = 2;
    const { tools, events } = person(
      async () => (left-- > 0 ? failed('ConcurrentModificationException') : {}),
      fakeClock(),
    );
    const waitOn = { codes: ['ConcurrentModificationException'], seconds: 60 };
    const outcomes = await apply([change('a', 'us-east-1', { waitOn })], tools);
    expect(outcomes).toMatchObject([{ state: 'sent' }]);
    expect(events.filter(({ type }) => type === 'waiting')).toHaveLength(2);
  });
});
