import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/demo/scenarios.ts';
import { equal } from '../../src/model/json.ts';
import type { Change, Done, Refused } from '../../src/model/step.ts';
import { guardduty } from '../../steps/guardduty.ts';
import { type Bench, open, planOf } from '../support/demo.ts';

const facts = (bench: Bench) => guardduty.read(bench.reader(), bench.account);
/** Verdict -> how many regions. */
async function counts(bench: Bench): Promise<Record<string, number>> {
  const out: Record<string, number> = {};
  for (const { verdict } of guardduty.audit(await facts(bench), bench.account)) {
    out[verdict] = (out[verdict] ?? 0) + 1;
  }
  return out;
}
/** The detector of a region, as the step reads it. */
async function detectorIn(bench: Bench, region: string) {
  const place = (await facts(bench)).places.find((one) => one.region === region);
  if (!place?.detectors.ok || !place.detectors.value[0]) throw new Error(`no detector in ${region}`);
  return place.detectors.value[0];
}
const update = (region: string, input: Record<string, unknown>) =>
  ({ op: 'guardduty:UpdateDetector', input, region }) as const;
/** Sends a plan and gives what undo would go by. */
async function apply(bench: Bench, changes: readonly Change[]): Promise<Done[]> {
  for (const { call } of changes) await bench.send(call);
  const after = guardduty.snapshot(await facts(bench));
  return changes.map((change) => ({ change, outputs: {}, after: after[change.resource]! }));
}
const refusal = (region: string, code: string, message: string): Refused => ({
  change: `guardduty/create-detector/${region}`,
  code,
  message,
});

