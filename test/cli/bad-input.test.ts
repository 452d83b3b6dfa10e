// What goes wrong before anything is done: the built program ends with the right code, says what to do next, and leaves no half report.
import { afterEach, describe, expect, it } from 'vitest';
import { newWorld } from '../../src/demo/world.ts';
import { type ProblemCode, problems } from '../../src/model/problem.ts';
import { noon } from '../support/demo.ts';
import { type FakeAws, type Identity, openFakeAws, traffic } from '../support/fake-aws.ts';
import { type Ended, program } from '../support/program.ts';
import { errors, on, type Rule, webPage } from '../wire/proxy.ts';
import { answers, escapes, file } from './run.ts';

interface Row {
  readonly name: string;
  readonly problem: ProblemCode;
  readonly words?: readonly string[];
  readonly identity?: Identity;
  /** Asked before the fake AWS answers as usual. */
  readonly rule?: Rule;
  /** The environment; absent: keys for the fake AWS. */
  readonly env?: (aws: FakeAws) => Readonly<Record<string, string>>;
  /** Nothing may reach the endpoint, not even a signature. */
  readonly silent?: true;
}

const who = 'sts:GetCallerIdentity';
const at = (aws: FakeAws, url: string) => ({ ...aws.env, AWS_ENDPOINT_URL: url });
const realKeys = '[work]\naws_access_key_id = AKIAREAL\naws_secret_access_key = real\n';

const rows: readonly Row[] = [
  {
    name: 'nobody is signed in, in whatever place',
    problem: 'no-credentials',
    env: () => ({ AWS_EC2_METADATA_DISABLED: 'true' }),
  },
  {
    name: 'the sign-in has ended',
    problem: 'expired-credentials',
    rule: on(who, errors.query('ExpiredToken', 403)),
  },
  {
    name: 'the key is unknown',
    problem: 'unknown-credentials',
    rule: on(who, errors.query('InvalidClientTokenId', 403)),
  },
  {
    name: 'the identity may not say who it is',
    problem: 'not-allowed',
    rule: on(who, errors.query('AccessDenied', 403)),
  },
  {
    name: 'keys in the environment and a profile',
    problem: 'ambiguous-credentials',
    words: ['--profile', 'work'],
    silent: true,
  },
  {
    name: 'a profile that does not exist',
    problem: 'no-profile',
    words: ['--profile', 'work'],
    env: () => ({ AWS_EC2_METADATA_DISABLED: 'true' }),
  },
  {
    name: 'another account than the expected one',
    problem: 'wrong-account',
    words: ['--expect-account', '210987654321'],
  },
  {
    name: 'nobody listens at the endpoint',
    problem: 'unreachable',
    // Port 9 is "discard": nobody listens there.
    env: (aws) => at(aws, 'http://127.0.0.1:9'),
  },
  { name: 'the endpoint answers with a web page', problem: 'not-aws', rule: () => webPage },
  {
    name: 'the endpoint is neither AWS nor here',
    problem: 'endpoint-not-loopback',
    // 0.0.0.0 leads to this machine, but its name does not say so.
    env: (aws) => at(aws, aws.tap.url.replace('127.0.0.1', '0.0.0.0')),
    silent: true,
  },
  {
    name: 'real credentials of a profile, and an endpoint that is not AWS',
    problem: 'endpoint-needs-env-keys',
    env: (aws) => ({
      AWS_ENDPOINT_URL: aws.tap.url,
      AWS_PROFILE: 'work',
      AWS_SHARED_CREDENTIALS_FILE: file('credentials', realKeys),
    }),
    silent: true,
  },
  { name: 'an endpoint that is no address', problem: 'endpoint-invalid', env: (aws) => at(aws, 'localhost') },
  { name: 'a region that does not exist', problem: 'unknown-region', words: ['--regions', 'eu-nowhere-1'] },
  {
    name: 'the regions cannot be listed',
    problem: 'regions-unread',
    rule: on('account:ListRegions', errors.json('AccessDeniedException', 403)),
  },
];

let aws: FakeAws;
afterEach(() => aws.tap.close());
const flat = (text: string) => text.replace(/\s+/g, ' ');

