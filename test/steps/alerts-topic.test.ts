import { describe, expect, it } from 'vitest';
import { act } from '../../src/demo/learner.ts';
import type { Scenario } from '../../src/demo/scenarios.ts';
import { firstPolicy, type Sns, type Topic } from '../../src/demo/sns/state.ts';
import type { Done } from '../../src/model/step.ts';
import { alertsTopic } from '../../steps/alerts-topic.ts';
import { type Bench, given, noon, open, planOf, verdicts } from '../support/demo.ts';

const arn = 'arn:aws:sns:us-east-1:123456789012:day-one-alerts';
const facts = (bench: Bench) => alertsTopic.read(bench.reader(), bench.account);
const topics = ({ world }: Bench) => (world.services['sns'] as Sns).topics;
const verdict = async (bench: Bench) => (await verdicts(bench, alertsTopic))['alerts-topic'];
const actual = async (bench: Bench) => alertsTopic.audit(await facts(bench), bench.account)[0]?.actual.en;
const guides = async (bench: Bench) => alertsTopic.guide!(await facts(bench), bench.account);
const ops = async (bench: Bench) => (await planOf(bench, alertsTopic)).map(({ id }) => id);
/** Sends the plan and gives what undo would go by. */
async function apply(bench: Bench): Promise<Done[]> {
  const plan = await planOf(bench, alertsTopic);
  for (const { call } of plan) await bench.send(call);
  const after = alertsTopic.snapshot(await facts(bench));
  return plan.map((change) => ({ change, outputs: {}, after: after[change.resource]! }));
}
async function undo(bench: Bench, done: readonly Done[]) {
  const { changes, kept } = alertsTopic.revert(await facts(bench), done, bench.account);
  for (const { call } of changes) await bench.send(call);
  return { changes: changes.map(({ call }) => call.op), kept: kept.map(({ change }) => change) };
}