describe('guardduty', () => {
  it.each<[Scenario, Record<string, number>, number]>([
    ['fresh', { fail: 17 }, 17],
    ['halfway', { pass: 2, fail: 15 }, 15],
    ['messy', { pass: 1, fail: 16 }, 16],
    ['hardened', { pass: 17 }, 0],
    ['member', { managed: 17 }, 0],
    ['restricted', { unknown: 17 }, 0],
  ])('%s: %o, %i changes, and none left once they are sent', async (scenario, verdicts, changes) => {
    const bench = await open(scenario);
    expect(await counts(bench)).toEqual(verdicts);
    const plan = await planOf(bench, guardduty);
    expect(plan).toHaveLength(changes);
    await apply(bench, plan);
    expect((await counts(bench))['fail']).toBeUndefined();
    expect(await planOf(bench, guardduty)).toEqual([]);
  });

  it('names every paid extra as off, the AI analyst only where it exists', async () => {
    const plan = await planOf(await open('fresh'), guardduty);
    const named = (region: string) => {
      const input = plan.find(({ call }) => call.region === region)!.call.input;
      const features = input['Features'] as { Name: string; Status: string }[];
      return features.filter(({ Status }) => Status === 'DISABLED').map(({ Name }) => Name);
    };
    expect(named('us-east-1')).toEqual([
      'S3_DATA_EVENTS',
      'EKS_AUDIT_LOGS',
      'EBS_MALWARE_PROTECTION',
      'RDS_LOGIN_EVENTS',
      'LAMBDA_NETWORK_LOGS',
      'RUNTIME_MONITORING',
      'AI_PROTECTION',
      'AI_ANALYST',
    ]);
    expect(named('sa-east-1')).not.toContain('AI_ANALYST');
    expect(plan[0]).toMatchObject({
      risk: 'costs-money',
      call: {
        input: { FindingPublishingFrequency: 'FIFTEEN_MINUTES', Tags: { 'aws-day-one': plan[0]!.id } },
      },
    });
    // Free until thirty days after the look of 2026-01-05.
    expect(plan[0]?.cost?.text.en).toContain('2026-02-04');
    expect(new Set(plan.map(({ call }) => call.input['ClientToken'])).size).toBe(17);
  });

  it('makes the detector without names where AWS lacks one, then switches off what came on by itself', async () => {
    const bench = await open('fresh');
    const refused = [refusal('sa-east-1', 'BadRequestException', 'feature AI_PROTECTION is not available')];
    const plain = (await planOf(bench, guardduty, { refused })).find(
      ({ call }) => call.region === 'sa-east-1',
    );
    expect(plain?.id).toBe('guardduty/create-detector-as-is/sa-east-1');
    expect(plain?.call.input).not.toHaveProperty('Features');
    await bench.send(plain!.call);
    const off = (await planOf(bench, guardduty)).find(({ call }) => call.region === 'sa-east-1');
    expect(off?.id).toBe('guardduty/features-off/sa-east-1');
    await bench.send(off!.call);
    const { features } = await detectorIn(bench, 'sa-east-1');
    const on = features.filter((one) => one.on).map(({ name }) => name);
    expect(on).toEqual(['CLOUD_TRAIL', 'DNS_LOGS', 'FLOW_LOGS']);
  });

  it('leaves alone an extra that a person switched on later, also on a detector of ours', async () => {
    let now = Date.UTC(2026, 0, 5);
    const bench = await open('hardened', () => now);
    now += 3_600_000;
    const { id } = await detectorIn(bench, 'us-east-1');
    const Features = [{ Name: 'S3_DATA_EVENTS', Status: 'ENABLED' }];
    await bench.send(update('us-east-1', { DetectorId: id, Features }));
    expect(await planOf(bench, guardduty)).toEqual([]);
    expect(guardduty.audit(await facts(bench), bench.account)[0]?.actual.en).toBe('on, with S3_DATA_EVENTS');
  });

  it("never plans again what the organization's policy refused", async () => {
    const denied = refusal(
      'us-east-1',
      'AccessDeniedException',
      'with an explicit deny in a service control policy',
    );
    const plan = await planOf(await open('fresh'), guardduty, { refused: [denied] });
    expect(plan.map(({ call }) => call.region)).not.toContain('us-east-1');
    expect(plan).toHaveLength(16);
  });

  it('writes nothing in a region that could not be read, also where AWS did not accept the sign-in', async () => {
    const bench = await open('fresh');
    const error = (code: string) => ({ kind: 'error', code, message: '' }) as const;
    bench.world.faults = [
      {
        op: 'guardduty:ListDetectors',
        region: 'eu-west-1',
        times: 99,
        fault: error('InternalServerErrorException'),
      },
      {
        op: 'guardduty:ListDetectors',
        region: 'eu-west-2',
        times: 99,
        fault: error('UnrecognizedClientException'),
      },
    ];
    expect(await counts(bench)).toEqual({ fail: 15, unknown: 2 });
    const regions = (await planOf(bench, guardduty)).map(({ call }) => call.region);
    expect(regions).not.toContain('eu-west-1');
    expect(regions).not.toContain('eu-west-2');
  });

  it('undo suspends what was made, gives back what was woken, and keeps what was changed since', async () => {
    const bench = await open('messy');
    const before = guardduty.snapshot(await facts(bench));
    const done = await apply(bench, await planOf(bench, guardduty));
    const { id } = await detectorIn(bench, 'sa-east-1');
    await bench.send(update('sa-east-1', { DetectorId: id, FindingPublishingFrequency: 'ONE_HOUR' }));
    const { changes, kept } = guardduty.revert(await facts(bench), done, bench.account);
    expect(changes).toHaveLength(15);
    expect(kept).toHaveLength(15);
    expect(changes.some(({ call }) => call.region === 'sa-east-1')).toBe(false);
    for (const { call } of changes) await bench.send(call);
    const after = guardduty.snapshot(await facts(bench));
    expect(equal(after['detector/eu-west-1'], before['detector/eu-west-1'])).toBe(true);
    expect(after['detector/us-east-2']).toMatchObject({ Enable: false });
    expect(equal(after['detector/us-east-1'], before['detector/us-east-1'])).toBe(true);
  });
});
