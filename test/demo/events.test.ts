import { describe, expect, it } from 'vitest';
import type { WriteOp } from '../../src/model/operations/index.ts';
import { open } from '../support/demo.ts';

const write = (what: string, input: object, region = 'eu-west-1') => ({
  op: `events:${what}` as WriteOp,
  input: input as Record<string, unknown>,
  region,
});
const EventPattern = '{"source":["aws.guardduty"]}';
const bus = 'arn:aws:events:us-east-1:123456789012:event-bus/default';
const role = (name: string) => `arn:aws:iam::123456789012:role/${name}`;
const topic = (region: string) => `arn:aws:sns:${region}:123456789012:x`;

describe('the simulated EventBridge', () => {
  it('makes a rule in one region, and overwrites it without a word, but for its tags', async () => {
    const { send, invoke } = await open('fresh');
    const Tags = [{ Key: 'a', Value: 'b' }];
    await send(write('PutRule', { Name: 'x', EventPattern, Tags }));
    await send(write('PutRule', { Name: 'x', EventPattern, State: 'DISABLED', Tags: [] }));
    expect(await invoke('events:ListRules', {}, 'eu-west-1')).toMatchObject({
      Rules: [{ Name: 'x', State: 'DISABLED', EventPattern }],
    });
    expect(await invoke('events:ListRules', {}, 'us-east-1')).toEqual({ Rules: [] });
    const ResourceARN = 'arn:aws:events:eu-west-1:123456789012:rule/x';
    expect(await invoke('events:ListTagsForResource', { ResourceARN }, 'eu-west-1')).toEqual({ Tags });
  });

  it.each<[string, object, string]>([
    ['PutRule', { Name: 'a b', EventPattern }, 'ValidationException'],
    ['PutRule', { Name: 'x', EventPattern: '{' }, 'InvalidEventPatternException'],
    ['PutRule', { Name: 'x', EventPattern: '{"source":"aws.guardduty"}' }, 'InvalidEventPatternException'],
    ['PutTargets', { Rule: 'none', Targets: [] }, 'ResourceNotFoundException'],
    ['DeleteRule', { Name: 'none' }, 'ResourceNotFoundException'],
    // A rule with targets is not deleted.
    ['DeleteRule', { Name: 'day-one-guardduty' }, 'ValidationException'],
    [
      'PutTargets',
      {
        Rule: 'day-one-guardduty',
        Targets: [1, 2, 3, 4, 5].map((Id) => ({ Id: `${Id}`, Arn: topic('eu-west-1') })),
      },
      'LimitExceededException',
    ],
  ])('%s %o: %s', async (what, input, name) => {
    const { send } = await open('hardened');
    await expect(send(write(what, input))).rejects.toMatchObject({ name });
  });

  it.each<[string, object, string]>([
    ['a topic of another region', { Arn: topic('us-east-1') }, 'not in this region'],
    ['a bus without a role', { Arn: bus }, 'RoleArn is required'],
    ['a role that is not there', { Arn: bus, RoleArn: role('none') }, 'cannot be assumed'],
  ])('takes no target that is %s', async (_what, target, message) => {
    const { send } = await open('hardened');
    const Targets = [{ Id: 'x', ...target }];
    await expect(send(write('PutTargets', { Rule: 'day-one-guardduty', Targets }))).rejects.toThrow(message);
  });

  it('replaces a target by its id, and lets go of it', async () => {
    const { send, invoke } = await open('hardened');
    const Rule = 'day-one-guardduty';
    const list = () => invoke('events:ListTargetsByRule', { Rule }, 'eu-west-1');
    const Targets = [{ Id: 'day-one-home', Arn: bus, RoleArn: role('day-one-guardduty-forward') }];
    expect(await send(write('PutTargets', { Rule, Targets }))).toMatchObject({ FailedEntryCount: 0 });
    expect(await list()).toEqual({ Targets });
    await send(write('RemoveTargets', { Rule, Ids: ['day-one-home'] }));
    expect(await list()).toEqual({ Targets: [] });
    await send(write('DeleteRule', { Name: Rule }));
    await expect(list()).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  describe('asked what a pattern picks', () => {
    const event = {
      id: '1',
      account: '123456789012',
      source: 'aws.guardduty',
      time: '2026-01-05T12:00:00Z',
      region: 'eu-west-1',
      resources: [],
      'detail-type': 'GuardDuty Finding',
    };
    const ask = async (pattern: string, more: object = {}) => {
      const { invoke } = await open('fresh');
      const Event = JSON.stringify({ ...event, ...more });
      return invoke('events:TestEventPattern', { EventPattern: pattern, Event }, 'eu-west-1');
    };

    it('says yes or no', async () => {
      expect(await ask(EventPattern)).toEqual({ Result: true });
      expect(await ask('{"source":["aws.health"]}')).toEqual({ Result: false });
    });

    it.each([
      ['a pattern that is none', '{"source":"aws.guardduty"}', {}, 'InvalidEventPatternException'],
      ['an event without its id', EventPattern, { id: undefined }, 'ValidationException'],
      ['an event without its time', EventPattern, { time: undefined }, 'ValidationException'],
    ])('refuses %s', async (_what, pattern, more, name) => {
      await expect(ask(pattern, more)).rejects.toMatchObject({ name });
    });
  });
});