describe.each([[['audit']], [['apply', '--yes']]])('%j ends early', (command) => {
  it.each(rows)('$problem: $name', async ({ problem, words = [], identity, rule, env, silent }) => {
    aws = await openFakeAws(identity, rule);
    const ended = await program([...command, ...words], env ? env(aws) : aws.env);
    expectTold(ended, problem);
    expect(traffic(aws).writes).toBe(0);
    if (silent) expect(traffic(aws).requests).toBe(0);
  });
});

/** The run ended with this problem, told in full and without a stack; standard output is empty. */
function expectTold({ code, stdout, stderr }: Ended, problem: ProblemCode): void {
  expect({ code, stdout }, stderr).toEqual({ code: problems[problem].exit, stdout: '' });
  expect(flat(stderr)).toContain(problems[problem].what.en);
  expect(flat(stderr)).toContain(`Next ${problems[problem].next.en} Code ${problem} `);
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(stderr).not.toMatch(escapes);
}

describe('in another part of AWS', () => {
  const china: Identity = { arn: 'arn:aws-cn:iam::123456789012:user/alice', regions: ['cn-north-1'] };
  const env = () => ({ ...aws.env, AWS_REGION: 'cn-north-1' });

  it.each([[['plan']], [['apply', '--yes']], [[]]])(
    '%j refuses before it looks any further',
    async (words) => {
      aws = await openFakeAws(china);
      expectTold(await program(words, env()), 'other-partition');
      expect(traffic(aws).writes).toBe(0);
    },
  );

  it('an audit goes on', async () => {
    aws = await openFakeAws(china);
    const { code, stdout } = await program(['audit', '--format', 'json'], env());
    const { account, findings } = JSON.parse(stdout) as { account: object; findings: readonly object[] };
    expect(account).toMatchObject({ partition: 'aws-cn' });
    expect(findings).toContainEqual(
      expect.objectContaining({ control: 'password-policy-strength', verdict: 'fail' }),
    );
    expect({ code, writes: traffic(aws).writes }).toEqual({ code: 3, writes: 0 });
  });
});

describe('a refusal', () => {
  it('of every read: the audit is whole, and ends with 9', async () => {
    aws = await openFakeAws({}, on('iam:GetAccountPasswordPolicy', errors.query('AccessDenied', 403)));
    const { code, stdout, stderr } = await program(['audit'], aws.env);
    expect(code, stderr).toBe(9);
    expect(flat(stdout)).toMatch(/could not be read.*iam:GetAccountPasswordPolicy/);
    expect(stdout).not.toMatch(/✔/);
  });

  it('of a write in the middle: it is named, with what was not sent because of it, and later steps are done', async () => {
    const world = newWorld('fresh', new Date(noon).toISOString());
    world.denials = [{ action: 'iam:AttachGroupPolicy', by: 'identity' }];
    const paths = [file('world.json', JSON.stringify(world)), file('answers.json', JSON.stringify(answers))];
    const words = ['--only', 'admin-user,s3-public-access', '--demo-file', paths[0]!, '--answers', paths[1]!];
    const { code, stdout, stderr } = await program(['apply', '--yes', ...words]);
    expect(code, stderr).toBe(5);
    expect(flat(stdout)).toMatch(
      /✔ iam:CreateGroup.*✗ iam:AttachGroupPolicy.*no identity-based policy allows the iam:AttachGroupPolicy action \(AccessDenied\)/,
    );
    expect(flat(stdout)).toMatch(/iam:CreateUser .*not sent, because of admin-user\/attach-policy/);
    expect(stdout).toMatch(/✔ s3control:PutPublicAccessBlock/);
  });
});

it('reads a malformed answers file before it calls anybody', async () => {
  aws = await openFakeAws();
  const path = file('answers.json', '{"adminUser": }');
  const { code, stdout, stderr } = await program(['apply', '--yes', '--answers', path], aws.env);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(flat(stderr)).toMatch(/line 1, column 15.*Next Correct the place.*Code bad-file/);
  expect(traffic(aws)).toEqual({ requests: 0, writes: 0 });
});

it('asks nobody and sends nothing where there is no terminal', async () => {
  aws = await openFakeAws();
  const { code, stdout, stderr } = await program([], aws.env);
  expect(code).toBe(8);
  expect(stdout).toContain('Password rules');
  expect(flat(stderr)).toContain('There is no terminal here, so nothing was asked or sent.');
  expect(traffic(aws).writes).toBe(0);
});
