// One permission fewer while applying: exactly the changes that need it are refused, what stands behind them is skipped, the rest is sent.
import { describe, expect, it } from 'vitest';
import type { World } from '../src/demo/world.ts';
import { audit } from '../src/engine/audit.ts';
import { lanes } from '../src/engine/lanes.ts';
import { planStep, type SeenSteps } from '../src/engine/plan.ts';
import { globbed } from '../src/model/event-pattern.ts';
import { actionsFor } from '../src/model/permissions.ts';
import { wordsFor } from '../src/model/refusals.ts';
import type { Change } from '../src/model/step.ts';
import { apply, type Outcome } from '../src/runtime/apply.ts';
import { isoNow } from '../src/runtime/clock.ts';
import { steps } from '../steps/index.ts';
import { run } from './cli/run.ts';
import { answers, few, open } from './support/demo.ts';
import { fakeClock, person } from './support/person.ts';

const { stdout } = await run(['policy', 'apply']);
const printed = JSON.parse(stdout) as Document | Document[];
interface Document {
  readonly Statement: readonly {
    readonly Action: readonly string[];
    readonly Resource: string;
    readonly Condition?: { readonly StringEquals: Readonly<Record<string, string>> };
  }[];
}

/** Does what `policy apply` prints allow this action on this resource, with what IAM knows of the request? */
const permits = ({ action, on = '', known = {} }: Asked): boolean =>
  [printed]
    .flat()
    .flatMap(({ Statement }) => Statement)
    .some(
      ({ Action, Resource, Condition = { StringEquals: {} }, ...rest }) =>
        Action.includes(action) &&
        globbed(Resource, on) &&
        Object.keys(Condition).join() === 'StringEquals' &&
        Object.entries(Condition.StringEquals).every(([key, value]) => known[key] === value) &&
        Object.keys(rest).join() === 'Effect',
    );

interface Sent {
  readonly changes: readonly Change[];
  readonly outcomes: readonly Outcome[];
}
type Scenario = 'fresh' | 'halfway' | 'messy';

/** Walks the account with a person who lacks these actions. */
async function walk(scenario: Scenario, ...lacking: readonly string[]): Promise<readonly Sent[]> {
  const clock = fakeClock();
  const { world, invoke, reader, account } = await open(scenario, clock.now, few);
  (world as World).denials = lacking.map((action) => ({ action, by: 'identity' as const }));
  const { tools } = person(invoke, clock);
  const sent: Sent[] = [];
  let seen: SeenSteps = {};
  for (const step of steps) {
    const now = () => ({ ...account, now: isoNow(clock) });
    const read = async () => {
      const facts = await step.read(reader(), now());
      seen = { ...seen, [step.id]: { facts, findings: audit(step, facts, now()), at: now().now } };
    };
    await read();
    const { changes } = planStep(step, seen, { account: now(), answers });
    sent.push({ changes, outcomes: await apply(changes, tools) });
    await read();
  }
  return sent;
}

const needs = ({ call }: Change, action: string) => actionsFor(call.op, call.input).includes(action);

/** What must come of each change of a step for somebody who lacks one action. */
function wanted(changes: readonly Change[], action: string): Record<string, string> {
  const states: Record<string, string> = {};
  const { first, beside } = lanes(changes, 'us-east-1');
  const follow = (lane: readonly Change[], skipped: boolean): boolean => {
    let stopped = skipped;
    for (const change of lane) {
      states[change.id] = stopped ? 'skipped' : needs(change, action) ? 'refused' : 'sent';
      stopped ||= needs(change, action);
    }
    return stopped;
  };
  const stopped = follow(first, false);
  for (const lane of beside) follow(lane, stopped);
  return states;
}

interface Asked {
  readonly action: string;
  /** An ARN; absent where the action is asked for on whatever there is. */
  readonly on?: string;
  readonly known?: Readonly<Record<string, string>>;
}
const texts = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(texts)
      : [];
