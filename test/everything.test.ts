// The whole walk against the benchmarks: what a fresh account still fails once everything was walked, and what nobody judges.
import { describe, expect, it } from 'vitest';
import { survey } from '../src/commands/survey.ts';
import { demoInvoke } from '../src/demo/account.ts';
import { act } from '../src/demo/learner.ts';
import { stepsFor, viewOf } from '../src/engine/framework.ts';
import { atLevel } from '../src/engine/level.ts';
import type { Framework } from '../src/model/frameworks.ts';
import type { Level } from '../src/model/level.ts';
import type { Finding } from '../src/model/step.ts';
import { steps } from '../steps/index.ts';
import { type Walk, walkAll } from './support/laws.ts';

const walked = (level: Level): Promise<Walk> =>
  walkAll(
    'fresh',
    atLevel(steps, level).map(({ id }) => id),
  );

/** Judges the walked account anew, as `audit --framework` does. */
async function judged(walk: Walk, framework: Framework): Promise<readonly Finding[]> {
  const { seen } = await survey(stepsFor(framework, steps), walk.bench.invoke, walk.bench.account);
  return Object.values(seen).flatMap(({ findings }) => findings);
}
const told = ({ control, verdict, region, resource, actual }: Finding) =>
  `${control} ${verdict} ${region ?? ''} ${resource ?? ''}: ${actual.en}`;
const bad = (findings: readonly Finding[]) =>
  findings.filter(({ verdict }) => verdict === 'fail' || verdict === 'unknown').map(told);
const idsFor = (framework: Framework) =>
  new Set(steps.flatMap(({ controls }) => controls).flatMap((one) => one.frameworks[framework] ?? []));

/** What no step judges, with the numbers: a step that judges one of them takes it from here. */
const left: Readonly<Partial<Record<Framework, Readonly<Record<string, readonly string[]>>>>> = {
  'cis-3.0': {
    'security-questions': ['1.3'],
    'trail-bucket-mfa-delete': ['2.1.2'],
    'trail-data-events': ['3.8', '3.9'],
  },
  'cis-7.0': {
    'org-root-credentials-mgmt': ['2.1.1'],
    'org-guardrails': ['2.1.2', '2.1.3', '2.1.4', '2.1.5', '2.1.6'],
    'trail-bucket-mfa-delete': ['3.1.2'],
    'trail-data-events': ['4.8', '4.9'],
  },
};

/** The items with the Profile "Level 1" in Prowler's prowler/compliance/aws/cis_3.0_aws.json. */
const level1 =
  '1.1 1.2 1.3 1.4 1.5 1.7 1.8 1.9 1.10 1.11 1.12 1.13 1.14 1.15 1.16 1.17 1.19 1.20 1.22 2.1.2 2.1.4 2.2.1 2.3.1 2.3.2 2.3.3 2.4.1 3.1 3.4 4.1 4.2 4.3 4.4 4.5 4.8 4.12 4.13 4.14 4.15 5.1 5.2 5.3 5.6'.split(
    ' ',
  );
/** About servers, databases, networks and certificates: a new account has none, and this tool does not look at them. */
const notOfTheAccount = '1.19 2.3.1 2.3.2 2.3.3 2.4.1 5.1 5.2 5.3'.split(' ');

