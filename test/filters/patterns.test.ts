// The filter language, and what the alarms' patterns see.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counted } from '../../src/model/alarm-patterns.ts';
import { alarmIds } from '../../src/model/alarms.ts';
import type { Filter } from '../../src/model/filters/ast.ts';
import { matches } from '../../src/model/filters/evaluate.ts';
import { coverage, gaps } from '../../src/model/filters/events.ts';
import { countsEverything } from '../../src/model/filters/everyday.ts';
import { parseFilter } from '../../src/model/filters/parse.ts';
import { probesOf } from '../../steps/cis-alarms/probes.ts';
import { print } from './print.ts';

const seen = (pattern: string, event: Parameters<typeof matches>[1]) => {
  const parsed = parseFilter(pattern);
  return parsed.ok ? matches(parsed.filter, event) : parsed;
};

describe.each(alarmIds)('%s', (id) => {
  const { pattern } = counted[id];
  it('is a pattern of at most 1024 characters that sees each of its events', () => {
    expect(pattern.length).toBeLessThanOrEqual(1024);
    expect(probesOf(id).length).toBeGreaterThan(0);
    expect(coverage(pattern, probesOf(id))?.missed).toEqual([]);
  });
  it('does not see an everyday read', () => {
    const event = {
      eventName: 'DescribeInstances',
      eventSource: 'ec2.amazonaws.com',
      eventType: 'AwsApiCall',
      sourceIPAddress: '203.0.113.64',
      userIdentity: { type: 'IAMUser' },
    };
    expect(seen(pattern, event)).toBe(false);
  });
});

it('recognises what others wrote, and names what it misses', () => {
  const hub2 = '{($.errorCode="*UnauthorizedOperation") || ($.errorCode="AccessDenied*")}';
  expect(coverage(hub2, probesOf('unauthorized-api-calls'))?.missed).toEqual([]);
  const hub13 = counted['route-table-changes'].pattern.replace('($.eventSource = ec2.amazonaws.com) && ', '');
  expect(coverage(hub13, probesOf('route-table-changes'))?.missed).toEqual([]);
  const hub10 = counted['security-group-changes'].pattern.replace(
    ' || ($.eventName = ModifySecurityGroupRules)',
    '',
  );
  const missed = gaps(coverage(hub10, probesOf('security-group-changes'))!);
  expect(missed.map(({ en }) => en)).toEqual(['ModifySecurityGroupRules']);
  expect(coverage('ERROR', probesOf('root-usage'))).toBeNull();
});

it.each([
  ['', true],
  ['" "', true],
  ['{ $.eventName = "*" }', true],
  ['{ $.userIdentity.type != "Nobody" }', true],
  ['{ $.errorCode NOT EXISTS }', true],
  ['{ $.eventSource = *.amazonaws.com || $.eventName = "CreateTrail" }', true],
  ['ERROR', false],
  ['{ $.readOnly IS FALSE }', true],
  ['{ $.userIdentity.type = "IAMUser" }', false],
  ['{ $.userIdentity.type = "Root" }', false],
  ...alarmIds.map((id) => [counted[id].pattern, false] as const),
] as const)('%s counts everything: %s', (pattern, everything) => {
  expect(countsEverything(pattern)).toBe(everything);
});

it.each([
  ['{ $.a = 1 || $.b = 2 && $.c = 3 }', { a: 1 }, true],
  ['{ ($.a = 1 || $.b = 2) && $.c = 3 }', { a: 1 }, false],
  ['{ $.a NOT EXISTS }', {}, true],
  ['{ $.a IS NULL }', { a: null }, true],
  ['{ $.a IS TRUE }', { a: false }, false],
  ['{ $.a != "x" }', {}, false],
  ['{ $.a.b = "Un*zed" }', { a: { b: 'Unauthorized' } }, true],
  ['{ $.list[0] >= 2.5 }', { list: [3] }, true],
] as const)('%s of %o is %o', (pattern, event, wanted) => {
  expect(seen(pattern, event)).toBe(wanted);
});

it.each(['', '{ }', '{ $.a = }', '{ $.a EXISTS }', '{ ($.a = 1 }', '{ $.a = %x% }', '{ $.a = 1 } x'])(
  'refuses %j without throwing',
  (pattern) => {
    expect(parseFilter(pattern).ok).toBe(false);
  },
);

const at = fc.stringMatching(/^\$(\.[a-zA-Z]\w{0,5}){1,3}$/);
const value = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    text: fc.string({ maxLength: 8 }),
    quoted: fc.constant(true),
  }),
  fc.record({
    kind: fc.constant('text' as const),
    text: fc.stringMatching(/^[a-z*][a-zA-Z.*-]{0,8}$/),
    quoted: fc.constant(false),
  }),
  fc.record({ kind: fc.constant('number' as const), number: fc.integer() }),
);
const { filter } = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.record({
      kind: fc.constant('compare' as const),
      at,
      by: fc.constantFrom('=' as const, '!=' as const, '>' as const),
      value,
    }),
    fc.record({
      kind: fc.constant('is' as const),
      at,
      what: fc.constantFrom('absent' as const, 'null' as const, 'true' as const, 'false' as const),
    }),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      of: fc.array(tie('filter'), { minLength: 2, maxLength: 3 }),
    }),
  ),
}));
it('reads what it prints', () => {
  fc.assert(
    fc.property(filter, (tree) => {
      expect(parseFilter(print(tree))).toEqual({ ok: true, filter: tree });
    }),
  );
});
