// The requests that the SDK makes of a plan's calls when nothing of this program stands in between.
import { clients, type ServiceName } from '../../src/aws/clients/index.ts';
import { silent } from '../../src/aws/clients/kit.ts';
import { regionFor } from '../../src/aws/regions.ts';
import type { AnyCall } from '../../src/model/call.ts';
import { nameOf, serviceOf } from '../../src/model/operations/index.ts';
import { errors, openProxy, type Seen } from './proxy.ts';

/** Sends each call, in order, to a server that refuses everything; gives what came in there. */
export async function requestsOf(calls: readonly AnyCall[], home: string): Promise<readonly Seen[]> {
  const sink = await openProxy();
  sink.watch(() => errors.json('Refused', 400));
  for (const { op, input, region } of calls) {
    const service = serviceOf(op) as ServiceName;
    const module = await clients[service]();
    const client = new module.Client({
      region: regionFor(op, region, home),
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      maxAttempts: 1,
      requestHandler: { connectionTimeout: 5000, requestTimeout: 5000, throwOnRequestTimeout: true },
      logger: silent,
      customUserAgent: 'test',
      ignoreConfiguredEndpointUrls: true,
      endpoint: sink.url,
      ...(service === 's3' ? { forcePathStyle: true } : {}),
      ...(service === 's3control'
        ? { endpointProvider: () => ({ url: new URL(sink.url), headers: {}, properties: {} }) }
        : {}),
    });
    const Command = (module as Readonly<Record<string, new (input: never) => object>>)[nameOf(op)];
    if (!Command) throw new Error(`no command for ${op}`);
    await client.send(new Command(input as never)).catch(() => {});
    client.destroy();
  }
  await sink.close();
  return [...sink.seen];
}

// What differs from request to request though the call is the same: when it was signed, and which attempt it is.
const volatile = /^(x-amz-date|x-amz-security-token|x-amz-user-agent)$/;

/** What of a request says what is to be done. */
export const essence = ({ op, region, method, path, query, headers, body }: Seen) => ({
  op,
  region,
  line: `${method} ${path}?${query}`,
  headers: Object.fromEntries(
    Object.entries(headers).filter(([name]) => name.startsWith('x-amz-') && !volatile.test(name)),
  ),
  body,
});

/** Essences by region, in the order in which they came: regions are worked on side by side. */
export const byRegion = (seen: readonly Seen[]) =>
  Object.fromEntries(
    [...new Set(seen.map(({ region }) => region))]
      .sort()
      .map((region) => [region, seen.filter((one) => one.region === region).map(essence)]),
  );
