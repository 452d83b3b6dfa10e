// Trouble on the way, over HTTP: throttling, refusals in the middle, lost answers, and endpoints that are not AWS.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { problems } from '../../src/model/problem.ts';
import { essentials, here, openBench } from './bench.ts';
import { anyOf, errors, on, webPage, writesOf } from './proxy.ts';

const bench = (await openBench())!;
const ops = () => writesOf(bench.proxy).map(({ op, region }) => `${op} ${region}`);
const apply = (...words: readonly string[]) =>
  bench.run('apply', '--yes', ...essentials, '--answers', bench.answers, ...words);
/** The proxy by its own name; by one that leads here too, but does not say so; or a port where nobody listens ("discard"). */
function endpoint(which: 'here' | 'elsewhere' | 'nobody'): string {
  const { url } = bench.proxy;
  return { here: url, elsewhere: url.replace('127.0.0.1', '0.0.0.0'), nobody: 'http://127.0.0.1:9' }[which];
}
/** As one line. */
const flat = (text: string) => text.replace(/\s+/g, ' ');

describe.skipIf(!bench)('trouble on the wire', () => {
  beforeAll(() => bench.reset());
  beforeEach(() => bench.proxy.watch());
  afterAll(() => bench.close());

  it('waits when it is throttled, reading and writing, and goes on', async () => {
    const [read, write] = ['iam:GetAccountPasswordPolicy', 'iam:UpdateAccountPasswordPolicy'];
    const throttled = errors.query('Throttling', 400);
    bench.proxy.watch(anyOf(on(read, throttled, 2), on(write, throttled, 2)));
    const { code, stdout, stderr } = await apply('--only', 'password-policy', ...here);
    expect({ code, ops: ops() }).toEqual({
      code: 0,
      ops: [`${write} us-east-1`, `${write} us-east-1`, `${write} us-east-1`],
    });
    expect(stdout).toContain('2 of 2');
    expect(flat(stderr)).toContain('trying again in 1 s (1 of 6)');
  });

  it('plans nothing for what a web page answered, and still does the rest', async () => {
    bench.proxy.watch(on('budgets:DescribeBudgets', webPage));
    const { code, stdout } = await apply('--only', 'budgets,s3-public-access', ...here);
    expect({ code, ops: ops() }).toEqual({ code: 8, ops: ['s3control:PutPublicAccessBlock us-east-1'] });
    expect(stdout).not.toContain('budgets:CreateBudget');
  });

  it('ends with 5 when AWS refuses something in the middle, names it, and does what does not depend on it', async () => {
    bench.proxy.watch(
      anyOf(
        on('iam:AttachGroupPolicy', errors.query('AccessDenied', 403)),
        on('s3:PutBucketPolicy', errors.xml('AccessDenied', 403)),
        on('guardduty:CreateDetector', errors.json('AccessDeniedException', 403), 9, 'eu-west-1'),
      ),
    );
    const { code, stdout } = await apply(...here);
    expect(code).toBe(5);
    for (const [op, error] of [
      ['iam:AttachGroupPolicy', 'AccessDenied'],
      ['s3:PutBucketPolicy', 'AccessDenied'],
      ['guardduty:CreateDetector eu-west-1', 'AccessDeniedException'],
    ] as const) {
      const line = flat(stdout)
        .split(' ✗ ')
        .find((one) => one.startsWith(op));
      expect(line, op).toContain(error);
    }
    const came = ops();
    expect(came.filter((op) => /CreateTrail|StartLogging|CreateUser/.test(op))).toEqual([]);
    // Asked once each: the same call would only be refused again.
    for (const op of ['iam:AttachGroupPolicy', 's3:PutBucketPolicy']) {
      expect(
        came.filter((one) => one.startsWith(op)),
        op,
      ).toHaveLength(1);
    }
    expect(came.filter((op) => op.startsWith('guardduty')).sort()).toEqual([
      'guardduty:CreateDetector ap-northeast-1',
      'guardduty:CreateDetector eu-west-1',
      'guardduty:CreateDetector us-east-1',
    ]);
    expect(came.filter((op) => op.startsWith('budgets'))).toHaveLength(2);
  });

  it('sends only what was left, once nothing is refused any more', async () => {
    const { code } = await apply(...here);
    expect({ code, ops: ops() }).toEqual({
      code: 8,
      ops: [
        'iam:AttachGroupPolicy us-east-1',
        'iam:CreateUser us-east-1',
        'iam:AddUserToGroup us-east-1',
        's3:PutBucketPolicy us-east-1',
        'cloudtrail:CreateTrail us-east-1',
        'cloudtrail:StartLogging us-east-1',
        'guardduty:CreateDetector eu-west-1',
      ],
    });
  });

  it('never repeats what may have been done: an answer that is lost is read back', async () => {
    const elsewhere = ['--only', 'guardduty', '--regions', 'us-east-1,ca-central-1'];
    bench.proxy.watch(on('guardduty:CreateDetector', 'lost'));
    const first = await apply(...elsewhere);
    expect({ code: first.code, ops: ops() }).toEqual({
      code: 5,
      ops: ['guardduty:CreateDetector ca-central-1'],
    });
    bench.proxy.watch();
    const second = await apply(...elsewhere);
    expect({ code: second.code, ops: ops() }).toEqual({ code: 0, ops: [] });
  });

  it.each([
    ['a web page in the place of AWS', 'not-aws', 'here'],
    ['nobody at the other end', 'unreachable', 'nobody'],
    ['an endpoint that is neither AWS nor here', 'endpoint-not-loopback', 'elsewhere'],
  ] as const)('ends with 4: %s', async (_name, problem, where) => {
    bench.proxy.watch(() => webPage);
    const { code, stdout, stderr } = await apply('--endpoint-url', endpoint(where), ...here);
    expect({ code, stdout }).toEqual({ code: 4, stdout: '' });
    const { what, why, next } = problems[problem];
    expect(flat(stderr)).toContain(what.en);
    expect(flat(stderr)).toContain(`Why ${why.en} Next ${next.en} Code ${problem}`);
    expect(ops()).toEqual([]);
    if (problem === 'endpoint-not-loopback') expect(bench.proxy.seen).toEqual([]);
  });

  it('sends credentials elsewhere only when it is told to', async () => {
    const far = ['audit', '--endpoint-url', endpoint('elsewhere'), '--only', 'password-policy', ...here];
    expect((await bench.run(...far)).code).toBe(4);
    expect(bench.proxy.seen).toEqual([]);
    expect((await bench.run(...far, '--yes-send-credentials')).code).toBe(0);
    expect(bench.proxy.seen.length).toBeGreaterThan(0);
  });
});
