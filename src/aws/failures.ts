// The SDK's own failures (no credentials, an answer that cannot be parsed) in this program's words; AWS's errors pass as they are.
import { failureOf } from '../model/errors.ts';
import { ProblemError } from '../model/problem.ts';

const providers = new Set(['CredentialsProviderError', 'TokenProviderError', 'ProviderError']);
// A sign-in that could not be renewed because nobody answered: the chain wraps the network's error into its own text.
const offline = /\b(ENOTFOUND|ECONNREFUSED|ECONNRESET|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|TimeoutError)\b/;

// Somebody in between shows a certificate of their own, or AWS's is not believed. Source: Node.js, "X509 certificate error codes".
const untrusted =
  /^(SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_(VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT(_LOCALLY)?)|CERT_(UNTRUSTED|HAS_EXPIRED|NOT_YET_VALID)|ERR_TLS_CERT_ALTNAME_INVALID)$/;

/** What to throw instead of this; `foreign`: the endpoint is not AWS's. The messages are those of @aws-sdk/credential-provider-{ini,sso,login}; they hold no secret. */
export function translated(error: unknown, foreign: boolean): unknown {
  if (error instanceof ProblemError) return error;
  const { code, message, status = 0 } = failureOf(error);
  if (providers.has(code)) {
    if (offline.test(message)) return new ProblemError({ code: 'unreachable' });
    const ended = /expired|re-?authenticate|refresh|sso login|aws login|load token/i.test(message);
    return new ProblemError({ code: ended ? 'expired-credentials' : 'no-credentials' });
  }
  if (untrusted.test(code)) return new ProblemError({ code: 'certificate', detail: code });
  // A 5xx of AWS itself may come without a body that can be read: that is trouble at AWS.
  const stranger = foreign || status < 500;
  return stranger && isUnparsable(error) ? new ProblemError({ code: 'not-aws' }) : error;
}

/** The SDK throws a plain SyntaxError, or an Error that carries the response, when an answer is not in the service's protocol. */
function isUnparsable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error instanceof SyntaxError || /Deserialization error/.test(error.message);
}