describe('a fresh account after the walk Everything', async () => {
  const walk = await walked('everything');

  it('was sent all that was planned, step by step', () => {
    const stuck = walk.steps.flatMap(({ outcomes }) => outcomes.filter(({ state }) => state !== 'sent'));
    expect(stuck.map(({ change, state }) => `${change.id} ${state}`)).toEqual([]);
    expect(walk.steps.map(({ step }) => step.id)).toEqual(steps.map(({ id }) => id));
  });

  it('fails nothing of any step but the first sign-in, and not even that once it was done', async () => {
    const { invoke, account, world } = walk.bench;
    const { seen } = await survey(steps, invoke, account);
    const findings = Object.values(seen).flatMap((one) => one.findings);
    expect(new Set(findings.map(({ control }) => control)).size).toBe(
      steps.flatMap(({ controls }) => controls).length,
    );
    expect(bad(findings)).toEqual(['admin-sign-in-verified fail  : alice has not signed in with MFA yet']);
    // The walk leaves it out: whoever signs in anew is somebody else from there on.
    const later = structuredClone(world);
    const now = Date.parse(account.now) + 86_400_000;
    act(later, 'sign-in-as-admin', now);
    const after = await survey(steps, demoInvoke({ world: later, now: () => now }), {
      ...account,
      now: new Date(now).toISOString(),
    });
    expect(bad(Object.values(after.seen).flatMap((one) => one.findings))).toEqual([]);
  });

  it.each(['cis-7.0', 'cis-3.0'] as const)('fails nothing of %s', async (framework) => {
    const findings = await judged(walk, framework);
    expect(findings.length).toBeGreaterThan(40);
    expect(bad(findings)).toEqual([]);
    const not = viewOf(framework).unjudged.map((item) => [item.id, item.frameworks[framework]]);
    console.info(
      `${framework}: ${idsFor(framework).size} items judged; not judged: ${not.map(([id, ids]) => `${ids} ${id}`).join(', ')}`,
    );
    expect(Object.fromEntries(not)).toEqual(left[framework]);
  });

  const besides: Readonly<Record<string, string[]>> = {
    'ACCT.02': ['root-not-used'],
    'ACCT.03': ['no-access-keys-at-setup'],
    'ACCT.05': ['root-hardware-mfa'],
    'ACCT.09': ['default-sg-closed', 'default-vpc-removal'],
    'ACCT.12': ['trusted-advisor'],
  };
  const baseline = Array.from({ length: 12 }, (_, at) => `ACCT.${String(at + 1).padStart(2, '0')}`);
  it.each(baseline)(
    '%s of the Startup Security Baseline is judged, item by item, and does not fail',
    async (id) => {
      const mine = steps
        .flatMap(({ controls }) => controls)
        .filter((one) => one.frameworks.acct?.includes(id));
      expect(mine.length).toBeGreaterThan(0);
      const ids = mine.map((one) => one.id);
      // One control for a number is not enough: it may stand for several things.
      expect(ids).toEqual(expect.arrayContaining(besides[id] ?? []));
      const findings = (await judged(walk, 'acct')).filter(({ control }) => ids.includes(control));
      expect(new Set(findings.map(({ control }) => control))).toEqual(new Set(ids));
      expect(bad(findings)).toEqual([]);
    },
  );

  it('leaves nothing of the Startup Security Baseline to the list of what is not judged', () => {
    expect(viewOf('acct').unjudged.map(({ id }) => id)).toEqual([]);
    expect([...idsFor('acct')].sort()).toEqual(baseline);
  });
});

describe('a fresh account after the walk CIS level 1', async () => {
  const walk = await walked('cis-1');

  it('fails no item that CIS marks level 1', async () => {
    const controls = steps
      .flatMap(({ controls }) => controls)
      .filter((one) => one.frameworks['cis-3.0']?.some((id) => level1.includes(id)));
    const ids = controls.map(({ id }) => id);
    const findings = (await judged(walk, 'cis-3.0')).filter(({ control }) => ids.includes(control));
    expect(new Set(findings.map(({ control }) => control))).toEqual(new Set(ids));
    expect(bad(findings)).toEqual([]);
    // Judged over all steps: what only a longer walk mends must be among what fails, or this proves nothing.
    expect(bad(await judged(walk, 'cis-3.0')).length).toBeGreaterThan(0);
  });

  it('each of them is judged, but for what this tool says that it does not judge', () => {
    const known = new Set([...idsFor('cis-3.0'), ...Object.values(left['cis-3.0'] ?? {}).flat()]);
    expect(level1.filter((id) => !known.has(id))).toEqual(notOfTheAccount);
  });

  it('the walk holds every control that judges one of them', () => {
    const walks = new Set(atLevel(steps, 'cis-1').flatMap(({ controls }) => controls.map(({ id }) => id)));
    const wanted = steps
      .flatMap(({ controls }) => controls)
      .filter((one) => one.frameworks['cis-3.0']?.some((id) => level1.includes(id)));
    expect(wanted.filter(({ id }) => !walks.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('holds beside the recommended only what CIS marks level 1', () => {
    const added = steps.flatMap(({ level, controls }) =>
      controls.filter((control) => (control.level ?? level) === 'cis-1'),
    );
    expect(added.length).toBeGreaterThan(0);
    const unmarked = added.filter((one) => !one.frameworks['cis-3.0']?.some((id) => level1.includes(id)));
    expect(unmarked.map(({ id }) => id)).toEqual([]);
  });
});
