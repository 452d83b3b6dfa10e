// AWS Free Tier: its one operation that may be sent, by a client of our own from the SDK's parts, since none is among our packages.
import { Sha256 } from '@smithy/core/checksum';
import { constructStack } from '@smithy/core/client';
import { HttpRequest } from '@smithy/core/protocols';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { SignatureV4 } from '@smithy/signature-v4';
import type { DeserializeMiddleware, FinalizeRequestMiddleware, SerializeMiddleware } from '@smithy/types';
import type { ClientConfig, SdkClient } from './kit.ts';

// One for all regions. Source: AWS SDK for Java, FreeTierClient, "Service endpoint".
const home = 'https://freetier.us-east-1.api.aws';

export class GetAccountPlanState {
  readonly commandName = 'GetAccountPlanStateCommand';
  readonly operation = 'GetAccountPlanState';
  readonly input: object;
  constructor(input: object) {
    this.input = input;
  }
}

/** Speaks AWS JSON 1.0, with the steps of the SDK's clients: `guard.ts` stands between them as it does there. */
export class Client implements SdkClient {
  readonly middlewareStack = constructStack<object, object>();
  readonly #http: NodeHttpHandler;

  constructor({ credentials, region, requestHandler, endpoint, customUserAgent }: ClientConfig) {
    this.#http = new NodeHttpHandler(requestHandler);
    const signer = new SignatureV4({ service: 'freetier', region, credentials, sha256: Sha256 });
    const url = new URL(endpoint ?? home);
    this.middlewareStack.add(written(url, customUserAgent), { step: 'serialize', name: 'freetierRequest' });
    this.middlewareStack.add(signed(signer), { step: 'finalizeRequest', name: 'freetierSignature' });
    this.middlewareStack.add(understood, { step: 'deserialize', name: 'freetierAnswer' });
  }

  async send(command: object): Promise<unknown> {
    const { commandName, operation, input } = command as GetAccountPlanState;
    const handle = this.middlewareStack.resolve(
      async ({ request }) => ({ ...(await this.#http.handle(request as HttpRequest)), output: {} }),
      { commandName, operation },
    );
    return (await handle({ input })).output;
  }

  destroy(): void {
    this.#http.destroy();
  }
}

type Step<M> = M extends (next: infer N, context: infer C) => infer H ? (next: N, context: C) => H : never;

const written =
  (url: URL, agent: string): Step<SerializeMiddleware<object, object>> =>
  (next, context) =>
  (args) => {
    const { protocol, hostname, port, host, pathname: path } = url;
    const headers = {
      host,
      'content-type': 'application/x-amz-json-1.0',
      'user-agent': agent,
      'x-amz-target': `AWSFreeTierService.${context['operation']}`,
    };
    const where = { protocol, hostname, path, ...(port ? { port: Number(port) } : {}) };
    const request = new HttpRequest({ ...where, method: 'POST', headers, body: JSON.stringify(args.input) });
    return next({ ...args, request });
  };

const signed =
  (signer: SignatureV4): FinalizeRequestMiddleware<object, object> =>
  (next) =>
  async (args) =>
    next({ ...args, request: await signer.sign(args.request as HttpRequest) });

const understood: DeserializeMiddleware<object, object> = (next) => async (args) => {
  const { response } = await next(args);
  const { statusCode, headers, body } = response as Answer;
  const metadata = { httpStatusCode: statusCode, requestId: headers['x-amzn-requestid'] };
  const output = parsed(await textOf(body), metadata);
  if (statusCode >= 300) throw refusal(output, metadata);
  return { response, output: { ...output, $metadata: metadata } };
};

interface Answer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: AsyncIterable<Uint8Array>;
}
interface Metadata {
  readonly httpStatusCode: number;
  readonly requestId: string | undefined;
}
type Body = Readonly<Record<string, unknown>>;

async function textOf(body: Answer['body']): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of body) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

function parsed(text: string, $metadata: Metadata): Body {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Body) : {};
  } catch (error) {
    throw Object.assign(error as SyntaxError, { $metadata });
  }
}

/** The error by AWS's name. Source: Smithy, AWS JSON 1.0 protocol, "Operation error serialization". */
function refusal(body: Body, $metadata: Metadata): Error {
  const name = String(body['__type'] ?? 'UnknownError').replace(/^.*#|:.*$/g, '');
  const message = String(body['message'] ?? body['Message'] ?? name);
  return Object.assign(new Error(message), { name, $metadata });
}