/** The roles that a call names by their ARN: handed over to the service that is called. */
const rolesIn = ({ call }: Change) =>
  texts(call.input).filter((text) => /^arn:aws:iam::\d+:role\//.test(text));

/** Each action of a call on each resource, where the policy holds it to some. */
function asked(change: Change): readonly Asked[] {
  const { op, input, region = 'us-east-1' } = change.call;
  const id = '123456789012';
  const { Bucket, Name, BudgetName, Budget } = input as Record<string, unknown>;
  const on: Readonly<Record<string, string>> = {
    's3:CreateBucket': `arn:aws:s3:::${Bucket}`,
    'cloudtrail:CreateTrail': `arn:aws:cloudtrail:${region}:${id}:trail/${Name}`,
    'budgets:ModifyBudget': `arn:aws:budgets::${id}:budget/${(Budget as typeof input)?.['BudgetName'] ?? BudgetName}`,
    'iam:CreateServiceLinkedRole': `arn:aws:iam::${id}:role/aws-service-role/x/y`,
  };
  const known = { 'iam:PassedToService': `${op.split(':')[0]}.amazonaws.com` };
  return actionsFor(op, input).flatMap((action): readonly Asked[] =>
    action === 'iam:PassRole'
      ? rolesIn(change).map((role) => ({ action, on: role, known }))
      : [{ action, ...(on[action] ? { on: on[action] } : {}) }],
  );
}

const whole = { fresh: await walk('fresh'), halfway: await walk('halfway'), messy: await walk('messy') };
const pairs = Object.entries(whole).flatMap(([scenario, sent]) => {
  const actions = sent.flatMap(({ changes }) =>
    changes.flatMap(({ call }) => actionsFor(call.op, call.input)),
  );
  return [...new Set(actions)].sort().map((action) => [scenario as Scenario, action] as const);
});

describe('what `policy apply` prints', () => {
  it.each<[string, string, boolean]>([
    ['day-one-trail-logs', 'cloudtrail', true],
    ['day-one-guardduty-forward', 'events', true],
    ['aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig', 'config', true],
    ['day-one-trail-logs', 'lambda', false],
    ['day-one-support', 'ec2', false],
    ['Admin', 'config', false],
  ])('the role %s to %s: %s', (role, service, may) => {
    const on = `arn:aws:iam::123456789012:role/${role}`;
    const known = { 'iam:PassedToService': `${service}.amazonaws.com` };
    expect(permits({ action: 'iam:PassRole', on, known })).toBe(may);
  });

  it.each(Object.entries(whole))('is enough for all of %s', (_scenario, sent) => {
    const outcomes = sent.flatMap((one) => one.outcomes);
    expect(outcomes.length).toBeGreaterThan(15);
    expect(outcomes.filter(({ state }) => state !== 'sent')).toEqual([]);
    const changes = sent.flatMap((one) => one.changes);
    expect(changes.flatMap(asked).filter((one) => !permits(one))).toEqual([]);
    // Whoever names a role hands it over, and nobody else does.
    const handing = changes.filter((change) => needs(change, 'iam:PassRole'));
    expect(handing.length).toBeGreaterThan(0);
    expect(changes.filter((change) => rolesIn(change).length > 0)).toEqual(handing);
  });

  it.each(pairs)('on %s without %s: exactly what needs it is refused, in words', async (scenario, action) => {
    let refused = 0;
    for (const { changes, outcomes } of await walk(scenario, action)) {
      const states = Object.fromEntries(outcomes.map(({ change, state }) => [change.id, state]));
      expect(states).toEqual(wanted(changes, action));
      for (const { change, state, failure } of outcomes) {
        if (state !== 'refused') continue;
        refused += 1;
        expect(wordsFor(failure!, change.call.op, change.call.input).why.en).toContain(
          `(Missing: ${action})`,
        );
      }
    }
    expect(refused).toBeGreaterThan(0);
  });
});
