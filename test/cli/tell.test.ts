// How errors end: the code, the exit code, and a crash file that holds no secret.
import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { problem } from '../../src/commands/fail.ts';
import { tell } from '../../src/commands/tell.ts';
import { type ProblemCode, problems } from '../../src/model/problem.ts';
import { escapes, fakeIo, folder } from './run.ts';

describe('an unexpected error', () => {
  const key = `ASIA${'A'.repeat(16)}`;
  const env = { AWS_SECRET_ACCESS_KEY: 'very-secret', AWS_SESSION_TOKEN: 'token-of-mine' };

  it('exits 1 with a crash file, and no stack in the terminal', () => {
    const { io, out } = fakeIo({ env: { ...env, XDG_STATE_HOME: folder() } });
    const error = new Error(`boom very-secret token-of-mine ${key} ${io.homedir}/x`);
    expect(tell(error, io, 'en', 'audit')).toBe(1);
    expect(out.stderr).not.toMatch(/^\s+at /m);
    const path = /\((\S+crash-20260105T120000Z-4711\.txt)\)/.exec(out.stderr)?.[1] ?? '';
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('boom *** *** *** ~/x');
    expect(text).toMatch(/^\s+at /m);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('still exits 1 where no file can be written', () => {
    const { io, out } = fakeIo({ env: { XDG_STATE_HOME: '/dev/null' } });
    expect(tell(new Error('boom'), { ...io, tmpdir: '/dev/null' }, 'ja', undefined)).toBe(1);
    expect(out.stderr).toContain('unexpected');
  });
});

describe.each(Object.keys(problems) as ProblemCode[])('%s', (code) => {
  it.each(['en', 'ja'] as const)('is told in %s, with what AWS said made harmless', (lang) => {
    const { io, out } = fakeIo();
    expect(tell(problem(code, 'a\u001b[2Jb'), io, lang, 'audit')).toBe(problems[code].exit);
    expect(out.stderr).toContain(problems[code].next[lang]);
    expect(out.stderr).toContain(code);
    expect(out.stderr).not.toMatch(escapes);
  });
});
