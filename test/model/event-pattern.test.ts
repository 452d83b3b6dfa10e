import { describe, expect, it } from 'vitest';
import type { Account } from '../../src/model/account.ts';
import { catches, patternOf } from '../../src/model/event-pattern.ts';
import { findingPattern, picks, type Sample, tampering, worse } from '../../src/model/finding-pattern.ts';
import type { Json } from '../../src/model/json.ts';

const account = { id: '123456789012', partition: 'aws', home: 'us-east-1' } as Account;

describe('the pattern for findings', () => {
  it.each<readonly [...Sample, boolean]>([
    ...[...worse, ...tampering].map((sample) => [...sample, true] as const),
    ['Recon:EC2/PortProbeUnprotectedPort', 2, false],
    ['Recon:EC2/PortProbeUnprotectedPort', 3.9, false],
    ['UnauthorizedAccess:IAMUser/ConsoleLoginSuccess.B', 2, false],
    ['NotPolicy:S3/Something', 1, false],
  ])('%s at %f: %s', (type, severity, wanted) => {
    expect(picks(findingPattern, account, 'eu-west-1', [type, severity])).toBe(wanted);
  });

  it('picks nothing of other services, and no other news of GuardDuty', () => {
    const pattern = patternOf(findingPattern);
    const detail = { severity: 8, type: 'Stealth:IAMUser/CloudTrailLoggingDisabled' };
    const event = { source: 'aws.guardduty', 'detail-type': 'GuardDuty Finding', detail };
    expect(catches(pattern, event)).toBe(true);
    expect(catches(pattern, { ...event, source: 'aws.inspector2' })).toBe(false);
    expect(catches(pattern, { ...event, 'detail-type': 'GuardDuty Malware Protection Object Scan' })).toBe(
      false,
    );
    expect(catches(pattern, { ...event, detail: {} })).toBe(false);
  });
});

describe('event patterns', () => {
  const event = { a: 'One', n: 5, list: ['x', 'y'], deep: { b: true, none: null } };
  it.each<[string, Json, boolean]>([
    ['one of several values', { a: ['Two', 'One'] }, true],
    ['another value', { a: ['Two'] }, false],
    ['a number is no text', { n: ['5'] }, false],
    ['any of a list', { list: ['z', 'y'] }, true],
    ['every field', { a: ['One'], n: [6] }, false],
    ['deep', { deep: { b: [true], none: [null] } }, true],
    ['a field that is not there', { c: ['One'] }, false],
    ['exists', { a: [{ exists: true }], c: [{ exists: false }] }, true],
    ['prefix', { a: [{ prefix: 'O' }] }, true],
    ['prefix minds the case', { a: [{ prefix: 'o' }] }, false],
    ['prefix whatever the case', { a: [{ prefix: { 'equals-ignore-case': 'o' } }] }, true],
    ['suffix', { a: [{ suffix: 'ne' }] }, true],
    ['whatever the case', { a: [{ 'equals-ignore-case': 'ONE' }] }, true],
    ['wildcard', { a: [{ wildcard: 'O*e' }] }, true],
    ['wildcard is no expression', { a: [{ wildcard: 'O.e' }] }, false],
    ['anything but', { a: [{ 'anything-but': ['Two', 'Three'] }] }, true],
    ['anything but this', { a: [{ 'anything-but': 'One' }] }, false],
    ['anything but a prefix', { a: [{ 'anything-but': { prefix: 'O' } }] }, false],
    ['anything but, and not there', { c: [{ 'anything-but': 'x' }] }, false],
    ['within', { n: [{ numeric: ['>', 4, '<=', 5] }] }, true],
    ['not within', { n: [{ numeric: ['>', 5] }] }, false],
    ['equal', { n: [{ numeric: ['=', 5] }] }, true],
    ['one way or the other', { $or: [{ a: ['Two'] }, { n: [5] }] }, true],
    ['neither way', { $or: [{ a: ['Two'] }, { n: [6] }], list: ['x'] }, false],
    ['an operator that nobody knows', { a: [{ cidr: '10.0.0.0/8' }] }, false],
  ])('%s', (_what, pattern, wanted) => {
    expect(catches(pattern, event)).toBe(wanted);
  });

  it.each([undefined, '', '[]', '"x"', '{'])('%o is no pattern', (text) => {
    expect(patternOf(text)).toBeNull();
    expect(catches(patternOf(text), event)).toBe(false);
  });
});
