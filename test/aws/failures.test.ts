import { describe, expect, it } from 'vitest';
import { translated } from '../../src/aws/failures.ts';
import { type ProblemCode, problems } from '../../src/model/problem.ts';

const chain = (message: string) => Object.assign(new Error(message), { name: 'CredentialsProviderError' });
const withStatus = (error: Error, httpStatusCode: number) =>
  Object.assign(error, { $metadata: { httpStatusCode } });

describe("the SDK's own failures", () => {
  // The messages are those of @aws-sdk/credential-provider-{node,sso,login}.
  it.each<[string, ProblemCode]>([
    ['Could not load credentials from any providers', 'no-credentials'],
    [
      'The SSO session associated with this profile has expired. To refresh this SSO session run',
      'expired-credentials',
    ],
    ['Your session has expired. Please reauthenticate.', 'expired-credentials'],
    ['Failed to load token from /home/a/.aws/login/cache/1.json: Error: ENOENT', 'expired-credentials'],
    ['Failed to refresh token: Error: getaddrinfo ENOTFOUND signin.aws.example', 'unreachable'],
  ])('%s: %s', (message, code) => {
    expect(translated(chain(message), false)).toMatchObject({ code, problem: { code } });
  });

  it('leaves what AWS says as it is, and its own broken answers to those who try again', () => {
    const refused = Object.assign(new Error('no'), { name: 'AccessDenied' });
    expect(translated(refused, false)).toBe(refused);
    const busy = withStatus(new SyntaxError('Unexpected token'), 503);
    expect(translated(busy, false)).toBe(busy);
    expect(translated(busy, true)).toMatchObject({ code: 'not-aws' });
    expect(translated(withStatus(new SyntaxError('Unexpected token'), 200), false)).toMatchObject({
      code: 'not-aws',
    });
  });
});

describe('the problems that can stop a run', () => {
  it.each(Object.entries(problems))('%s says what, why and what next in both languages', (_code, problem) => {
    for (const text of [problem.what, problem.why, problem.next]) {
      expect(text.en).toMatch(/^[A-Z].*\.$/);
      expect(text.ja).toMatch(/。$/);
      // East Asian ambiguous marks have no fixed width in a terminal.
      expect(text.en + text.ja).not.toMatch(/[…—–“”‘’●→※×]/);
    }
  });

  it('ends with the exit codes of the contract', () => {
    const exits = Object.fromEntries(Object.entries(problems).map(([code, { exit }]) => [code, exit]));
    expect(exits).toMatchObject({
      'ambiguous-credentials': 4,
      'not-aws': 4,
      'unknown-region': 2,
      'wrong-account': 6,
    });
    expect(exits).toMatchObject({ 'lock-held': 7, 'state-folder': 7, 'no-terminal': 8, unexpected: 1 });
  });
});
