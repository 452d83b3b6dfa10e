import { describe, expect, it } from 'vitest';
import { endpointProblem, endpointsOf, foreign, isAws } from '../../src/aws/endpoint.ts';
import { regionFor } from '../../src/aws/regions.ts';
import type { Op } from '../../src/model/operations/index.ts';

const services = ['iam', 's3', 's3control'] as const;
const profile = { exists: true, endpoints: {}, ignoreEndpoints: false };
const lab = 'http://127.0.0.1:5000';

describe('which endpoint a service is called at', () => {
  it.each([
    ['none', {}, {}],
    [
      'the flag, for all',
      { flag: lab, env: { AWS_ENDPOINT_URL: 'http://x' } },
      { iam: lab, s3: lab, s3control: lab },
    ],
    ['the environment', { env: { AWS_ENDPOINT_URL: lab } }, { iam: lab, s3: lab, s3control: lab }],
    [
      "a service's own",
      { env: { AWS_ENDPOINT_URL_S3_CONTROL: lab }, profile: { ...profile, endpoint: 'http://x' } },
      { iam: 'http://x', s3: 'http://x', s3control: lab },
    ],
    ['the profile', { profile: { ...profile, endpoints: { s3: lab } } }, { s3: lab }],
    ['ignored', { env: { AWS_ENDPOINT_URL: lab, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true' } }, {}],
  ])('%s', (_name, sources, expected) => {
    expect(endpointsOf({ env: {}, profile, ...sources }, services)).toEqual(expected);
  });

  it.each([
    ['https://iam.amazonaws.com', true],
    ['https://vpce-1.sts.eu-west-1.vpce.amazonaws.com', true],
    ['https://s3.cn-north-1.amazonaws.com.cn', true],
    ['http://iam.amazonaws.com', false],
    ['https://amazonaws.com.evil.example', false],
    ['https://evilamazonaws.com', false],
    [lab, false],
  ])('%s is of AWS: %s', (url, yes) => expect(isAws(url)).toBe(yes));

  it.each([
    [lab, undefined],
    ['http://localhost:4566', undefined],
    ['http://s3.localhost:4566', undefined],
    ['http://[::1]:4566', undefined],
    ['https://iam.amazonaws.com', undefined],
    ['http://127.0.0.1.evil.example', 'endpoint-not-loopback'],
    ['https://lab.example', 'endpoint-not-loopback'],
    ['http://169.254.169.254', 'endpoint-not-loopback'],
    ['lab', 'endpoint-invalid'],
    ['file:///etc/passwd', 'endpoint-invalid'],
  ])('%s: %s', (iam, code) => expect(endpointProblem({ iam }, false)?.code).toBe(code));

  it('lets a far endpoint pass where the person says so, and still names it', () => {
    const far = {
      iam: 'https://lab.example',
      s3: 'https://lab.example',
      s3control: 'https://s3.amazonaws.com',
    };
    expect(endpointProblem(far, true)).toBeUndefined();
    expect(foreign(far)).toEqual(['https://lab.example']);
  });
});

describe('the region of a client', () => {
  it.each<[Op, string | undefined, string, string]>([
    ['guardduty:ListDetectors', 'eu-west-1', 'us-east-2', 'eu-west-1'],
    ['guardduty:ListDetectors', undefined, 'us-east-2', 'us-east-2'],
    ['iam:ListUsers', 'eu-west-1', 'eu-west-1', 'us-east-1'],
    ['iam:ListUsers', undefined, 'cn-northwest-1', 'cn-north-1'],
    ['organizations:DescribeOrganization', undefined, 'us-gov-east-1', 'us-gov-west-1'],
    ['sts:GetCallerIdentity', undefined, 'ap-northeast-1', 'ap-northeast-1'],
  ])('%s in %s, home %s: %s', (op, region, home, expected) => {
    expect(regionFor(op, region, home)).toBe(expected);
  });
});
