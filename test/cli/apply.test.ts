// apply: what is sent, what is refused before anything is, and the exit code for what is left.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scenarios } from '../../src/demo/scenarios.ts';
import { answers, demoFile, file, folder, json, run } from './run.ts';

const path = file('answers.json', JSON.stringify(answers));
const only = ['--only', 'password-policy,s3-public-access'];

async function savedPlan(demo: readonly string[], words: readonly string[] = only) {
  const out = join(folder(), 'plan.json');
  await run(['plan', ...demo, ...words, '--out', out]);
  return out;
}

describe('a saved plan', () => {
  it('is sent exactly, once', async () => {
    const demo = ['--demo-file', join(folder(), 'demo.json')];
    const plan = await savedPlan(demo);
    const first = await run(['apply', plan, ...demo]);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toContain('iam:UpdateAccountPasswordPolicy');
    const again = await run(['apply', plan, ...demo]);
    expect(again.code).toBe(6);
    expect(again.stderr).toContain('stale-plan');
    expect((await run(['audit', ...demo, ...only])).code).toBe(0);
  });

  // biome-ignore lint/suspicious/noExplicitAny: a plan is edited at will here.
  const edits: [string, number, (plan: any) => void][] = [
    ['an edited call', 6, (plan) => (plan.changes[0].call.input.MinimumPasswordLength = 6)],
    ['a call in another region', 6, (plan) => (plan.changes.at(-1).call.region = 'eu-west-1')],
    ['a call that was taken out', 6, (plan) => plan.changes.pop()],
    ['a call that was put in', 6, (plan) => plan.changes.push({ ...plan.changes[0], id: 'x/y' })],
    ['another account', 6, (plan) => (plan.account.id = '210987654321')],
    ['a real account', 6, (plan) => (plan.account.demo = false)],
    ['another identity', 6, (plan) => (plan.account.identity = 'arn:aws:iam::123456789012:user/eve')],
    ['another major version', 6, (plan) => (plan.tool.version = '7.0.0')],
    ['another home region', 6, (plan) => (plan.account.home = 'eu-west-1')],
    ['an unknown region', 2, (plan) => plan.selection.regions.push('eu-nowhere-1')],
    ['an unknown step', 2, (plan) => (plan.selection.steps = ['nothing'])],
    ['another format version', 2, (plan) => (plan.schemaVersion = 2)],
    ['no changes at all', 2, (plan) => delete plan.changes],
    ['an edited summary, which is never used', 0, (plan) => (plan.changes[0].summary = 'harmless')],
  ];
  it.each(edits)('with %s -> exit %i', async (_name, code, edit) => {
    const kept = join(folder(), 'demo.json');
    const demo = ['--demo-file', kept];
    const plan = json(await savedPlan(demo));
    edit(plan);
    const ran = await run(['apply', file('plan.json', JSON.stringify(plan)), ...demo]);
    expect(ran.code).toBe(code);
    // The file is first written after the first write: nothing was sent.
    expect(existsSync(kept)).toBe(code === 0);
  });

  it.each(scenarios)('of %s: every change is sent, refused or left, and none besides', async (scenario) => {
    const demo = [`--demo=${scenario}`];
    const plan = await savedPlan(demo, ['--answers', path]);
    const { stdout } = await run(['apply', plan, ...demo, '--confirm', '123456789012']);
    const planned = json(plan).changes.map(({ id }: { id: string }) => id);
    const told = stdout.split('\n').flatMap((line) => /^ [✔✗?] \S+ .*?(\S+\/\S+)$/.exec(line)?.[1] ?? []);
    expect(told.sort()).toEqual(planned.sort());
  });

  it('of a role holds for its next session too', async () => {
    const plan = json(await savedPlan(['--demo=member']));
    plan.account.identity = plan.account.identity.replace(/[^/]+$/, 'another-session');
    expect((await run(['apply', file('plan.json', JSON.stringify(plan)), '--demo=member'])).code).not.toBe(6);
  });

  it('brings its own selection', async () => {
    const plan = await savedPlan(['--demo']);
    expect((await run(['apply', plan, '--demo', '--only', 'budgets'])).code).toBe(2);
  });
});

