import { describe, expect, it } from 'vitest';
import { act } from '../../src/demo/learner.ts';
import type { ReadOp, WriteOp } from '../../src/model/operations/index.ts';
import { noon, open } from '../support/demo.ts';

const arn = 'arn:aws:sns:us-east-1:123456789012:day-one-alerts';
const write = (what: string, input: object, region = 'us-east-1') => ({
  op: `sns:${what}` as WriteOp,
  input: input as Record<string, unknown>,
  region,
});
const policy = (Action: string) => JSON.stringify({ Statement: [{ Effect: 'Allow', Action }] });

describe('the simulated SNS', () => {
  it('makes a topic once, and takes the same again but nothing else of that name', async () => {
    const { send } = await open('fresh');
    const Tags = [{ Key: 'a', Value: 'b' }];
    const input = { Name: 'day-one-alerts', Tags };
    expect(await send(write('CreateTopic', input))).toEqual({ TopicArn: arn });
    expect(await send(write('CreateTopic', input))).toEqual({ TopicArn: arn });
    await expect(send(write('CreateTopic', { ...input, Tags: [] }))).rejects.toThrow('with different tags');
    await expect(
      send(write('CreateTopic', { ...input, Attributes: { Policy: policy('sns:Publish') } })),
    ).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'Invalid parameter: Attributes Reason: Topic already exists with different attributes',
    });
  });

  it.each<[string, object, string]>([
    ['CreateTopic', { Name: 'a topic' }, 'Topic Name'],
    [
      'SetTopicAttributes',
      { TopicArn: arn, AttributeName: 'Policy', AttributeValue: '{' },
      'Policy Error: null',
    ],
    [
      'SetTopicAttributes',
      { TopicArn: arn, AttributeName: 'Policy', AttributeValue: policy('sns:CreateTopic') },
      'Policy statement action out of service scope!',
    ],
    ['Subscribe', { TopicArn: arn, Protocol: 'email', Endpoint: 'me' }, 'Email address'],
    ['Subscribe', { TopicArn: arn.replace('us-east-1', 'eu-west-1'), Protocol: 'email' }, 'TopicArn'],
  ])('%s refuses %o', async (what, input, message) => {
    const { send } = await open('hardened');
    await expect(send(write(what, input))).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: `Invalid parameter: ${message}`,
    });
  });

  it.each<[ReadOp, object]>([
    ['sns:GetTopicAttributes', { TopicArn: arn }],
    ['sns:ListSubscriptionsByTopic', { TopicArn: arn }],
    ['sns:ListTagsForResource', { ResourceArn: arn }],
  ])('%s knows no topic that is not there', async (op, input) => {
    const { reader } = await open('fresh');
    expect(await reader()(op, input as never, 'us-east-1')).toMatchObject({ ok: false, why: 'absent' });
  });

  it('holds a mail back until it is confirmed, asks once, and forgets after two days', async () => {
    let now = noon;
    const { send, invoke, world } = await open('halfway', () => now);
    const list = async () => {
      const found = await invoke('sns:ListSubscriptionsByTopic', { TopicArn: arn }, 'us-east-1');
      return (found as { Subscriptions: { SubscriptionArn: string }[] }).Subscriptions.map(
        ({ SubscriptionArn }) => SubscriptionArn,
      );
    };
    const ask = { TopicArn: arn, Protocol: 'email', Endpoint: 'bob@example.com' };
    for (let turn = 0; turn < 2; turn += 1) {
      expect(await send(write('Subscribe', ask))).toEqual({ SubscriptionArn: 'pending confirmation' });
    }
    expect((await list()).slice(1)).toEqual(['PendingConfirmation']);
    const asked = structuredClone(world.services);
    act(world, 'confirm-subscription', now);
    expect((await list()).every((one) => one.startsWith(`${arn}:`))).toBe(true);
    world.services = asked;
    now += 48 * 3_600_000;
    expect(await list()).toHaveLength(1);
  });

  it('deletes a topic twice without a word', async () => {
    const { send } = await open('hardened');
    for (let turn = 0; turn < 2; turn += 1) {
      expect(await send(write('DeleteTopic', { TopicArn: arn }))).toEqual({});
    }
  });

  it('refuses by the name that SNS has for it', async () => {
    const { send, world } = await open('fresh');
    world.denials = [{ action: 'sns:CreateTopic', by: 'identity' }];
    await expect(send(write('CreateTopic', { Name: 'x' }))).rejects.toMatchObject({
      name: 'AuthorizationErrorException',
    });
  });
});
