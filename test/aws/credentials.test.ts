import { describe, expect, it } from 'vitest';
import { credentialProblem, credentialsFrom } from '../../src/aws/credentials.ts';
import { readProfile } from '../../src/aws/profile.ts';
import { files } from './files.ts';

const keys = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };
const base = { env: {}, exists: true, foreign: false };

describe('which credentials may be used', () => {
  it.each([
    ['nothing set', {}, undefined],
    ['keys in the environment', { env: keys }, undefined],
    ['a profile by flag', { profile: 'work' }, undefined],
    ['keys and a profile by flag', { env: keys, profile: 'work' }, 'ambiguous-credentials'],
    ['keys and AWS_PROFILE', { env: { ...keys, AWS_PROFILE: 'work' } }, 'ambiguous-credentials'],
    [
      'a key id alone and AWS_PROFILE',
      { env: { AWS_ACCESS_KEY_ID: 'a', AWS_PROFILE: 'w' } },
      'ambiguous-credentials',
    ],
    ['a profile that is not there', { profile: 'wrok', exists: false }, 'no-profile'],
    ['no profile asked for, none there', { exists: false }, undefined],
    ['another endpoint, nothing set', { foreign: true }, 'endpoint-needs-env-keys'],
    ['another endpoint and a profile', { foreign: true, profile: 'work' }, 'endpoint-needs-env-keys'],
    [
      'another endpoint and half a key',
      { foreign: true, env: { AWS_ACCESS_KEY_ID: 'a' } },
      'endpoint-needs-env-keys',
    ],
    ['another endpoint and keys', { foreign: true, env: keys }, undefined],
  ])('%s', (_name, sources, code) => {
    expect(credentialProblem({ ...base, ...sources })?.code).toBe(code);
  });

  it('takes keys from the environment that was handed in, session token included', async () => {
    const env = { ...keys, AWS_SESSION_TOKEN: 'token' };
    expect(await credentialsFrom({ ...base, env })).toEqual({
      accessKeyId: 'test',
      secretAccessKey: 'test',
      sessionToken: 'token',
    });
  });
});

describe('a profile', () => {
  it('tells its region, its endpoints and whether it is there', async () => {
    const env = files(
      '[default]\nregion = eu-west-1\n[profile lab]\nregion = ap-northeast-1\nservices = lab\nendpoint_url = http://127.0.0.1:1\n' +
        '[services lab]\ns3 =\n  endpoint_url = http://127.0.0.1:2\n',
    );
    expect(await readProfile(env, undefined)).toMatchObject({
      exists: true,
      region: 'eu-west-1',
      endpoints: {},
    });
    expect(await readProfile(env, 'lab')).toEqual({
      exists: true,
      region: 'ap-northeast-1',
      endpoint: 'http://127.0.0.1:1',
      endpoints: { s3: 'http://127.0.0.1:2' },
      ignoreEndpoints: false,
    });
    expect(await readProfile(env, 'other')).toMatchObject({ exists: false });
  });
});
