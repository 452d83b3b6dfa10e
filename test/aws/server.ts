// A tiny web server on a free loopback port, in the place of AWS: it counts what reaches it.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Answer {
  readonly status?: number;
  readonly type: string;
  readonly body: string;
}
export interface Stub {
  readonly url: string;
  /** Every request that came in. */
  readonly requests: readonly IncomingMessage[];
  readonly close: () => Promise<void>;
}

/** Answers every request the same way. */
export async function stub({ status = 200, type, body }: Answer): Promise<Stub> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    request.resume();
    response.writeHead(status, { 'content-type': type }).end(body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise<void>((done) => server.close(() => done()).closeAllConnections());
  return { url: `http://127.0.0.1:${port}`, requests, close };
}

const xml = (body: string, status = 200): Answer => ({ status, type: 'text/xml', body });
export const someone = xml(
  '<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>' +
    '<Arn>arn:aws:iam::123456789012:root</Arn><UserId>123456789012</UserId><Account>123456789012</Account>' +
    '</GetCallerIdentityResult></GetCallerIdentityResponse>',
);
/** An error in the words of AWS's query protocol. */
export const refusal = (code: string, status = 403): Answer =>
  xml(
    `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>no</Message></Error></ErrorResponse>`,
    status,
  );
export const page = (status: number): Answer => ({
  status,
  type: 'text/html; charset=utf-8',
  body: '<html>Hi</html>',
});
