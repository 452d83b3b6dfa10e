import { expect, it } from 'vitest';
import { seedOf, toBase32 } from '../../src/demo/iam/seed.ts';
import { fromBase32, totp } from '../../src/demo/totp.ts';

// RFC 6238, appendix B: SHA-1, the seed "12345678901234567890"; of its eight digits, the last six.
const seed = toBase32(Buffer.from('12345678901234567890'));

it.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('at %i seconds the code is %s', (seconds, code) => {
  expect(totp(seed, seconds * 1000)).toBe(code);
});

it.each(['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'])('base32 gives back %j', (text) => {
  expect(fromBase32(toBase32(Buffer.from(text))).toString()).toBe(text);
});

// RFC 4648, section 10.
it('writes base32 as the RFC does', () => expect(toBase32(Buffer.from('foobar'))).toBe('MZXW6YTBOI'));

it('gives each device a seed of 64 characters, the same in every run', () => {
  expect(seedOf('MFA1')).toMatch(/^[A-Z2-7]{64}$/);
  expect(seedOf('MFA1')).toBe(seedOf('MFA1'));
  expect(seedOf('MFA1')).not.toBe(seedOf('MFA2'));
});
