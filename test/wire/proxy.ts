// A recording proxy on loopback, between the program and moto: it keeps each request, and answers some in moto's place.
import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { reads, writes } from '../../src/model/operations/index.ts';
import { decode, type Wire } from './decode.ts';

export interface Seen extends Wire {
  /** Such as `iam:CreateUser`. */
  readonly op: string;
  /** The region that the request was signed for. */
  readonly region: string;
  /** What the server behind answered; absent: nothing yet, or a rule answered in its place. */
  came?: Pick<Answer, 'status' | 'type'>;
}
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}
/** What becomes of a request: an answer in moto's place, or `lost`: moto does it, but its answer never arrives. */
export type Rule = (seen: Seen) => Answer | 'lost' | undefined;

export interface Tap {
  readonly url: string;
  /** Every request since the last `watch`. */
  readonly seen: readonly Seen[];
  /** Forgets what was seen; from now on goes by this rule. */
  readonly watch: (rule?: Rule) => void;
  readonly close: () => Promise<void>;
}

/** Opens the proxy before this server; without one, the rule must answer everything. */
export async function openProxy(behind?: string): Promise<Tap> {
  const seen: Seen[] = [];
  let rule: Rule = () => undefined;
  const server = createServer(async (request, response) => {
    const wire = await read(request);
    const one: Seen = { ...wire, ...decode(wire) };
    seen.push(one);
    const verdict = rule(one);
    if (typeof verdict === 'object') answer(response, verdict);
    else if (behind) pass(request, one, response, behind, verdict === 'lost');
    else response.destroy();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    watch: (next = () => undefined) => {
      seen.length = 0;
      rule = next;
    },
    close: () => new Promise((done) => server.close(() => done()).closeAllConnections()),
  };
}

async function read(request: IncomingMessage): Promise<Wire> {
  const { pathname: path, searchParams: query } = new URL(request.url ?? '/', 'http://proxy');
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const body = Buffer.concat(parts).toString('utf8');
  return { method: request.method ?? '', path, query, headers: request.headers, body };
}

const answer = (response: ServerResponse, { status, type, body }: Answer) =>
  response.writeHead(status, { 'content-type': type }).end(body);

function pass(
  { method, url, headers }: IncomingMessage,
  one: Seen,
  response: ServerResponse,
  behind: string,
  lost: boolean,
): void {
  const { host: _host, expect: _expect, ...kept } = headers;
  const onward = ask(new URL(url ?? '/', behind), { method, headers: kept }, (came) => {
    one.came = { status: came.statusCode ?? 502, type: came.headers['content-type'] ?? '' };
    if (lost) return came.resume().once('end', () => response.destroy());
    response.writeHead(came.statusCode ?? 502, came.headers);
    return came.pipe(response);
  });
  onward.once('error', () => response.destroy());
  onward.end(one.body);
}

/** The requests that change something. What is neither a known read nor a known write counts as one. */
export const writesOf = ({ seen }: Tap): readonly Seen[] => seen.filter(({ op }) => !reads.has(op));
/** The operations that this program has no name for. */
export const strangersOf = ({ seen }: Tap): readonly string[] =>
  seen.map(({ op }) => op).filter((op) => !reads.has(op) && !writes.has(op));
/** The operations that moto does not have: an error as a web page, in no protocol of AWS. Each once, sorted. */
export const lackingIn = ({ seen }: Tap): readonly string[] => {
  const isPage = ({ came }: Seen) => came && came.status >= 400 && came.type.startsWith('text/html');
  // The answer to HEAD has no body, so its type says nothing.
  const pages = seen.filter((one) => one.method !== 'HEAD' && isPage(one));
  return [...new Set(pages.map(({ op }) => op))].sort();
};
/** Of these requests, those that were not done: the operation, and the status. */
export const refusedIn = (seen: readonly Seen[]): readonly string[] =>
  seen.flatMap(({ op, came }) =>
    came && came.status < 300 ? [] : [`${op} ${came?.status ?? 'unanswered'}`],
  );

/** A rule that strikes this operation, in this region if one is given, so many times. */
export function on(
  op: string,
  verdict: Answer | 'lost',
  times = Number.POSITIVE_INFINITY,
  region?: string,
): Rule {
  let left = times;
  return (seen) => {
    if (seen.op !== op || (region !== undefined && seen.region !== region) || left <= 0) return undefined;
    left -= 1;
    return verdict;
  };
}
/** The first of these rules that has something to say. */
export const anyOf =
  (...rules: readonly Rule[]): Rule =>
  (seen) => {
    for (const rule of rules) {
      const verdict = rule(seen);
      if (verdict) return verdict;
    }
    return undefined;
  };

/** An error of AWS in the words of a protocol: `query` (IAM, STS), `json` (most), `xml` (S3). */
export const errors = {
  query: (code: string, status: number): Answer => ({
    status,
    type: 'text/xml',
    body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>no</Message></Error></ErrorResponse>`,
  }),
  json: (code: string, status: number): Answer => ({
    status,
    type: 'application/x-amz-json-1.1',
    body: JSON.stringify({ __type: code, message: 'no' }),
  }),
  xml: (code: string, status: number): Answer => ({
    status,
    type: 'application/xml',
    body: `<Error><Code>${code}</Code><Message>no</Message></Error>`,
  }),
};
/** What a network's sign-in page looks like to a program. */
export const webPage: Answer = {
  status: 200,
  type: 'text/html',
  body: '<!DOCTYPE html><html>Welcome</html>',
};