describe('apply --yes', () => {
  it('sends what needs nobody, says what is left, and finds nothing to send the second time', async () => {
    const kept = join(folder(), 'demo.json');
    const words = ['apply', '--yes', '--demo-file', kept, '--answers', path];
    const first = await run(words);
    expect(first.code).toBe(8);
    expect(first.stdout).toMatch(
      /cloudtrail:CreateTrail[\s\S]*left: it needs you[\s\S]*What only you can do/,
    );
    expect((await run(words)).stdout).not.toContain('✔');
    const runs = join(`${kept}.state`, 'runs', '123456789012');
    const [journal = ''] = readdirSync(runs);
    const entries = readFileSync(join(runs, journal, 'journal.jsonl'), 'utf8')
      .trim()
      .split('\n');
    const types = entries.map((line) => JSON.parse(line).type);
    expect([types[0], types.at(-1)]).toEqual(['began', 'ended']);
    // The second run sent nothing, and left no journal.
    expect(readdirSync(runs)).toHaveLength(1);
  });

  it('leaves what can lock out until the account id confirms it', async () => {
    const words = ['apply', '--yes', '--demo=messy', '--only', 'password-policy'];
    const left = await run(words);
    expect(left.code).toBe(8);
    expect(left.stdout).toContain('--confirm ACCOUNT-ID');
    expect((await run([...words, '--confirm', '123456789012'])).code).toBe(0);
    expect((await run([...words, '--confirm', '210987654321'])).code).toBe(6);
  });

  it('ends with 5 where AWS refused something, and goes on with other steps', async () => {
    const fault = {
      kind: 'error',
      code: 'LimitExceeded',
      message: 'The quota is used up.',
      status: 409,
    } as const;
    const path = demoFile({ faults: [{ op: 'iam:UpdateAccountPasswordPolicy', times: 9, fault }] });
    const ran = await run(['apply', '--yes', '--demo-file', path, ...only]);
    expect(ran.code).toBe(5);
    expect(ran.stdout).toMatch(
      /✗ iam:UpdateAccountPasswordPolicy[\s\S]*The quota is used up\. \(LimitExceeded\)/,
    );
    expect(ran.stdout).toMatch(/✔ s3control:PutPublicAccessBlock/);
  });

  it('ends with 8 where something could not be read: it is left alone', async () => {
    const denials = [{ action: 'iam:GetAccountPasswordPolicy', by: 'identity' }] as const;
    const ran = await run([
      'apply',
      '--yes',
      '--demo-file',
      demoFile({ denials }),
      '--only',
      'password-policy',
    ]);
    expect(ran.code).toBe(8);
    expect(ran.stdout).toContain('Nothing was sent.');
  });

  it('ends with 7 where the journal cannot be kept, and sends nothing', async () => {
    const path = demoFile({});
    const before = readFileSync(path, 'utf8');
    writeFileSync(`${path}.state`, 'a file where the folder should be');
    const ran = await run(['apply', '--yes', '--demo-file', path, ...only]);
    expect(ran).toMatchObject({ code: 7, stdout: '' });
    expect(ran.stderr).toContain('state-folder');
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('stops between calls after the first Ctrl-C, and says how to go on', async () => {
    const stop = AbortSignal.abort(130);
    const ran = await run(['apply', '--yes', '--demo', ...only], { stop });
    expect(ran.code).toBe(130);
    expect(ran.stdout).not.toContain('✔');
    expect(ran.stderr).toContain('aws-day-one apply --yes --demo');
  });
});

it('sends nothing without --yes where nobody can be asked', async () => {
  const kept = join(folder(), 'demo.json');
  const ran = await run(['apply', '--demo-file', kept, ...only]);
  expect(ran.code).toBe(8);
  expect(ran.stdout).toContain('iam:UpdateAccountPasswordPolicy');
  expect(existsSync(kept)).toBe(false);
});