describe('alerts-topic', () => {
  it.each<[Scenario, string, string[]]>([
    ['fresh', 'fail', ['alerts-topic/create', 'alerts-topic/subscribe']],
    ['halfway', 'fail', ['alerts-topic/policy']],
    ['messy', 'fail', ['alerts-topic/create', 'alerts-topic/subscribe']],
    ['hardened', 'pass', []],
    ['restricted', 'pass', []],
    ['member', 'fail', ['alerts-topic/create', 'alerts-topic/subscribe']],
  ])('%s: %s, %o, and nothing twice', async (scenario, wanted, plan) => {
    const bench = await open(scenario);
    expect(await verdict(bench)).toEqual([wanted]);
    expect(await ops(bench)).toEqual(plan);
    await apply(bench);
    expect(await planOf(bench, alertsTopic)).toEqual([]);
    act(bench.world, 'confirm-subscription', noon);
    expect(await verdict(bench)).toEqual(['pass']);
    expect(await guides(bench)).toEqual([]);
  });

  it('fails until the link was followed, and says who has to', async () => {
    const bench = await open('fresh');
    await apply(bench);
    expect(await verdict(bench)).toEqual(['fail']);
    const [guide, ...more] = await guides(bench);
    expect(more).toEqual([]);
    expect(guide).toMatchObject({ learner: 'confirm-subscription' });
    expect(guide?.text.en).toContain('owner@example.com');
    expect(guide?.text.en).toContain('within two days');
    // Whoever mistyped the address may give another one.
    const other = await planOf(bench, alertsTopic, { answers: { alertEmail: 'me@example.com' } });
    expect(other.map(({ call }) => call.input['Endpoint'])).toEqual(['me@example.com']);
  });

  it('sends again when AWS has forgotten the request after two days', async () => {
    let now = noon;
    const bench = await open('fresh', () => now);
    await apply(bench);
    now += 47 * 3_600_000;
    expect(await ops(bench)).toEqual([]);
    now += 3_600_000;
    expect(await actual(bench)).toBe('nobody listens to it');
    expect(await ops(bench)).toEqual(['alerts-topic/subscribe']);
  });

  it('sends again when somebody has unsubscribed, and asks nobody where another person listens', async () => {
    const bench = await open('hardened');
    const topic = topics(bench)[arn]!;
    topic.subscriptions = [{ ...topic.subscriptions[0]!, arn: 'Deleted' }];
    expect(await ops(bench)).toEqual(['alerts-topic/subscribe']);
    topic.subscriptions = [
      { arn: `${arn}:1`, protocol: 'sms', endpoint: '+81312345678', since: bench.account.now },
    ];
    expect(await verdict(bench)).toEqual(['pass']);
    expect(alertsTopic.ask!(await facts(bench), given(bench.account))).toEqual([]);
  });

  it('names who is shut out, and adds them beside what strangers set', async () => {
    const bench = await open('halfway');
    expect(await actual(bench)).toBe('these cannot send to it: CloudWatch alarms, budgets, EventBridge');
    const theirs = JSON.parse(topics(bench)[arn]!.policy).Statement;
    await apply(bench);
    const { Version, Statement } = JSON.parse(topics(bench)[arn]!.policy);
    expect(Version).toBe('2008-10-17');
    expect(Statement.slice(0, theirs.length)).toEqual(theirs);
    expect(Statement.slice(theirs.length).map(({ Sid }: { Sid: string }) => Sid)).toEqual([
      'Alarms',
      'Budgets',
      'EventBridgeTakesNoCondition',
    ]);
  });

  it.each<[string, Partial<Topic>, string | undefined]>([
    ['a topic of our name without our tag', { tags: [] }, 'tag-resource'],
    ['a topic encrypted with the key of SNS', { key: 'alias/aws/sns' }, undefined],
    [
      'a policy that refuses everybody',
      {
        policy: JSON.stringify({
          Version: '2012-10-17',
          Statement: [{ Effect: 'Deny', Principal: '*', Action: 'sns:Publish', Resource: arn }],
        }),
      },
      undefined,
    ],
  ])('%s is left alone, with a way out', async (_what, change, command) => {
    const bench = await open('hardened');
    Object.assign(topics(bench)[arn]!, change);
    expect(await verdict(bench)).toEqual(['fail']);
    expect(await planOf(bench, alertsTopic)).toEqual([]);
    const [guide] = await guides(bench);
    expect(guide?.control).toBe('alerts-topic');
    if (command) expect(guide?.command).toContain(command);
  });

  it.each(['sns:GetTopicAttributes', 'sns:ListTagsForResource', 'sns:ListSubscriptionsByTopic'])(
    'claims and plans nothing without %s',
    async (action) => {
      const bench = await open('halfway');
      bench.world.denials = [{ action, by: 'identity' }];
      const [one] = alertsTopic.audit(await facts(bench), bench.account);
      expect(one).toMatchObject({ verdict: 'unknown', missing: action });
      expect(await planOf(bench, alertsTopic)).toEqual([]);
    },
  );

  it('undo deletes what was made, also when it was confirmed since, but not under a new listener', async () => {
    const bench = await open('fresh');
    const done = await apply(bench);
    act(bench.world, 'confirm-subscription', noon);
    topics(bench)[arn]!.subscriptions.push({
      arn: `${arn}:2`,
      protocol: 'email',
      endpoint: 'bob@example.com',
      since: bench.account.now,
    });
    expect(await undo(bench, done)).toEqual({
      changes: [],
      kept: ['alerts-topic/create', 'alerts-topic/subscribe'],
    });
    topics(bench)[arn]!.subscriptions.pop();
    expect(await undo(bench, done)).toEqual({ changes: ['sns:DeleteTopic'], kept: [] });
    expect(topics(bench)[arn]).toBeUndefined();
  });

  it('undo gives an older topic its policy back, word for word', async () => {
    const bench = await open('halfway');
    const done = await apply(bench);
    expect(await undo(bench, done)).toEqual({ changes: ['sns:SetTopicAttributes'], kept: [] });
    expect(topics(bench)[arn]!.policy).toBe(firstPolicy(arn, '123456789012'));
  });
});
