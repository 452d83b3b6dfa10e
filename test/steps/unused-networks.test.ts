// Networks in which nothing stands: told where they are, never deleted.
import { describe, expect, it } from 'vitest';
import type { Ec2 } from '../../src/demo/ec2/state.ts';
import type { Scenario } from '../../src/demo/scenarios.ts';
import type { Invoke } from '../../src/model/call.ts';
import { makeReader } from '../../src/runtime/reader.ts';
import { unusedNetworks as step } from '../../steps/unused-networks.ts';
import { type Bench, open, planOf } from '../support/demo.ts';

const factsOf = (bench: Bench) => step.read(bench.reader(), bench.account);
const home = (bench: Bench) => (bench.world.services['ec2'] as Ec2)['us-east-1']!;
const guideOf = async (bench: Bench) => step.guide!(await factsOf(bench), bench.account);
const findings = async (bench: Bench) => step.audit(await factsOf(bench), bench.account);

async function counts(bench: Bench): Promise<Record<string, number>> {
  const out: Record<string, number> = {};
  for (const { verdict } of await findings(bench)) out[verdict] = (out[verdict] ?? 0) + 1;
  return out;
}

describe('unused-networks', () => {
  it.each<[Scenario, Record<string, number>, number]>([
    ['fresh', { manual: 17 }, 1],
    ['messy', { manual: 17 }, 1],
    ['hardened', { pass: 17 }, 0],
    ['managed', { pass: 1, managed: 16 }, 0],
  ])('%s: %o, %i thing to think of, nothing planned', async (scenario, wanted, guides) => {
    const bench = await open(scenario);
    expect(await counts(bench)).toEqual(wanted);
    expect(await guideOf(bench)).toHaveLength(guides);
    expect(await planOf(bench, step)).toEqual([]);
  });

  it('names the network that stands empty, and not the one beside it that is in use', async () => {
    const bench = await open('messy');
    const [used, empty] = home(bench).groups.map(({ vpc }) => vpc);
    const [first, second] = await findings(bench);
    expect(first).toMatchObject({ region: 'us-east-1', verdict: 'manual' });
    expect(first?.actual.en).toBe(`nothing uses ${empty}; a choice for you`);
    expect(first?.actual.en).not.toContain(used);
    expect(second?.actual.en).toMatch(/^nothing uses vpc-[0-9a-f]{17} \(default\); /);
  });

  it('passes where every network is used, and where there is none', async () => {
    const bench = await open('messy');
    home(bench).groups.pop();
    (bench.world.services['ec2'] as Ec2)['eu-west-1']!.groups = [];
    const passing = (await findings(bench)).filter(({ verdict }) => verdict === 'pass');
    expect(passing.map(({ region, actual }) => [region, actual.en])).toEqual([
      ['us-east-1', 'networks in use: 1'],
      ['eu-west-1', 'no network in this region'],
    ]);
    const [guide] = await guideOf(bench);
    expect(guide?.text.en).not.toMatch(/us-east-1|eu-west-1/);
    expect(guide?.text.en).toContain('us-west-2');
  });

  it('sees what stands on a later page', async () => {
    const bench = await open('fresh');
    const { vpc } = home(bench).groups[0]!;
    const paged: Invoke = async (op, input, region) => {
      if (op !== 'ec2:DescribeNetworkInterfaces' || region !== 'us-east-1')
        return bench.invoke(op, input, region);
      const second = (input as { NextToken?: string }).NextToken === 'more';
      return second ? { NetworkInterfaces: [{ VpcId: vpc }] } : { NetworkInterfaces: [], NextToken: 'more' };
    };
    const facts = await step.read(makeReader(paged), bench.account);
    expect(step.audit(facts, bench.account)[0]).toMatchObject({ region: 'us-east-1', verdict: 'pass' });
  });

  it.each(['ec2:DescribeVpcs', 'ec2:DescribeNetworkInterfaces'])('is unknown without %s', async (action) => {
    const bench = await open('fresh');
    bench.world.denials = [{ action, by: 'identity' }];
    expect(await counts(bench)).toEqual({ unknown: 17 });
    expect((await findings(bench))[0]).toMatchObject({ missing: action });
    expect(await guideOf(bench)).toEqual([]);
  });

  it('is not applicable where no region is on', async () => {
    const bench = await open('fresh');
    const account = { ...bench.account, regions: [] };
    const facts = await step.read(bench.reader(), account);
    expect(step.audit(facts, account).map(({ verdict }) => verdict)).toEqual(['not-applicable']);
  });

  it('says before anything is deleted that first tries need the default one, and how it comes back', async () => {
    const [guide] = await guideOf(await open('fresh'));
    expect(guide?.text.en).toMatch(/Keep the default one where you work/);
    expect(guide?.text.en).toContain('Create default VPC');
    expect(guide?.url).toContain('console.aws.amazon.com');
  });
});
