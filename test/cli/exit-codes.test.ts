// Every exit code of an audit, reached in every way that there is; when several hold, the first of the contract's order.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli.ts';
import type { Fault } from '../../src/demo/faults.ts';
import type { Freetier } from '../../src/demo/freetier/index.ts';
import type { Iam } from '../../src/demo/iam/state.ts';
import type { Denial } from '../../src/demo/scenarios.ts';
import { newWorld } from '../../src/demo/world.ts';
import { noon } from '../support/demo.ts';
import { keep } from '../support/journalled.ts';
import { demoFile, fakeIo, file, folder, json, run } from './run.ts';

const failing = (op: string, code: string): Fault => ({
  op,
  times: 99,
  fault: { kind: 'error', code, message: 'refused' },
});
const without = (...actions: readonly string[]): string =>
  demoFile({ denials: actions.map((action): Denial => ({ action, by: 'identity' })) });
const broken = (op: string, code: string): string => demoFile({ faults: [failing(op, code)] });
const text = (name: string, value: string) => file(name, value);
const keys = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_EC2_METADATA_DISABLED: 'true' };
const mutes = (control: string) =>
  text('mutes.json', JSON.stringify({ schemaVersion: 1, mutes: [{ control, reason: 'agreed' }] }));

type Row = readonly [
  code: number,
  why: string,
  words: readonly string[],
  env: Readonly<Record<string, string>>,
];
const row = (code: number, why: string, words: readonly string[], env: Row[3] = {}): Row => [
  code,
  why,
  words,
  env,
];
const inDays = (days: number) => new Date(noon + days * 86_400_000).toISOString();
/** A fresh account whose free plan ends in so many days. */
function planEnds(days: number): string {
  const services = newWorld('fresh', inDays(0)).services;
  const { plan } = services['freetier'] as Freetier;
  const freetier = { plan: plan && { ...plan, accountPlanExpirationDate: inDays(days) } };
  return demoFile({ services: { ...services, freetier } });
}
/** An account that is so many days old, seen by its admin, whose root signed in today. */
function rootUsed(days: number): string {
  const world = newWorld('hardened', inDays(-days));
  const { root } = world.services['iam'] as Iam;
  Object.assign(root, { opened: inDays(-days), used: inDays(0) });
  return demoFile(world, 'hardened');
}
const onRoot = ['--only', 'root-user', '--fail-on', 'low'];
const table: readonly Row[] = [
  row(0, 'nothing found', ['--demo=hardened']),
  row(0, 'nothing found, and all was read', ['--demo=hardened', '--strict']),
  row(0, 'nothing as grave as that', ['--demo', '--only', 'password-policy', '--fail-on', 'high']),
  row(0, 'findings do not matter', ['--demo', '--fail-on', 'never']),
  row(0, 'the whole walk is done', ['--demo=hardened', '--level', 'everything', '--strict']),
  row(0, 'the free plan has half a year', ['--demo', '--only', 'account-plan', '--strict']),
  row(0, 'root is used in the first week', ['--demo-file', rootUsed(3), ...onRoot]),
  row(0, 'all findings are accepted', [
    '--demo',
    '--only',
    'root-keys',
    '--mute',
    mutes('root-no-access-keys'),
  ]),
  row(0, 'they are accepted now', ['--demo', '--create-baseline', join(folder(), 'baseline.json')]),
  row(0, 'the organization decides', ['--demo=managed', '--strict']),
  row(0, 'not all was read', ['--demo=restricted']),
  row(2, 'an unknown option', ['--demo', '--fial-on', 'high']),
  row(2, 'an unknown value', ['--demo', '--fail-on', 'hihg']),
  row(2, 'an unknown framework', ['--demo', '--framework', 'cis-9.9']),
  row(2, 'an unknown level', ['--demo', '--level', 'everithing']),
  row(2, 'an unknown step', ['--demo', '--only', 'nothing']),
  row(2, 'an unknown format', ['--demo', '--format', 'docx']),
  row(2, 'an unknown region', ['--demo', '--regions', 'mars-north-1']),
  row(2, 'answers that are not valid', ['--demo', '--answers', text('answers.json', '{"adminUsr":"a"}')]),
  row(2, 'a mute file that is not valid', ['--demo', '--mute', text('mutes.json', '{}')]),
  row(2, 'a baseline that is not there', ['--demo', '--baseline', '/nowhere/baseline.json']),
  row(2, 'facts that are not valid', ['--facts', text('facts.json', '{}')]),
  row(2, 'a demo file that is not valid', ['--demo-file', text('demo.json', '{"version":1}')]),
  row(2, 'a report that cannot be written', ['--demo', '--format', 'json=/nowhere/at/all.json']),
  row(2, 'a baseline that cannot be written', ['--demo', '--create-baseline', '/nowhere/baseline.json']),
  row(2, 'facts that cannot be written', ['--demo', '--save-facts', '/nowhere/facts.json']),
  row(2, 'an endpoint that is no address', ['--endpoint-url', 'nonsense'], keys),
  row(3, 'findings', ['--demo']),
  row(3, 'the free plan ends soon', ['--demo-file', planEnds(29), '--only', 'account-plan']),
  row(3, 'the free plan has ended', ['--demo-file', planEnds(-1), '--only', 'account-plan']),
  row(3, 'root is used later on', ['--demo-file', rootUsed(30), ...onRoot]),
  row(3, 'findings as grave as that', ['--demo', '--fail-on', 'critical']),
  row(3, 'findings that were not accepted', ['--demo', '--mute', mutes('root-mfa')]),
  row(4, 'expired', ['--demo-file', broken('sts:GetCallerIdentity', 'ExpiredToken')]),
  row(4, 'unknown keys', ['--demo-file', broken('sts:GetCallerIdentity', 'InvalidClientTokenId')]),
  row(4, 'not allowed to say who it is', ['--demo-file', broken('sts:GetCallerIdentity', 'AccessDenied')]),
  row(4, 'AWS cannot be reached', ['--demo-file', broken('sts:GetCallerIdentity', 'ENOTFOUND')]),
  row(4, 'keys and a profile at once', ['--profile', 'work'], keys),
  row(4, 'a profile that is not there', ['--profile', 'nobody'], { AWS_EC2_METADATA_DISABLED: 'true' }),
  row(4, 'an endpoint that is not here', ['--endpoint-url', 'https://aws.example.com'], keys),
  row(4, 'an endpoint that nobody answers at', ['--endpoint-url', 'http://127.0.0.1:9'], keys),
  row(6, 'another account', ['--demo', '--expect-account', '210987654321']),
  row(9, 'not all was read, and it must be', ['--demo=restricted', '--strict']),
  row(9, 'the plan of the account could not be read', [
    '--demo-file',
    without('freetier:GetAccountPlanState'),
    '--only',
    'account-plan',
  ]),
  row(9, 'nothing could be judged', ['--demo=restricted', '--only', 's3-public-access']),
  row(9, 'the regions could not be listed', [
    '--demo-file',
    without('account:ListRegions', 'ec2:DescribeRegions'),
  ]),
  // Several at once.
  row(2, 'a file before the sign-in', ['--mute', '/nowhere/mutes.json', '--profile', 'work'], keys),
  row(3, 'findings before what was not read', [
    '--demo-file',
    without('guardduty:ListDetectors'),
    '--strict',
  ]),
  row(4, 'the sign-in before the account', [
    '--demo-file',
    broken('sts:GetCallerIdentity', 'ExpiredToken'),
    '--expect-account',
    '1',
  ]),
];

