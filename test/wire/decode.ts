// Which operation an HTTP request is, told from the request alone: the independent witness of what the program sent.
import type { IncomingHttpHeaders } from 'node:http';

export interface Wire {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** `service:Operation`, and the region that the request was signed for; an operation that is not known here has a `?` in its name. */
export function decode(wire: Wire): { readonly op: string; readonly region: string } {
  // Source: IAM guide, create-signed-request: Credential=KEY/DATE/REGION/SERVICE/aws4_request.
  const [, region = '?', signed = '?'] =
    /Credential=[^/]+\/\d+\/([^/]+)\/([^/]+)\//.exec(wire.headers.authorization ?? '') ?? [];
  const service = wire.path.startsWith('/v20180820/') ? 's3control' : (clientOf[signed] ?? signed);
  return { op: `${service}:${name(service, wire)}`, region };
}

/** Where the name in the signature is not the client's. Source: each service's SDK, defaultSigningName. */
const clientOf: Readonly<Record<string, string>> = {
  'access-analyzer': 'accessanalyzer',
  monitoring: 'cloudwatch',
};

function name(service: string, wire: Wire): string {
  const target = wire.headers['x-amz-target'];
  if (typeof target === 'string') return target.slice(target.lastIndexOf('.') + 1);
  const action = new URLSearchParams(wire.body).get('Action');
  if (action) return action;
  return rest[service]?.(wire) ?? `?${wire.method} ${wire.path}?${wire.query}`;
}

type Decoder = (wire: Wire) => string | undefined;
const verbs: Readonly<Record<string, string>> = { GET: 'Get', PUT: 'Put', DELETE: 'Delete' };
const match = (table: readonly (readonly [RegExp, string])[], line: string) =>
  table.find(([pattern]) => pattern.test(line))?.[1];

/** The services whose operation stands in method and path. Sources: the `http` traits of each service's SDK schema. */
const rest: Readonly<Record<string, Decoder>> = {
  accessanalyzer: ({ method, path }) =>
    match(
      [
        [/^GET \/analyzer$/, 'ListAnalyzers'],
        [/^PUT \/analyzer$/, 'CreateAnalyzer'],
        [/^DELETE \/analyzer\/[^/]+$/, 'DeleteAnalyzer'],
      ],
      `${method} ${path}`,
    ),
  account: ({ path }) => `${path.slice(1, 2).toUpperCase()}${path.slice(2)}`,
  backup: ({ method, path }) => match([[/^GET \/backup\/plans\/?$/, 'ListBackupPlans']], `${method} ${path}`),
  inspector2: ({ method, path }) =>
    match([[/^POST \/status\/batch\/get$/, 'BatchGetAccountStatus']], `${method} ${path}`),
  macie2: ({ method, path }) => match([[/^GET \/macie$/, 'GetMacieSession']], `${method} ${path}`),
  securityhub: ({ method, path }) =>
    match(
      [
        [/^GET \/accounts$/, 'DescribeHub'],
        [/^POST \/accounts$/, 'EnableSecurityHub'],
        [/^DELETE \/accounts$/, 'DisableSecurityHub'],
        [/^POST \/standards\/get$/, 'GetEnabledStandards'],
        [/^GET \/administrator$/, 'GetAdministratorAccount'],
        [/^GET \/hubv2$/, 'DescribeSecurityHubV2'],
      ],
      `${method} ${path}`,
    ),
  guardduty: ({ method, path }) =>
    match(
      [
        [/^GET \/detector$/, 'ListDetectors'],
        [/^POST \/detector$/, 'CreateDetector'],
        [/^GET \/detector\/\w+$/, 'GetDetector'],
        [/^POST \/detector\/\w+$/, 'UpdateDetector'],
        [/^DELETE \/detector\/\w+$/, 'DeleteDetector'],
        [/^GET \/detector\/\w+\/administrator$/, 'GetAdministratorAccount'],
      ],
      `${method} ${path}`,
    ),
  s3control: ({ method, path }) =>
    path.endsWith('/configuration/publicAccessBlock') ? `${verbs[method]}PublicAccessBlock` : undefined,
  s3: ({ method, path, query }) => {
    if (path === '/') return method === 'GET' ? 'ListBuckets' : undefined;
    const [, noun] = Object.entries(subresources).find(([key]) => query.has(key)) ?? [];
    if (noun) return `${verbs[method]}${noun}`;
    if (query.has('versions')) return 'ListObjectVersions';
    return { HEAD: 'HeadBucket', PUT: 'CreateBucket', DELETE: 'DeleteBucket' }[method];
  },
};

const subresources = {
  acl: 'BucketAcl',
  encryption: 'BucketEncryption',
  lifecycle: 'BucketLifecycleConfiguration',
  location: 'BucketLocation',
  logging: 'BucketLogging',
  ownershipControls: 'BucketOwnershipControls',
  policy: 'BucketPolicy',
  policyStatus: 'BucketPolicyStatus',
  publicAccessBlock: 'PublicAccessBlock',
  tagging: 'BucketTagging',
  versioning: 'BucketVersioning',
};
