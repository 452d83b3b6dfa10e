// The old alarm on the bill, where nobody hears it, or nobody may look whether somebody does.
import { describe, expect, it } from 'vitest';
import type { Topic } from '../../src/demo/sns/state.ts';
import { billingAlarm } from '../../steps/billing-alarm.ts';
import { answers, planOf } from '../support/demo.ts';
import { factsOf, guideOf, heard, ours, put, putTopic, verdict } from './billing-alarm/bench.ts';

describe('billing-alarm', () => {
  const unheard: readonly (readonly [string, Partial<Topic>])[] = [
    ['has no listener', { subscriptions: [] }],
    [
      'waits for its mail to be answered',
      {
        subscriptions: [
          { arn: 'PendingConfirmation', protocol: 'email', endpoint: 'me@example.com', since: '2026-01-05' },
        ],
      },
    ],
    ['takes nothing from CloudWatch', { policy: '{"Version":"2012-10-17","Statement":[]}' }],
    ['has a key that no service may use', { key: 'alias/aws/sns' }],
  ];
  it.each(unheard)('is not green while its topic %s', async (_what, more) => {
    const bench = await heard();
    for (const { call } of await planOf(bench, billingAlarm)) await bench.send(call);
    expect(await verdict(bench)).toEqual(['pass']);
    putTopic(bench, ours, more);
    expect(await verdict(bench)).toEqual(['fail']);
    expect(await planOf(bench, billingAlarm)).toEqual([]);
    expect(await guideOf(bench)).toEqual([expect.stringContaining('reaches nobody')]);
    expect(billingAlarm.afterword?.(await factsOf(bench), bench.account)).toEqual([]);
  });

  it.each(['sns:GetTopicAttributes', 'sns:ListSubscriptionsByTopic'])(
    'is unknown without %s',
    async (action) => {
      const bench = await heard();
      await put(bench);
      bench.world.denials = [{ action, by: 'identity' }];
      expect(await verdict(bench)).toEqual(['unknown']);
      expect(await planOf(bench, billingAlarm)).toEqual([]);
    },
  );

  it('sets nothing blindly where our topic cannot be looked at', async () => {
    const bench = await heard();
    bench.world.denials = [{ action: 'sns:GetTopicAttributes', by: 'identity' }];
    expect(await planOf(bench, billingAlarm)).toEqual([]);
    expect(await guideOf(bench)).toEqual([expect.stringContaining('Nothing is set blindly')]);
  });

  it('is not sure of a bell whose topic has a key that nobody looked into', async () => {
    const bench = await heard();
    const [change] = await planOf(bench, billingAlarm, { answers: { ...answers } });
    await bench.send(change!.call);
    expect(await verdict(bench)).toEqual(['pass']);
    const topics = (bench.world.services['sns'] as { topics: Record<string, { key: string | null }> }).topics;
    for (const topic of Object.values(topics)) topic.key = 'arn:aws:kms:us-east-1:123456789012:key/1234';
    expect(await verdict(bench)).toEqual(['unknown']);
    expect(await planOf(bench, billingAlarm, { answers: { ...answers } })).toEqual([]);
    expect(billingAlarm.guide?.(await factsOf(bench), bench.account)).toHaveLength(1);
  });

  it('plans nothing on what it may not read', async () => {
    const bench = await heard();
    bench.world.denials = [{ action: 'cloudwatch:DescribeAlarms', by: 'identity' }];
    expect(await verdict(bench)).toEqual(['unknown']);
    expect(await planOf(bench, billingAlarm)).toEqual([]);
  });
});
