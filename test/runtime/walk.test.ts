// The walk without a person: a refused call is not sent again, but another way is tried.
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../src/demo/faults.ts';
import { walk } from '../../src/runtime/walk.ts';
import { steps } from '../../steps/index.ts';
import { answers, open } from '../support/demo.ts';
import { fakeClock, person } from '../support/person.ts';

/** Walks one step on an account with this fault; gives what became of each change that was tried. */
async function walkWith(id: string, fault: Fault): Promise<readonly string[]> {
  const bench = await open('fresh');
  bench.world.faults.push(fault);
  const { outcomes } = await walk({
    steps: steps.filter((step) => step.id === id),
    account: bench.account,
    answers,
    reader: bench.reader,
    tools: person(bench.invoke, fakeClock()).tools,
    confirmed: true,
  });
  return outcomes.map(({ change, state }) => `${change.id} ${state}`);
}

describe('the walk without a person', () => {
  it('sends a refused call once, and nothing that follows it', async () => {
    const denied = { kind: 'error', code: 'AccessDenied', message: 'no', status: 403 } as const;
    const came = await walkWith('admin-user', { op: 'iam:AttachGroupPolicy', times: 9, fault: denied });
    expect(came).toEqual([
      'admin-user/create-group sent',
      'admin-user/attach-policy refused',
      'admin-user/create-user skipped',
      'admin-user/add-to-group skipped',
    ]);
  });

  it('never hides a refusal behind other calls on the same thing', async () => {
    const fault = { kind: 'error', code: 'AccessDenied', message: 'no', status: 403 } as const;
    const came = await walkWith('cloudtrail', { op: 's3:PutBucketPolicy', times: 9, fault });
    expect(came.filter((one) => one.endsWith('refused'))).toEqual(['cloudtrail/bucket-policy refused']);
    expect(came).toContain('cloudtrail/create-trail skipped');
  });

  it('takes another way where the step knows one: no features by name, then off one by one', async () => {
    const message = 'The request is rejected because feature AI_ANALYST is not available.';
    const fault = { kind: 'error', code: 'BadRequestException', message } as const;
    const op = 'guardduty:CreateDetector';
    const came = await walkWith('guardduty', { op, region: 'eu-west-1', times: 1, fault });
    expect(came.filter((one) => one.includes('eu-west-1'))).toEqual([
      'guardduty/create-detector-as-is/eu-west-1 sent',
      'guardduty/features-off/eu-west-1 sent',
    ]);
    expect(came.filter((one) => one.includes('us-east-1'))).toEqual([
      'guardduty/create-detector/us-east-1 sent',
    ]);
  });
});
