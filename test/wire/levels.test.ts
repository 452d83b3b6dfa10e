// The longer walks over HTTP: what moto lacks is named, nothing is written twice, and what was not seen is not safe.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Level } from '../../src/model/level.ts';
import type { Ended } from '../support/program.ts';
import { here, openBench, three } from './bench.ts';
import type { PlanDocument, Report } from './documents.ts';
import { lackingAt, unknownAfter } from './lacks.ts';
import { byRegion, requestsOf } from './planned.ts';
import { lackingIn, refusedIn, type Seen, strangersOf, writesOf } from './proxy.ts';

const bench = (await openBench())!;
const walks = ['recommended', 'everything'] as const satisfies readonly Level[];

describe.skipIf(!bench).each(walks)('the walk %s, over the wire', (level) => {
  const walk = () => ['--level', level, '--answers', bench.answers, ...here];
  let plan: PlanDocument;
  let applied: Ended;
  let sent: readonly Seen[];
  const lacking = new Set<string>();

  beforeAll(async () => {
    await bench.reset();
    const planned = await bench.run('plan', ...walk(), '--format', 'json');
    expect({ code: planned.code, stderr: planned.stderr }).toEqual({ code: 0, stderr: bench.header });
    expect(writesOf(bench.proxy)).toEqual([]);
    plan = JSON.parse(planned.stdout) as PlanDocument;
    bench.proxy.watch();
    applied = await bench.run('apply', '--yes', ...walk());
    sent = writesOf(bench.proxy);
    expect(strangersOf(bench.proxy)).toEqual([]);
    for (const op of lackingIn(bench.proxy)) lacking.add(op);
  });
  afterAll(() => (level === walks.at(-1) ? bench.close() : undefined));
  const unattended = () => plan.changes.filter(({ attended }) => !attended);

  it('ends with 8, and moto refuses nothing of what is sent', () => {
    expect({ code: applied.code, stderr: applied.stderr }).toEqual({ code: 8, stderr: bench.header });
    expect(refusedIn(sent)).toEqual([]);
    expect(applied.stdout).not.toContain('✗');
  });

  if (level === 'recommended')
    it('sends what was planned, byte for byte, and nothing else', async () => {
      const calls = unattended().map(({ call }) => call);
      expect(calls.length).toBeGreaterThan(60);
      expect(byRegion(sent)).toEqual(byRegion(await requestsOf(calls, plan.account.home)));
    });

  if (level === 'everything')
    it('sends what was planned, but for what waits for AWS Config', () => {
      // Security Hub judges by what Config records, and moto cannot tell whether Config delivers.
      const calls = unattended().filter(({ step }) => step !== 'security-hub');
      expect(calls.length).toBeGreaterThan(110);
      expect(sent.map(({ op }) => op).sort()).toEqual(calls.map(({ call }) => call.op).sort());
      expect(applied.stdout).toContain('waits until this is done: config-recorder');
    });

  it('sends no write the second time', async () => {
    bench.proxy.watch();
    const second = await bench.run('apply', '--yes', ...walk());
    expect({ code: second.code, stderr: second.stderr }).toEqual({ code: 8, stderr: bench.header });
    expect(writesOf(bench.proxy)).toEqual([]);
  });

  describe('an audit of everything', () => {
    let audited: Ended;
    let report: Report;
    const controls = (verdict: string) =>
      new Set(report.findings.filter((one) => one.verdict === verdict).map(({ control }) => control));

    beforeAll(async () => {
      bench.proxy.watch();
      audited = await bench.run('audit', '--level', 'everything', ...here, '--format', 'json');
      report = JSON.parse(audited.stdout) as Report;
      for (const op of lackingIn(bench.proxy)) lacking.add(op);
    });

    it('ends with 3 and sends nothing but reads, none of them twice', () => {
      expect({ code: audited.code, stderr: audited.stderr }).toEqual({ code: 3, stderr: bench.header });
      const { seen } = bench.proxy;
      expect([...writesOf(bench.proxy), ...strangersOf(bench.proxy)]).toEqual([]);
      const lines = seen.map(
        ({ op, region, path, query, body }) => `${op} ${region} ${path}?${query} ${body}`,
      );
      expect(lines.length).toBeGreaterThan(150);
      expect(lines.filter((line, nth) => lines.indexOf(line) !== nth)).toEqual([]);
    });

    it('finds out what moto lacks: these reads, and no others', () => {
      expect([...lacking].sort()).toEqual(lackingAt(level));
    });

    it('calls unknown what needs them, nothing else, and none of it safe', () => {
      const unknown = controls('unknown');
      expect([...unknown].sort()).toEqual(unknownAfter(level));
      expect([...controls('pass')].filter((one) => unknown.has(one))).toEqual([]);
    });

    if (level === 'recommended')
      it('ends with 9 where nothing may stay unread', async () => {
        const strict = ['audit', '--strict', '--level', 'everything', ...here];
        expect((await bench.run(...strict, '--fail-on', 'never')).code).toBe(9);
      });
  });

  if (level === 'everything')
    describe('taken back', () => {
      const back = ['undo', '--yes', '--confirm', '123456789012', '--lang', 'en'];

      it('ends with 8 for what only a person can look at, and moto refuses nothing of it', async () => {
        bench.proxy.watch();
        const undone = await bench.run(...back);
        expect({ code: undone.code, stderr: undone.stderr }).toEqual({ code: 8, stderr: bench.header });
        const writes = writesOf(bench.proxy);
        expect(writes.length).toBeGreaterThan(70);
        expect(refusedIn(writes)).toEqual([]);
        expect(strangersOf(bench.proxy)).toEqual([]);
      });

      it.each([
        ['cloudwatch:DescribeAlarms', { MetricAlarms: [] }],
        ['events:ListRules', { Rules: [] }],
        ['ec2:DescribeFlowLogs', { FlowLogs: [] }],
        ['cloudtrail:DescribeTrails', { trailList: [] }],
        ['ec2:GetEbsEncryptionByDefault', { EbsEncryptionByDefault: false }],
      ] as const)('leaves as it was what answers to %s', async (op, left) => {
        for (const region of three)
          expect(await bench.aws.invoke(op, {}, region), region).toMatchObject(left);
      });

      it('sends nothing when there is nothing left to take back', async () => {
        bench.proxy.watch();
        await bench.run(...back);
        expect(writesOf(bench.proxy)).toEqual([]);
      });
    });
});
