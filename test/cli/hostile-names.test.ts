// Names and messages of AWS that would steer the terminal: none reaches standard output or standard error as it is.
import { describe, expect, it } from 'vitest';
import { newWorld } from '../../src/demo/world.ts';
import { noon } from '../support/demo.ts';
import { openFakeAws } from '../support/fake-aws.ts';
import { program } from '../support/program.ts';
import { errors, on } from '../wire/proxy.ts';
import { file } from './run.ts';

// Clears the screen, sets the window's title, and the same introducer as one character of ISO 6429's upper half.
const steering = '\u001b[2J\u001b]0;mine\u0007\u009b31m';
/** Whatever a terminal takes as an order; line ends apart. */
const orders = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;

/** A simulated account of bad habits whose user, bucket, trail and detector carry such names. */
function hostileAccount(): string {
  const world = newWorld('messy', new Date(noon).toISOString());
  const text = JSON.stringify(world);
  const names = ['old-admin', 'my-company-logs', 'my-trail', 'daaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1'];
  for (const name of names) expect(text, name).toContain(name);
  const evil = JSON.stringify(`evil${steering}`).slice(1, -1);
  return names.reduce((rest, name) => rest.replaceAll(name, `${name}-${evil}`), text);
}

describe('names that steer the terminal', () => {
  it.each([
    [['audit']],
    [['audit', '--lang', 'ja']],
    [['audit', '--format', 'json']],
    [['audit', '--debug']],
    [['plan']],
    [['plan', '--format', 'json']],
    [['plan', '--format', 'cli']],
    [['apply', '--yes']],
    [[]],
  ])('%j', async (words) => {
    const { stdout, stderr } = await program([...words, '--demo-file', file('world.json', hostileAccount())]);
    expect(stdout).toContain('evil');
    expect(stdout).not.toMatch(orders);
    expect(stderr).not.toMatch(orders);
  });
});

describe('names that are orders to GitHub Actions', () => {
  const orders = /^\s*::|##\[/m;
  it.each(['text', 'markdown', 'csv'])('%s in a job', async (format) => {
    const world = JSON.stringify(newWorld('messy', new Date(noon).toISOString()));
    const evil = ' ::stop-commands::evil ##[error]evil ::error::evil';
    const hostile = ['old-admin', 'my-company-photos', 'my-trail'].reduce(
      (rest, name) => rest.replaceAll(name, `${name}${evil}`),
      world,
    );
    const job = { GITHUB_ACTIONS: 'true', CI: 'true' };
    const words = ['audit', '--format', format, '--demo-file', file('world.json', hostile)];
    const { stdout, stderr } = await program(words, job);
    expect(stdout).toContain('evil');
    expect(stdout).not.toMatch(orders);
    expect(stderr).not.toMatch(orders);
  });
});

describe('answers that steer the terminal', () => {
  const refused = (message: string) => {
    const answer = errors.query('AccessDenied', 403);
    return { ...answer, body: answer.body.replace('no', message) };
  };
  it.each([
    ['the message of a refusal', {}, refused(`evil${steering}`)],
    ['an unknown error', {}, errors.query(`evil${steering}`, 418)],
    ['who is signed in', { arn: `arn:aws:iam::123456789012:user/evil${steering}` }, refused('no')],
    ['a region', { regions: ['us-east-1', `eu-evil${steering}`] }, refused('no')],
  ])('%s', async (_name, identity, answer) => {
    const aws = await openFakeAws(identity, on('iam:UpdateAccountPasswordPolicy', answer));
    const words = ['--debug', '--only', 'password-policy,guardduty'];
    const runs = [
      await program(['apply', '--yes', ...words], aws.env),
      await program(['audit', ...words], aws.env),
    ];
    await aws.tap.close();
    const all = runs.map(({ stdout, stderr }) => stdout + stderr).join('');
    expect(all).toContain('evil');
    expect(all).not.toMatch(orders);
  });
});