describe('other commands end with', () => {
  it('2: an unknown level, with the nearest', async () => {
    for (const command of ['audit', 'plan', 'apply']) {
      const { code, stdout, stderr } = await run([command, '--demo', '--level', 'everithing']);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr.replace(/\n +/g, ' ')).toMatch(/--level does not know "everithing"[\s\S]*everything/);
    }
  });

  it('2: a level with a saved plan, which brings its own', async () => {
    const plan = join(folder(), 'plan.json');
    expect((await run(['plan', '--demo', '--level', 'essentials', '--out', plan])).code).toBe(0);
    const { code, stdout, stderr } = await run(['apply', plan, '--demo', '--level', 'everything']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('A saved plan brings its own steps');
  });

  it('8: an undo that keeps what it could not read', async () => {
    const path = demoFile({});
    await run(['apply', '--yes', '--demo-file', path, '--only', 'alerts-topic,s3-public-access']);
    keep(path, { ...json(path), denials: [{ action: 's3:GetAccountPublicAccessBlock', by: 'identity' }] });
    const { code, stdout } = await run(['undo', '--yes', '--demo-file', path]);
    expect(stdout).toMatch(/What stays, and why[\s\S]*s3-public-access/);
    expect(code).toBe(8);
  });
});

describe('audit ends with', () => {
  it.each(table)('%i: %s', async (code, _why, words, env) => {
    const ran = await run(['audit', ...words], { env });
    expect(ran.code, ran.stderr).toBe(code);
    // Data only where there is a report.
    if ([2, 4, 6].includes(code) && !words.some((word) => /=\/nowhere|--create-baseline/.test(word))) {
      expect(ran.stdout).toBe('');
      expect(ran.stderr).toMatch(/^ {2}Code /m);
    }
  });

  it('1: a bug, with a file that can be sent', async () => {
    const { io, out } = fakeIo();
    const stdout = {
      ...io.stdout,
      write: () => {
        throw new Error('no such thing');
      },
    };
    expect(await main(['audit', '--demo'], { ...io, stdout: stdout as never })).toBe(1);
    expect(out.stderr).toContain('unexpected');
  });

  it.each([130, 143, 129])('%i: interrupted while AWS is asked', async (code) => {
    const stop = new AbortController();
    const { io, out } = fakeIo({ stop: stop.signal });
    // The first look at the clock comes when the account is opened.
    const now = () => {
      stop.abort(code);
      return io.now();
    };
    expect(await main(['audit', '--demo'], { ...io, now })).toBe(code);
    expect(out.stdout).toBe('');
  });
});
