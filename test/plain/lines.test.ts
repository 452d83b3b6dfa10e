// Lines: folded with the text under the text, things to copy whole, findings told once.
import { expect, it } from 'vitest';
import { fold, grouped, inertLine } from '../../src/formats/lines.ts';
import { finding } from '../../src/model/judge.ts';
import { same } from '../../src/model/text.ts';
import { numberIn } from '../../src/plain/numbers.ts';

it.each([
  ['one two three four five six', ['one two three four five', 'six']],
  ['- one two three four fives', ['- one two three four', '  fives']],
  ['12. one two three four fives', ['12. one two three four', '    fives']],
  ['   Path: one two three four', ['   Path: one two three', '   four']],
  ['', ['']],
])('folds %j to 24 cells', (line, lines) => {
  expect(fold(line, 24)).toEqual(lines);
});

it('never breaks what is to be copied', () => {
  const whole = `https://example.com/${'long/'.repeat(30)}`;
  expect(fold({ whole }, 40)).toEqual([whole]);
});

it('takes out what could steer a terminal', () => {
  expect([inertLine('a\u001b[31mb'), inertLine({ whole: 'c\u202ed' })]).toEqual([
    'a [31mb',
    { whole: 'c d' },
  ]);
});

it('tells the same finding of many regions once', () => {
  const off = (region: string) => finding('c', 'fail', same('on'), same('off'), { region });
  const on = finding('c', 'pass', same('on'), same('on'), { region: 'eu-west-1', resource: 'r' });
  expect(grouped([off('us-east-1'), on, off('us-west-2')])).toEqual([
    { finding: off('us-east-1'), regions: ['us-east-1', 'us-west-2'], resources: [] },
    { finding: on, regions: ['eu-west-1'], resources: ['r'] },
  ]);
});

it.each([
  ['', 2],
  ['1', 0],
  [' ３ ', 2],
  ['0', undefined],
  ['4', undefined],
  ['1x', undefined],
])('takes %j of three choices, the third being usual, as %j', (typed, index) => {
  expect(numberIn(typed, 3, 2)).toBe(index);
});
