// The topic of the alerts where nobody can be sure: refusals with conditions, keys, and software that listens.
import { describe, expect, it } from 'vitest';
import type { Sns } from '../../src/demo/sns/state.ts';
import { topicPolicy } from '../../src/model/topic-policy.ts';
import { alertsTopic } from '../../steps/alerts-topic.ts';
import { type Bench, given, open, planOf } from '../support/demo.ts';

const arn = 'arn:aws:sns:us-east-1:123456789012:day-one-alerts';
const topic = ({ world }: Bench) => (world.services['sns'] as Sns).topics[arn]!;
const facts = (bench: Bench) => alertsTopic.read(bench.reader(), bench.account);
const found = async (bench: Bench) => alertsTopic.audit(await facts(bench), bench.account)[0]!;
const guides = async (bench: Bench) =>
  alertsTopic.guide!(await facts(bench), bench.account).map(({ text }) => text.en);
const questions = async (bench: Bench) => alertsTopic.ask!(await facts(bench), given(bench.account));
const deny = (more: object) => ({ Effect: 'Deny', Action: 'sns:Publish', Resource: arn, ...more });
async function refusing(...more: readonly object[]): Promise<Bench> {
  const bench = await open('hardened');
  const { Statement, ...rest } = JSON.parse(topicPolicy(arn, bench.account));
  topic(bench).policy = JSON.stringify({ ...rest, Statement: [...Statement, ...more] });
  return bench;
}
const listens = (bench: Bench, protocol: string, endpoint: string, confirmed = true) =>
  void topic(bench).subscriptions.push({
    arn: confirmed ? `${arn}:${topic(bench).subscriptions.length}` : 'PendingConfirmation',
    protocol,
    endpoint,
    since: bench.account.now,
  });

describe("a refusal in the topic's policy", () => {
  it.each<[string, object, string, string]>([
    [
      'that may apply to EventBridge',
      deny({ Principal: '*', Condition: { StringNotEquals: { 'aws:SourceAccount': '123456789012' } } }),
      'unknown',
      'a refusal in its policy may keep these from sending: EventBridge',
    ],
    [
      'by a condition that nobody knows here',
      deny({ Principal: '*', Condition: { StringNotEquals: { 'aws:PrincipalOrgID': 'o-1' } } }),
      'unknown',
      'a refusal in its policy may keep these from sending: the account itself, CloudWatch alarms, budgets, EventBridge',
    ],
    [
      'of all but the account itself',
      deny({ NotPrincipal: { AWS: 'arn:aws:iam::123456789012:root' } }),
      'fail',
      'these cannot send to it: CloudWatch alarms, budgets, EventBridge',
    ],
    [
      'of all but subscribing',
      { Effect: 'Deny', Principal: '*', NotAction: 'sns:Subscribe', Resource: arn },
      'fail',
      'these cannot send to it: the account itself, CloudWatch alarms, budgets, EventBridge',
    ],
    [
      'of one service',
      deny({ Principal: { Service: 'events.amazonaws.com' }, Action: 'sns:*', Resource: '*' }),
      'fail',
      'these cannot send to it: EventBridge',
    ],
    [
      'of plain HTTP only',
      deny({ Principal: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      'pass',
      'confirmed subscriptions: 1',
    ],
    [
      'of other accounts, services apart',
      deny({
        Principal: '*',
        Condition: {
          BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
          StringNotEquals: { 'aws:PrincipalAccount': '123456789012' },
        },
      }),
      'pass',
      'confirmed subscriptions: 1',
    ],
  ])('%s', async (_what, statement, verdict, said) => {
    const bench = await refusing(statement);
    const { actual, ...rest } = await found(bench);
    expect([rest.verdict, actual.en]).toEqual([verdict, said]);
    // No refusal is ever taken out.
    expect(await planOf(bench, alertsTopic)).toEqual([]);
    expect(await guides(bench)).toHaveLength(verdict === 'pass' ? 0 : 1);
  });

  it('does not keep us from adding what is missing beside it, and is still told', async () => {
    const bench = await refusing(
      deny({ Principal: '*', Condition: { StringNotEquals: { 'aws:SourceAccount': '123456789012' } } }),
    );
    const { Statement, ...rest } = JSON.parse(topic(bench).policy);
    const without = Statement.filter(({ Sid }: { Sid?: string }) => Sid !== 'EventBridgeTakesNoCondition');
    topic(bench).policy = JSON.stringify({ ...rest, Statement: without });
    expect((await found(bench)).verdict).toBe('fail');
    for (const { call } of await planOf(bench, alertsTopic)) await bench.send(call);
    expect((await found(bench)).verdict).toBe('unknown');
    expect(await planOf(bench, alertsTopic)).toEqual([]);
  });
});

describe("the topic's key", () => {
  it.each([
    ['alias/aws/sns', 'fail'],
    ['arn:aws:kms:us-east-1:123456789012:alias/aws/sns', 'fail'],
    ['arn:aws:kms:us-east-1:123456789012:key/1234', 'unknown'],
    ['alias/alerts', 'unknown'],
  ])('%s: %s, with what to do', async (key, verdict) => {
    const bench = await open('hardened');
    topic(bench).key = key;
    expect((await found(bench)).verdict).toBe(verdict);
    const [guide, ...more] = await guides(bench);
    expect(more).toEqual([]);
    expect(guide).toContain(verdict === 'fail' ? 'alias/aws/sns' : key);
  });
});

describe('who listens', () => {
  it.each(['https', 'lambda', 'sqs', 'firehose', 'application'])(
    'only %s: nobody can tell whether a person hears it, and an address is offered',
    async (protocol) => {
      const bench = await open('hardened');
      topic(bench).subscriptions = [];
      listens(bench, protocol, 'https://hooks.example.com/secret-token');
      const one = await found(bench);
      expect(one.verdict).toBe('manual');
      expect(one.actual.en).toContain(`only software listens (${protocol})`);
      const [guide, ...more] = await guides(bench);
      expect(more).toEqual([]);
      expect(guide).toContain('Nobody can tell from here whether a person hears it');
      // The address of a web hook can be a secret.
      expect(JSON.stringify([one, guide])).not.toContain('secret-token');
      expect(await questions(bench)).toMatchObject([{ key: 'alertEmail', optional: true }]);
      expect(await planOf(bench, alertsTopic, { answers: {} })).toEqual([]);
      const [change] = await planOf(bench, alertsTopic);
      expect(change?.call.input).toMatchObject({ Protocol: 'email', Endpoint: 'owner@example.com' });
      await bench.send(change!.call);
      expect(await guides(bench)).toMatchObject([guide, expect.stringContaining('Confirm subscription')]);
    },
  );

  it.each(['email', 'email-json', 'sms'])('%s reaches a person', async (protocol) => {
    const bench = await open('hardened');
    topic(bench).subscriptions = [];
    listens(bench, 'sqs', 'arn:aws:sqs:us-east-1:123456789012:q');
    listens(bench, protocol, 'somebody');
    expect((await found(bench)).verdict).toBe('pass');
    expect(await questions(bench)).toEqual([]);
  });

  it('software that never confirmed is nobody', async () => {
    const bench = await open('hardened');
    topic(bench).subscriptions = [];
    listens(bench, 'https', 'https://pager.example.com', false);
    expect((await found(bench)).actual.en).toBe('nobody listens to it');
    const [question] = await questions(bench);
    expect(question?.optional).toBeUndefined();
  });
});
