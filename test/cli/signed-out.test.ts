// A sign-in that ends in the middle of an apply or undo: exit 4, what was sent is kept, and how to go on is said.
import { expect, it } from 'vitest';
import type { Fault } from '../../src/demo/faults.ts';
import type { World } from '../../src/demo/world.ts';
import { keep, ledgerOf } from '../support/journalled.ts';
import { demoFile, json, run } from './run.ts';

const only = ['--only', 'password-policy,s3-public-access'];
const expired = (op: string): Fault => ({
  op,
  times: 99,
  fault: {
    kind: 'error',
    code: 'ExpiredTokenException',
    message: 'The security token has expired',
    status: 403,
  },
});

it.each([
  ['at a write', 's3control:PutPublicAccessBlock'],
  ['at a read', 's3control:GetPublicAccessBlock'],
])('apply stops %s, and goes on later', async (_name, op) => {
  const path = demoFile({ faults: [expired(op)] });
  const ran = await run(['apply', '--yes', '--demo-file', path, ...only]);
  expect(ran.code).toBe(4);
  expect(ran.stdout).toContain('✔ iam:UpdateAccountPasswordPolicy');
  expect(ran.stdout).not.toContain('✔ s3control');
  expect(ran.stderr.replace(/\s+/g, ' ')).toContain(
    `go on with: aws-day-one apply --yes --demo-file ${path}`,
  );
  expect(ran.stderr).toContain('expired-credentials');
  // Nothing is open: AWS has refused it, and that is known.
  expect(ledgerOf(path).runs()).toMatchObject([{ ended: true }]);
  keep(path, { ...(json(path) as World), faults: [] });
  const on = await run(['apply', '--yes', '--demo-file', path, ...only]);
  expect([on.code, on.stderr]).toEqual([0, '']);
  expect(on.stdout).toContain('✔ s3control:PutPublicAccessBlock');
});

it('undo stops too', async () => {
  const path = demoFile({});
  await run(['apply', '--yes', '--demo-file', path, ...only]);
  keep(path, { ...(json(path) as World), faults: [expired('iam:DeleteAccountPasswordPolicy')] });
  const ran = await run(['undo', '--yes', '--demo-file', path]);
  expect(ran.code).toBe(4);
  expect(ran.stdout).toContain('✔ s3control:DeletePublicAccessBlock');
});
