// doctor: what it says of each thing, and the exit code of the first that will not work.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { doctor } from '../../src/commands/doctor.ts';
import { parseArguments } from '../../src/commands/parse.ts';
import { files } from '../aws/files.ts';
import { someone } from '../aws/server.ts';
import { noon } from '../support/demo.ts';
import { escapes, fakeIo, folder, run } from './run.ts';

const keys = { ...files(''), AWS_ACCESS_KEY_ID: 'AKIATEST', AWS_SECRET_ACCESS_KEY: 'not-a-secret' };
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** An account in the place of AWS whose clock says `time`, with one region; gives its address. */
async function awsAt(time: number): Promise<string> {
  const server = createServer((request, response) => {
    request.resume();
    response.sendDate = false;
    const date = new Date(time).toUTCString();
    const answer = (status: number, type: string, body: string) =>
      response.writeHead(status, { date, 'content-type': type }).end(body);
    const region = { RegionName: 'eu-west-1', RegionOptStatus: 'ENABLED_BY_DEFAULT' };
    const alone = { __type: 'AWSOrganizationsNotInUseException', message: 'none' };
    if (request.url === '/listRegions')
      answer(200, 'application/json', JSON.stringify({ Regions: [region] }));
    else if (request.headers['x-amz-target'])
      answer(400, 'application/x-amz-json-1.1', JSON.stringify(alone));
    else answer(200, someone.type, someone.body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  closing.push(() => server.close().closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const flat = (text: string): string => text.replace(/\n +/g, ' ');

describe('on the simulated account', () => {
  it.each([
    ['en', ['Program', 'Node.js 20.17.0', 'Terminal', 'Language', 'State folder', 'Who am I', '17 enabled']],
    [
      'ja',
      ['プログラム', 'Node.js 20.17.0', 'ターミナル', '言語', '状態フォルダー', 'アカウント', '有効 17'],
    ],
  ])('says how everything stands (%s)', async (lang, wanted) => {
    const { code, stdout, stderr } = await run(['doctor', '--demo', '--lang', lang]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(wanted.filter((word) => !stdout.includes(word))).toEqual([]);
    expect(stdout).not.toMatch(escapes);
  });

  it('knows who is signed in, whatever the scenario', async () => {
    expect((await run(['doctor', '--demo=restricted'])).stdout).toContain('DEMO (restricted)');
  });
});

describe('on an account', () => {
  it('knows the kind of sign-in, the clock, the identity and the regions, and tells no secret', async () => {
    const env = { ...keys, AWS_REGION: 'eu-west-1', AWS_ENDPOINT_URL: await awsAt(noon - 2000) };
    const { code, stdout } = await run(['doctor'], { env });
    const told = flat(stdout);
    expect(told).toContain('Sign-in         keys in the environment');
    expect(told).toContain('right (within 2 s)');
    expect(told).toContain('arn:aws:iam::123456789012:root This is root: right for the first day');
    expect(told).toContain('1 enabled, home is eu-west-1: eu-west-1');
    expect(told).not.toContain('not-a-secret');
    expect(code).toBe(0);
  });

  it.each([
    [600_000, '600 seconds behind AWS'],
    [-600_000, '600 seconds ahead of AWS'],
  ])('finds a clock that is wrong by %i ms', async (away, told) => {
    const env = { ...keys, AWS_ENDPOINT_URL: await awsAt(noon + away) };
    const { code, stdout } = await run(['doctor'], { env });
    expect(flat(stdout)).toContain(told);
    expect(code).toBe(4);
  });
});

it('lists the regions where one was named that is not there', async () => {
  const { code, stdout } = await run(['doctor', '--demo', '--region', 'eu-nowhere-1']);
  expect(flat(stdout)).toMatch(/no such region\. \(eu-nowhere-1\)[\s\S]*17 enabled, home is us-east-1/);
  expect(code).toBe(2);
});

describe('what will not work', () => {
  const gone = 'http://127.0.0.1:1';
  it.each<[string, string[], Record<string, string>, number, string]>([
    ['two sign-ins at once', [], { ...keys, AWS_PROFILE: 'work' }, 4, 'Two sign-ins were found'],
    ['a profile that is not there', ['--profile', 'work'], files(''), 4, 'This profile does not exist'],
    [
      'an endpoint for real sign-ins',
      ['--endpoint-url', gone],
      files(''),
      4,
      'only keys from the environment',
    ],
    ['nobody there', ['--endpoint-url', gone], keys, 4, 'AWS could not be reached. (ECONNREFUSED)'],
    ['a CA bundle that is not there', ['--ca-bundle', '/nowhere'], keys, 2, '/nowhere'],
    [
      'a proxy that is not there',
      [],
      { ...keys, HTTPS_PROXY: 'http://me:hunter2@127.0.0.1:1' },
      4,
      '(http://127.0.0.1:1: ECONNREFUSED)',
    ],
    ['no place for the state', ['--demo-file', '/dev/null/demo.json'], {}, 7, 'ENOTDIR'],
  ])('is found: %s', async (_name, words, env, exit, told) => {
    const { code, stdout, stderr } = await run(['doctor', ...words], { env });
    expect(flat(stdout)).toContain(told);
    expect({ code, stderr }).toEqual({ code: exit, stderr: '' });
    expect(stdout).not.toContain('hunter2');
  });
});

it('says once, and with its own advice, that a profile is not there', async () => {
  const { code, stdout } = await run(['doctor', '--profile', 'nope'], { env: files('') });
  expect(stdout.split('\n').filter((line) => line.includes('Sign-in'))).toHaveLength(1);
  expect(flat(stdout)).toMatch(/✗ Sign-in +This profile does not exist.*\(nope\)/);
  expect(stdout).not.toContain('day-one-root');
  expect(code).toBe(4);
});

describe('what is worth knowing', () => {
  it('is a root that is still signed in on this computer', async () => {
    const session = 'arn:aws:iam::123456789012:root';
    const env = {
      ...files(`[profile day-one-root]\nlogin_session=${session}\n`),
      AWS_ENDPOINT_URL: 'http://127.0.0.1:1',
    };
    const { io, out } = fakeIo({ env });
    const cache = join(io.homedir, '.aws/login/cache');
    mkdirSync(cache, { recursive: true });
    writeFileSync(join(cache, `${createHash('sha256').update(session).digest('hex')}.json`), '{}');
    await doctor({ io, options: parseArguments(['doctor'], env).options, args: [] });
    expect(flat(out.stdout)).toContain('aws logout --profile day-one-root');
  });

  it('is a terminal that is small, and a locale that is not UTF-8', async () => {
    const env = { LANG: 'ja_JP.eucJP' };
    const { io, out } = fakeIo({ env });
    const tty = {
      ...io,
      stdin: { isTTY: true },
      stdout: { ...io.stdout, isTTY: true, columns: 50, rows: 15 },
    };
    const { options } = parseArguments(['doctor', '--demo', '--lang', 'en'], env);
    await doctor({ io: tty as never, options, args: [] });
    expect(flat(out.stdout)).toContain('50 x 15 characters: that is small');
    expect(flat(out.stdout)).toContain('use --ascii and --lang en');
  });

  it('leaves nothing behind', async () => {
    const state = folder();
    await run(['doctor'], {
      env: { ...keys, XDG_STATE_HOME: state, AWS_ENDPOINT_URL: 'http://127.0.0.1:1' },
    });
    expect(readdirSync(state)).toEqual([]);
  });
});
