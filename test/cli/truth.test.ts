// No audit that could not see looks green: refused tokens, regions that are off, refusals by the organization, mutes.
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/demo/scenarios.ts';
import { reads } from '../../src/model/operations/index.ts';
import { demoFile, file, run } from './run.ts';

interface Report {
  readonly findings: readonly { control: string; verdict: string; actual: string; mutedBy: string | null }[];
  readonly summary: Record<string, number>;
  readonly regions: readonly { name: string; state: string }[];
}
async function audit(...words: readonly string[]) {
  const { code, stdout } = await run(['audit', ...words, '--format', 'json']);
  return { code, report: JSON.parse(stdout) as Report };
}
const few = ['--regions', 'us-east-1,eu-west-1'];
const everything = [...few, '--level', 'everything'];

/** Every operation but those of the first look answers with this error. */
const failing = (scenario: Scenario, code: string, region?: string, message = ''): string => {
  const fault = { kind: 'error', code, message } as const;
  const ops = [...reads.keys()].filter(
    (op) => !['sts:GetCallerIdentity', 'account:ListRegions'].includes(op),
  );
  const where = region === undefined ? {} : { region };
  return demoFile({ faults: ops.map((op) => ({ op, times: 999, fault, ...where })) }, scenario);
};

const refusedByOrganization = (scenario: Scenario): string =>
  failing(scenario, 'AccessDenied', undefined, 'with an explicit deny in a service control policy');

describe('a session token that a region does not accept', () => {
  it.each(['UnrecognizedClientException', 'InvalidClientTokenId', 'AuthFailure'])('%s', async (code) => {
    const regional = ['--only', 'guardduty,access-analyzer,ec2-defaults', '--regions', 'eu-west-1'];
    const { code: exit, report } = await audit(
      '--demo-file',
      failing('hardened', code, 'eu-west-1'),
      ...regional,
    );
    expect(exit).toBe(9);
    expect(report.summary).toMatchObject({ pass: 0, notApplicable: 0, score: 0 });
    expect(new Set(report.findings.map(({ verdict }) => verdict))).toEqual(new Set(['unknown']));
    expect(report.findings[0]?.actual).toMatch(/sign-in.*has ended.*old-style session tokens/);
    expect(report.regions).toEqual([{ name: 'eu-west-1', state: 'denied' }]);
  });
});

describe('--regions', () => {
  const named = ['--demo=messy', '--only', 'guardduty', '--regions'];
  it.each([
    ['no region', ',', /names no region[\s\S]*leave --regions out/],
    ['nothing', ' ', /names no region/],
    ['a region that is off', 'ap-east-1', /not switched on[\s\S]*\(ap-east-1\)[\s\S]*doctor/],
    ['one that is on and one that is off', 'us-east-1,ap-east-1', /not switched on/],
    ['one that does not exist', 'mars-north-1', /no such region/],
  ])('with %s ends with 2', async (_name, regions, said) => {
    for (const command of ['audit', 'plan']) {
      const ran = await run([command, ...named, regions]);
      expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 2, stdout: '' });
      expect(ran.stderr.replace(/\n +/g, ' ')).toMatch(said);
    }
  });

  it('saves a plan with the regions that are on, and applies it', async () => {
    const path = demoFile({});
    const { stdout } = await run([
      'plan',
      '--demo-file',
      path,
      '--only',
      'password-policy',
      '--format',
      'json',
    ]);
    expect(JSON.parse(stdout).selection.regions).toHaveLength(17);
    const saved = file('plan.json', stdout);
    expect((await run(['apply', saved, '--yes', '--demo-file', path])).code).toBe(0);
  });
});

describe('an audit that could judge nothing', () => {
  it.each<[Scenario, string]>([
    ['fresh', 'SubscriptionRequiredException'],
    ['hardened', 'OptInRequired'],
    ['hardened', 'UnrecognizedClientException'],
    ['messy', 'AccessDenied'],
  ])('%s, where all answers %s, ends with 9 at every level', async (scenario, code) => {
    const path = failing(scenario, code);
    for (const words of [few, everything]) {
      const { code: exit, report } = await audit('--demo-file', path, ...words);
      expect(exit).toBe(9);
      expect(report.summary).toMatchObject({ pass: 0, fail: 0, score: 0 });
    }
  });

  it.each<Scenario>(['fresh', 'hardened', 'member'])(
    '%s, where the organization refuses all, looks like it in every report',
    async (scenario) => {
      const path = refusedByOrganization(scenario);
      for (const words of [few, everything]) {
        const { code, report } = await audit('--demo-file', path, ...words);
        expect(report.findings.filter(({ verdict }) => ['pass', 'fail'].includes(verdict))).toEqual([]);
        expect([code, report.summary['score']]).toEqual([9, 0]);
      }
      const { stdout } = await run(['audit', '--demo-file', path, ...everything]);
      expect(stdout).toContain('No control could be judged.');
      expect(stdout).toMatch(/\d+ could not be read and are left to the organization/);
      expect(stdout).not.toMatch(/^✓/mu);
      const html = (await run(['audit', '--demo-file', path, ...everything, '--format', 'html'])).stdout;
      expect(html).toContain('<strong>0%</strong>');
      const junit = (await run(['audit', '--demo-file', path, ...few, '--format', 'junit'])).stdout;
      expect(junit).not.toMatch(/<testcase [^>]*\/>/);
      expect(junit).not.toContain('<system-out>');
    },
  );

  it('is not one in which a person has to look, or where the organization decides some of it', async () => {
    expect((await audit('--demo=hardened', '--only', 'backup')).code).toBe(0);
    expect((await audit('--demo=managed', '--strict')).code).toBe(0);
  });
});

describe('a mute', () => {
  it('accepts nothing that could not be read', async () => {
    const plain = await audit('--demo=restricted', ...few);
    const unread = plain.report.findings.filter(({ verdict }) => verdict === 'unknown');
    expect(unread.length).toBeGreaterThan(3);
    const mutes = unread.map(({ control }) => ({ control, reason: 'agreed' }));
    const path = file('m.json', JSON.stringify({ schemaVersion: 1, mutes }));
    const words = ['--demo=restricted', ...few, '--mute', path];
    const { code, report } = await audit(...words, '--strict');
    expect(code).toBe(9);
    expect(
      report.findings.filter(({ verdict }) => verdict === 'unknown').map(({ mutedBy }) => mutedBy),
    ).toEqual(unread.map(() => null));
    const sides = await Promise.all([run(['audit', ...words]), run(['audit', '--demo=restricted', ...few])]);
    const signs = sides.map(({ stdout }) => stdout.split('\n').filter((line) => /^\S /u.test(line)));
    expect(signs[0]).toEqual(signs[1]);
  });
});
