// A file that is not there or may not be read: what, why and what next, in sentences.
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unreadable } from '../../src/commands/bad-file.ts';
import { files } from '../aws/files.ts';
import { file, folder, run } from './run.ts';

const flat = (text: string): string => text.replace(/\n +/g, ' ');
const place = folder();
mkdirSync(join(place, 'folder'));
symlinkSync('loop', join(place, 'loop'));
const nope = join(place, 'nope.json');
const keys = { ...files(''), AWS_ACCESS_KEY_ID: 'AKIATEST', AWS_SECRET_ACCESS_KEY: 'not-a-secret' };

describe.each([
  ['en', /Why\s+There is no file of this name \(ENOENT\)\. Next\s+(Check the spelling|Correct --ca-bundle)/],
  ['ja', /理由\s+この名前のファイルはありません（ENOENT）。\s*対処\s+(つづりを|--ca-bundle)/],
])('in %s', (lang, told) => {
  it.each<[string[], Record<string, string>]>([
    [['audit', '--demo', '--mute', nope], {}],
    [['audit', '--demo', '--baseline', nope], {}],
    [['audit', '--demo', '--compare', nope], {}],
    [['audit', '--facts', nope], {}],
    [['plan', '--demo', '--answers', nope], {}],
    [['apply', nope, '--demo'], {}],
    [['audit', '--ca-bundle', nope], keys],
    [['audit'], { ...keys, AWS_CA_BUNDLE: nope }],
  ])('%j says why and what next', async (words, env) => {
    const { code, stdout, stderr } = await run([...words, '--lang', lang], { env });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(flat(stderr)).toMatch(told);
    expect(stderr).toContain('nope.json');
    expect(stderr).toContain('bad-file');
  });
});

it.each([
  [join(place, 'folder'), /This is a folder, not a file \(EISDIR\)\. Next\s+Name a file/],
  [join(place, 'loop'), /a link that leads back to itself \(ELOOP\)/],
  [join(file('a.json', '{}'), 'b.json'), /One of the folders in this name is a file \(ENOTDIR\)/],
  ['x'.repeat(300), /longer than a name may be \(ENAMETOOLONG\)/],
])('%s is told apart', async (path, told) => {
  const { code, stderr } = await run(['audit', '--demo', '--mute', path]);
  expect(code).toBe(2);
  expect(flat(stderr)).toMatch(told);
});

it.each([
  ['EACCES', 'You may not read it (EACCES).'],
  ['EIO', 'The computer could not read it (EIO).'],
])('%s has its sentence', (code, why) => {
  // Root may read everything, so a test cannot make it happen everywhere.
  const { told } = unreadable('a.json', Object.assign(new Error(code), { code }));
  expect(told).toMatchObject({ exit: 2, code: 'bad-file', why: { en: why } });
});
