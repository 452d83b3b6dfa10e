// AWS is asked what our pattern picks before a rule is made of it, and only then.
import { describe, expect, it } from 'vitest';
import type { Events } from '../../src/demo/events/state.ts';
import type { Scenario } from '../../src/demo/scenarios.ts';
import { findingPattern } from '../../src/model/finding-pattern.ts';
import { makeReader } from '../../src/runtime/reader.ts';
import { guarddutyAlerts } from '../../steps/guardduty-alerts.ts';
import { type Bench, given, open } from '../support/demo.ts';

type Answer = (input: { EventPattern: string; Event: string }) => unknown;
/** Reads with every TestEventPattern noted, and answered in AWS's place where `answer` is given. */
async function look(bench: Bench, answer?: Answer) {
  const asked: { region: string | undefined; type: string; pattern: string }[] = [];
  const reader = makeReader(async (op, input, region) => {
    if (op !== 'events:TestEventPattern') return bench.invoke(op, input, region);
    const { EventPattern, Event } = input as Parameters<Answer>[0];
    asked.push({ region, type: JSON.parse(Event).detail.type, pattern: EventPattern });
    return answer ? answer({ EventPattern, Event }) : bench.invoke(op, input, region);
  });
  const facts = await guarddutyAlerts.read(reader, bench.account);
  return {
    asked,
    found: guarddutyAlerts.audit(facts, bench.account),
    plan: guarddutyAlerts.plan(facts, given(bench.account)),
    guides: guarddutyAlerts.guide!(facts, bench.account),
  };
}
const rulesOf = (plan: Awaited<ReturnType<typeof look>>['plan']) =>
  plan.filter(({ call }) => call.op === 'events:PutRule');

describe('the trial of the pattern', () => {
  it('asks once for each kind of finding, in the home region, before the first rule', async () => {
    const { asked, plan } = await look(await open('fresh'));
    expect(asked.map(({ type }) => type).sort()).toEqual([
      'AttackSequence:IAM/CompromisedCredentials',
      'Policy:IAMUser/RootCredentialUsage',
      'Recon:EC2/PortProbeEMRUnprotectedPort',
      'Recon:EC2/PortProbeUnprotectedPort',
      'Stealth:IAMUser/CloudTrailLoggingDisabled',
    ]);
    expect(new Set(asked.map(({ region }) => region))).toEqual(new Set(['us-east-1']));
    expect(new Set(asked.map(({ pattern }) => pattern))).toEqual(new Set([findingPattern]));
    expect(rulesOf(plan)).toHaveLength(17);
    expect(rulesOf(plan).filter(({ danger }) => danger)).toEqual([]);
  });

  it.each<Scenario>(['hardened', 'member'])(
    'asks nothing on %s, where no rule is to be made',
    async (name) => {
      expect((await look(await open(name))).asked).toEqual([]);
    },
  );

  it('asks where one rule differs in one region', async () => {
    const bench = await open('hardened');
    const { rules } = bench.world.services['events'] as Events;
    rules['eu-west-1']!['day-one-guardduty']!.pattern = '{"source":["aws.guardduty"]}';
    expect((await look(bench)).asked).toHaveLength(5);
  });

  const misread: readonly (readonly [string, Answer, string])[] = [
    [
      'a finding that is not picked',
      ({ Event }) => ({ Result: JSON.parse(Event).detail.severity >= 4 }),
      'Policy:IAMUser/RootCredentialUsage',
    ],
    ['noise that is picked', () => ({ Result: true }), 'Recon:EC2/PortProbeUnprotectedPort'],
    [
      'a pattern that is none',
      () => {
        throw Object.assign(new Error('Event pattern is not valid.'), {
          name: 'InvalidEventPatternException',
        });
      },
      'AttackSequence:IAM/CompromisedCredentials',
    ],
  ];
  it.each(misread)('plans no rule on %s, and says so', async (_what, answer, type) => {
    const { plan, found, guides } = await look(await open('fresh'), answer);
    expect(plan).toEqual([]);
    expect(found.map(({ verdict }) => verdict)).toEqual(Array(17).fill('fail'));
    expect(found[0]?.actual.en).toContain('AWS reads the pattern of our rule otherwise');
    expect(guides.map(({ text }) => text.en).join()).toContain(type);
  });

  it('still mends what needs no new rule', async () => {
    const bench = await open('hardened');
    const { rules } = bench.world.services['events'] as Events;
    rules['eu-west-1'] = {};
    rules['sa-east-1']!['day-one-guardduty']!.targets = [];
    const { plan } = await look(bench, () => ({ Result: false }));
    expect(plan.map(({ id }) => id)).toEqual(['guardduty-alerts/target/sa-east-1']);
  });

  const untried: readonly (readonly [string, Answer, string])[] = [
    [
      'a refusal',
      () => {
        throw Object.assign(new Error('not authorized to perform: events:TestEventPattern'), {
          name: 'AccessDeniedException',
        });
      },
      'events:TestEventPattern',
    ],
    ['no answer', () => ({}), 'NoResult'],
  ];
  it.each(untried)(
    'goes on after %s, and the change says that it was not tried',
    async (_what, answer, why) => {
      const { plan } = await look(await open('fresh'), answer);
      expect(rulesOf(plan)).toHaveLength(17);
      for (const { danger } of rulesOf(plan)) {
        expect(danger?.en).toContain('could not be tried first');
        expect(danger?.en).toContain(why);
      }
    },
  );
});
