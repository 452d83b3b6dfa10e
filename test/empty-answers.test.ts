// An answer that holds nothing proves nothing: no verdict turns safe by it, whichever read it stands for.
import { describe, expect, it } from 'vitest';
import { survey } from '../src/commands/survey.ts';
import type { Scenario } from '../src/demo/scenarios.ts';
import { isSafe } from '../src/engine/score.ts';
import type { Invoke } from '../src/model/call.ts';
import { reads, serviceOf } from '../src/model/operations/index.ts';
import type { AnyStep, Finding } from '../src/model/step.ts';
import { look } from '../src/runtime/look.ts';
import { makeReader } from '../src/runtime/reader.ts';
import { steps } from '../steps/index.ts';
import { type Bench, open } from './support/demo.ts';

/** Read and control where the verdict does not lean on the read: only what is said beside it becomes less. */
const beside: Readonly<Record<string, string>> = {
  'iam:ListAccessKeys': 'admin-user',
  'securityhub:GetEnabledStandards': 'security-hub',
  'securityhub:DescribeSecurityHubV2': 'security-hub',
};

type Asked = Map<string, Set<string>>;

/** The account's findings, with `{}` for what every read in `empty` asks; `asked` hears which operations a step needs. */
async function findings(
  { invoke, account }: Bench,
  walked: readonly AnyStep[],
  empty: (op: string) => boolean,
  asked?: Set<string>,
): Promise<readonly Finding[]> {
  const told: Invoke = async (op, input, region) => {
    asked?.add(op);
    return empty(op) ? {} : invoke(op, input, region);
  };
  const { seen } = await survey(walked, told, account);
  return Object.values(seen).flatMap((one) => one.findings);
}
const told = ({ control, verdict, region, resource, actual }: Finding) =>
  [control, region, resource, `${verdict}: ${actual.en}`].join(' ');
const openControls = (all: readonly Finding[]) =>
  new Set(all.flatMap(({ control, verdict }) => (isSafe(verdict) ? [] : [control])));

/** What is called safe only because an answer held nothing. */
function leaning(before: readonly Finding[], after: readonly Finding[]): readonly string[] {
  const known = new Set(before.map(told));
  const open = openControls(before);
  const still = openControls(after);
  return after
    .filter(({ control, verdict }) => isSafe(verdict) && !still.has(control))
    .filter((one) => !known.has(told(one)) || open.has(one.control))
    .map(told);
}

describe.each<Scenario>(['messy', 'hardened'])('%s', async (scenario) => {
  const bench = await open(scenario, undefined, ['us-east-1']);
  const asked: Asked = new Map();
  const before: Record<string, readonly Finding[]> = {};
  for (const step of steps) {
    const ops = new Set<string>();
    before[step.id] = await findings(bench, [step], () => false, ops);
    for (const op of ops) {
      for (const key of [op, serviceOf(op)]) asked.set(key, (asked.get(key) ?? new Set()).add(step.id));
    }
  }

  it.each([...asked.keys()].sort())('no answer from %s makes nothing safe', async (key) => {
    const mine = steps.filter(({ id }) => asked.get(key)?.has(id));
    const after = await findings(bench, mine, (op) => op === key || serviceOf(op) === key);
    const was = mine.flatMap(({ id }) => before[id] ?? []);
    const open = openControls(was);
    const isBeside = (line: string) => line.startsWith(`${beside[key]} `) && !open.has(beside[key] ?? '');
    const said = leaning(was, after).filter((line) => !isBeside(line));
    expect(said).toEqual([]);
  });

  it('asks of every service that the steps read', () => {
    const services = new Set([...reads.keys()].map(serviceOf));
    expect([...asked.keys()].filter((key) => services.has(key)).length).toBeGreaterThan(20);
  });

  it('no list of regions is not an account without regions', async () => {
    const deaf: Invoke = async (op, input, region) =>
      /:(List|Describe)Regions$/.test(op) ? {} : bench.invoke(op, input, region);
    expect(await look(makeReader(deaf), { now: bench.account.now })).toMatchObject({
      ok: false,
      why: 'regions',
    });
  });
});
