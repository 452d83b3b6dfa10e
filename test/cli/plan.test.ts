// plan: the document, its shell twin, and the file that apply goes by.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scenarios } from '../../src/demo/scenarios.ts';
import { lates } from '../../src/model/late.ts';
import { answers, escapes, file, folder, json, run } from './run.ts';

const path = file('answers.json', JSON.stringify(answers));
const planned = async (...words: string[]) =>
  JSON.parse((await run(['plan', '--format', 'json', ...words])).stdout);

describe('the document', () => {
  it('is what cli.md says', async () => {
    const plan = await planned('--demo', '--answers', path);
    expect(plan).toMatchObject({
      schemaVersion: 1,
      tool: { name: 'aws-day-one', version: '0.1.0' },
      createdAt: '2026-01-05T12:00:00.000Z',
      account: { id: '123456789012', identity: 'arn:aws:iam::123456789012:root', demo: true },
      selection: { level: 'recommended' },
      answers,
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(plan.changes[0]).toEqual({
      id: expect.stringMatching(/^[a-z0-9-]+\//),
      step: expect.any(String),
      resource: expect.any(String),
      summary: expect.any(String),
      call: { op: expect.stringMatching(/^[a-z0-9]+:\w+$/), input: expect.any(Object) },
      before: null,
      risk: 'safe',
      undo: expect.any(String),
    });
  });

  it.each(scenarios)('of %s says the same twice, and writes late values as $late', async (scenario) => {
    const plan = await planned(`--demo=${scenario}`, '--answers', path);
    expect(await planned(`--demo=${scenario}`, '--answers', path)).toEqual(plan);
    for (const { call } of plan.changes) expect(lates(call.input)).toEqual([]);
  });

  it('lists what is sent only with a person there among the changes, and its step in needsPerson', async () => {
    const plan = await planned('--demo', '--answers', path, '--only', 'admin-user');
    const marked = plan.changes.filter(({ call }: { call: unknown }) =>
      JSON.stringify(call).includes('"$late":'),
    );
    expect(marked.map(({ call }: { call: { op: string } }) => call.op)).toContain('iam:CreateLoginProfile');
    expect(plan.needsPerson.map(({ step }: { step: string }) => step)).toContain('admin-user');
  });

  it('names the questions that stand in the way', async () => {
    const plan = await planned('--demo', '--only', 'budgets');
    expect(plan.changes).toEqual([]);
    expect(plan.needsPerson).toMatchObject([
      { step: 'budgets', questions: expect.arrayContaining(['alertEmail']) },
    ]);
  });

  it('has another fingerprint when the account has changed', async () => {
    const demo = ['--demo-file', join(folder(), 'demo.json'), '--only', 'password-policy'];
    const before = await planned(...demo);
    await run(['apply', '--yes', ...demo]);
    const after = await planned(...demo);
    expect(after.changes).toEqual([]);
    expect(after.fingerprint).not.toBe(before.fingerprint);
  });
});

it('is saved for its owner only, as the same document', async () => {
  const out = join(folder(), 'plan.json');
  const { code, stdout, stderr } = await run(['plan', '--demo', '--answers', path, '--out', out]);
  expect(code).toBe(0);
  expect(stdout).toContain('Nothing has been sent.');
  expect(stdout).not.toMatch(escapes);
  expect(stderr).toContain(`apply ${out} --demo`);
  expect(statSync(out).mode & 0o777).toBe(0o600);
  expect(json(out)).toEqual(await planned('--demo', '--answers', path));
});

it('is a shell script in which what must be filled in is commented out', async () => {
  const { stdout } = await run(['plan', '--demo', '--answers', path, '--format', 'cli']);
  const lines = stdout.split('\n');
  expect(lines.slice(0, 3)).toEqual(['#!/bin/sh', 'set -eu', "export AWS_PAGER=''"]);
  expect(lines.filter((line) => line.startsWith('aws ') && /<[A-Z]/.test(line))).toEqual([]);
  expect(stdout).toContain('# aws iam create-login-profile --cli-input-json');
  expect(stdout).toMatch(/^aws iam update-account-password-policy --cli-input-json '\{.*\}'$/m);
});
