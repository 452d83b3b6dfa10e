// What every request passes: only reads where only reads are allowed, only AWS's hosts or the one asked for, no web pages as answers.
import { Readable } from 'node:stream';
import type {
  DeserializeMiddleware,
  FinalizeRequestMiddleware,
  InitializeMiddleware,
  MiddlewareStack,
} from '@smithy/types';
import { reads, writes } from '../model/operations/index.ts';
import { ProblemError } from '../model/problem.ts';
import type { SdkClient } from './clients/kit.ts';
import { isAwsHost } from './endpoint.ts';

export interface GuardOptions {
  /** The operations' prefix: `iam`. */
  readonly service: string;
  readonly region: string;
  /** Refuse whatever is not listed as a read. */
  readonly readOnly: boolean;
  /** The endpoint that was asked for; absent: AWS's own hosts only. */
  readonly endpoint?: string | undefined;
  /** Called for every request that is really sent: `--debug` and tests count them. */
  readonly onRequest?: ((op: string, region: string) => void) | undefined;
}

/** A write where only reads are allowed, or one that does not say on whom: a mistake of ours, never the person's. */
export class WriteRefused extends Error {
  override readonly name = 'WriteRefused';
}

/** Sets the guard on a new client, and gives the client back. */
export function guarded(client: SdkClient, options: GuardOptions): SdkClient {
  const stack = client.middlewareStack as MiddlewareStack<object, object>;
  stack.add(onlyReads(options), { step: 'initialize', priority: 'high', name: 'dayOneOnlyReads' });
  // Before the signature, so that a strange host does not even see that.
  stack.add(onlyKnownHosts(options), { step: 'finalizeRequest', priority: 'high', name: 'dayOneHosts' });
  // Lowest: next to the wire. The XML services would take a web page for an empty answer: "there is none".
  stack.add(noWebPages(options), { step: 'deserialize', priority: 'low', name: 'dayOneNoWebPages' });
  return client;
}

const onlyReads =
  ({ service, region, readOnly, onRequest }: GuardOptions): InitializeMiddleware<object, object> =>
  (next, context) =>
  (args) => {
    const op = `${service}:${String(context.commandName).replace(/Command$/, '')}`;
    if (readOnly && !reads.has(op)) throw new WriteRefused(`${op} is not a read`);
    const input = args.input as Readonly<Record<string, unknown>>;
    const nameless = writes.get(op)?.needs?.find((field) => !input[field]);
    if (nameless) throw new WriteRefused(`${op} without ${nameless} would act on whoever is signed in`);
    onRequest?.(op, region);
    return next(args);
  };

const onlyKnownHosts =
  ({ endpoint }: GuardOptions): FinalizeRequestMiddleware<object, object> =>
  (next) =>
  (args) => {
    const { hostname = '' } = args.request as { hostname?: string };
    const asked = endpoint === undefined ? undefined : new URL(endpoint).hostname;
    if (
      isAwsHost(hostname) ||
      (asked !== undefined && (hostname === asked || hostname.endsWith(`.${asked}`)))
    ) {
      return next(args);
    }
    throw new ProblemError({ code: 'endpoint-not-loopback', detail: hostname });
  };

const noWebPages =
  ({ endpoint }: GuardOptions): DeserializeMiddleware<object, object> =>
  (next) =>
  async (args) => {
    const result = await next(args);
    const response = result.response as Response;
    // An emulator labels good answers text/html too, so the label only says where to look.
    if (!/^text\/html/i.test(response.headers['content-type'] ?? '')) return result;
    const bytes = await collect(response.body);
    response.body = Readable.from([bytes]);
    // AWS's load balancers answer 5xx with a page: that is trouble at AWS, not a stranger.
    const stranger = endpoint !== undefined || response.statusCode < 500;
    if (stranger && /^\s*<(!doctype html|html)/i.test(bytes.toString('utf8', 0, 200))) {
      throw new ProblemError({ code: 'not-aws' });
    }
    return result;
  };

interface Response {
  readonly headers: Readonly<Record<string, string>>;
  readonly statusCode: number;
  body: AsyncIterable<Uint8Array>;
}

async function collect(body: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of body) parts.push(part);
  return Buffer.concat(parts);
}
