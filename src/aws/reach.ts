// Is there a way to AWS, and what time is it there? Asks without a sign-in, through the same proxy and with the same certificates.
import * as http from 'node:http';
import * as https from 'node:https';
import { failureOf, whyOf } from '../model/errors.ts';
import { ProblemError } from '../model/problem.ts';
import { handler } from './clients/kit.ts';
import { translated } from './failures.ts';
import type { ProxyOptions } from './proxy.ts';

export interface Reach extends ProxyOptions {
  /** Where to ask; absent: STS in the region. */
  readonly endpoint?: string | undefined;
  readonly region: string;
}

/** The time of AWS's answer, milliseconds since 1970; `undefined` where it names none. Throws a `ProblemError` where nobody answers. */
export async function timeThere(options: Reach): Promise<number | undefined> {
  const suffix = options.region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  const url = new URL(options.endpoint || `https://sts.${options.region}.${suffix}/`);
  const date = await headersOf(url, options).catch((error: unknown) => {
    const known = translated(error, true);
    if (known instanceof ProblemError) throw known;
    const failure = failureOf(error);
    const gone = whyOf(failure) === 'unreachable' || failure.code === 'ENOTFOUND';
    throw new ProblemError({ code: gone ? 'unreachable' : 'not-aws', detail: failure.code });
  });
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? undefined : time;
}

function headersOf(url: URL, options: ProxyOptions): Promise<string | undefined> {
  const { connectionTimeout, httpAgent, httpsAgent } = handler(options);
  const secure = url.protocol === 'https:';
  const agent = secure && httpsAgent instanceof https.Agent ? httpsAgent : secure ? undefined : httpAgent;
  return new Promise((resolve, reject) => {
    const request = (secure ? https : http).request(url, {
      method: 'HEAD',
      timeout: connectionTimeout,
      ...(agent ? { agent } : {}),
      ...(options.ca && !agent ? { ca: options.ca } : {}),
    });
    request.once('response', (response) => {
      response.resume();
      resolve(response.headers.date);
      agent?.destroy();
    });
    request.once('timeout', () =>
      request.destroy(Object.assign(new Error('timeout'), { code: 'ETIMEDOUT' })),
    );
    request.once('error', reject);
    request.end();
  });
}
