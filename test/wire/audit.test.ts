// audit over HTTP: it finds what is open, in text and as JSON, and nothing but reads leaves the machine.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { essentials, here, openBench, three } from './bench.ts';
import type { Report } from './documents.ts';
import { on, strangersOf, webPage, writesOf } from './proxy.ts';

const bench = (await openBench())!;

const verdicts = ({ findings }: Report, control: string) =>
  findings.filter((one) => one.control === control).map(({ verdict }) => verdict);

const done = [
  'password-policy-strength',
  'password-policy-reuse',
  's3-account-bpa',
  'cloudtrail-multi-region',
  'cloudtrail-log-validation',
  'trail-bucket-hardening',
  'guardduty-all-regions',
];

describe.skipIf(!bench)('audit, over the wire', () => {
  beforeAll(() => bench.reset());
  beforeEach(() => bench.proxy.watch());
  afterAll(() => bench.close());

  it('says in text what is open, and ends with 3', async () => {
    const { code, stdout, stderr } = await bench.run('audit', ...essentials, ...here);
    expect({ code, stderr }).toEqual({ code: 3, stderr: bench.header });
    expect(stdout).toMatch(/Password rules[\s\S]*Threat detection[\s\S]*Next: aws-day-one plan/);
  });

  it('says the same as JSON, sends nothing but reads, and none of them twice', async () => {
    const { code, stdout, stderr } = await bench.run('audit', ...essentials, ...here, '--format', 'json');
    expect({ code, stderr }).toEqual({ code: 3, stderr: bench.header });
    const report = JSON.parse(stdout) as Report;
    expect(report.account).toMatchObject({ id: '123456789012', kind: 'standalone', demo: false });
    expect(report.regions).toEqual(expect.arrayContaining(three.map((name) => ({ name, state: 'read' }))));
    expect(verdicts(report, 'password-policy-strength')).toEqual(['fail']);
    expect(verdicts(report, 'guardduty-all-regions')).toEqual(['fail', 'fail', 'fail']);
    // moto has no GetContactInformation: what could not be read is never a pass.
    expect(verdicts(report, 'account-contact-info')).toEqual(['unknown']);

    const { seen } = bench.proxy;
    expect(strangersOf(bench.proxy)).toEqual([]);
    expect(writesOf(bench.proxy)).toEqual([]);
    const lines = seen.map(({ op, region, path, query, body }) => `${op} ${region} ${path}?${query} ${body}`);
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.filter((line, nth) => lines.indexOf(line) !== nth)).toEqual([]);
  });

  it('calls unknown what a web page answered in the place of one service, and goes on with the rest', async () => {
    bench.proxy.watch(on('iam:GetAccountPasswordPolicy', webPage));
    const { code, stdout } = await bench.run('audit', ...essentials, ...here, '--format', 'json');
    const report = JSON.parse(stdout) as Report;
    expect(code).toBe(3);
    expect(verdicts(report, 'password-policy-strength')).toEqual(['unknown']);
    expect(verdicts(report, 'guardduty-all-regions')).toEqual(['fail', 'fail', 'fail']);
  });

  it('finds done what apply did', async () => {
    await bench.run('apply', '--yes', ...essentials, '--answers', bench.answers, ...here);
    const { code, stdout } = await bench.run('audit', ...essentials, ...here, '--format', 'json');
    expect(code).toBe(3);
    const report = JSON.parse(stdout) as Report;
    for (const control of done) {
      expect([...new Set(verdicts(report, control))], control).toEqual(['pass']);
    }
    // moto cannot say who gets a budget's mails.
    expect(verdicts(report, 'budget-monthly')).toEqual(['unknown']);
  });
});
