// The kind of sign-in, told from files and names: no credential is read for it.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isSignedIn, signInOf } from '../../src/aws/sign-in.ts';
import { files } from './files.ts';

const config = `[default]
region = eu-west-1
[profile login]
login_session = arn:aws:iam::123456789012:root
[profile sso]
sso_session = work
[profile legacy]
sso_start_url = https://example.awsapps.com/start
[profile role]
role_arn = arn:aws:iam::123456789012:role/a
source_profile = sso
[profile web]
role_arn = arn:aws:iam::123456789012:role/a
web_identity_token_file = /token
[profile process]
credential_process = /bin/true
[profile keys]
aws_access_key_id = AKIA
aws_secret_access_key = x
`;
const env = files(config);

it.each([
  ['keys in the environment', { AWS_ACCESS_KEY_ID: 'AKIA' }, undefined, { kind: 'environment' }],
  ['aws login', {}, 'login', { kind: 'login', profile: 'login' }],
  ['a session of Identity Center', {}, 'sso', { kind: 'sso', profile: 'sso' }],
  [
    'Identity Center in the old way',
    { AWS_PROFILE: 'legacy' },
    undefined,
    { kind: 'sso', profile: 'legacy' },
  ],
  ['a role', {}, 'role', { kind: 'role', profile: 'role' }],
  ['a role by web identity', {}, 'web', { kind: 'web-identity', profile: 'web' }],
  ['a program', {}, 'process', { kind: 'process', profile: 'process' }],
  ['keys in a file', {}, 'keys', { kind: 'profile-keys', profile: 'keys' }],
  ['a profile that is not there', {}, 'nobody', { kind: 'none', profile: 'nobody' }],
  [
    'a container',
    { AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://localhost:1' },
    undefined,
    { kind: 'container' },
  ],
  ['a web identity', { AWS_WEB_IDENTITY_TOKEN_FILE: '/token' }, undefined, { kind: 'web-identity' }],
  ['nothing', {}, undefined, { kind: 'none' }],
] as const)('knows %s', async (_name, more, flag, expected) => {
  expect(await signInOf({ ...env, ...more }, flag)).toEqual(expected);
});

it('sees whether aws login has left a sign-in behind', async () => {
  const home = mkdtempSync(join(tmpdir(), 'day-one-home-'));
  expect(await isSignedIn(env, home, 'login')).toBe(false);
  mkdirSync(join(home, '.aws/login/cache'), { recursive: true });
  const name = createHash('sha256').update('arn:aws:iam::123456789012:root').digest('hex');
  writeFileSync(join(home, '.aws/login/cache', `${name}.json`), '{}');
  expect(await isSignedIn(env, home, 'login')).toBe(true);
  expect(await isSignedIn(env, home, 'sso')).toBe(false);
});
