// The money is said before it is spent, also where what the changes promise has no room beside so many calls.
import { describe, expect, it } from 'vitest';
import { call } from '../../src/model/call.ts';
import type { AnyStep, Change } from '../../src/model/step.ts';
import { same } from '../../src/model/text.ts';
import { expectTidy } from './look.ts';
import { after, frameOf, looked, read } from './support.tsx';
import { door } from './toy.ts';

const long = 'This is a long story about what may happen and how it is put right again. '.repeat(8).trim();
const money = 'Some cents a month.';

/** The preview of a step with twenty calls, whose price is said in `cost`. */
function previewOf(cost: string) {
  const change = (nth: number): Change => ({
    id: `toy-door/user-${nth}`,
    resource: `user/u${nth}`,
    summary: same(`User ${nth}`),
    call: call('iam:CreateUser', { UserName: `user-number-${nth}` }),
    risk: 'safe',
    danger: same(long),
    undo: same(long),
    ...(cost ? { cost: { cents: 5, text: same(cost), link: 'https://aws.amazon.com/iam/pricing/' } } : {}),
  });
  const changes = Array.from({ length: 20 }, (_, nth) => change(nth));
  const step = { ...door, ask: () => [], plan: () => changes } as unknown as AnyStep;
  const state = after(
    [step],
    'en',
    looked,
    read('toy-door'),
    { type: 'open', step: 'toy-door' },
    { type: 'next' },
  );
  return (size: { columns: number; rows: number }) => {
    const frame = frameOf(state, { steps: [step], size });
    expectTidy(frame, size);
    expect(frame).toMatch(/\+ iam:CreateUser/);
    return frame.replace(/\s+/g, ' ');
  };
}

describe('twenty calls with a long risk', () => {
  it.each([
    { columns: 80, rows: 24 },
    { columns: 60, rows: 20 },
  ])('at $columns x $rows keep a short price in sight', (size) => {
    const frame = previewOf(money)(size);
    expect(frame).toMatch(
      new RegExp(
        `Money ${money} Together: about \\$1\\.00 a month\\. \\(prices as of [\\d-]+\\) Risk and undo are at the end\\.`,
      ),
    );
    expect(frame).not.toContain('This can cost money.');
  });

  it('say that there is a price where it is long, or the window low', () => {
    const said = 'This can cost money. Money, risk and undo are at the end.';
    expect(previewOf(long)({ columns: 80, rows: 24 })).toContain(said);
    expect(previewOf(money)({ columns: 60, rows: 16 })).toContain(said);
  });

  it('say nothing of a price where there is none', () => {
    const frame = previewOf('')({ columns: 80, rows: 24 });
    expect(frame).toContain('Money these calls cost nothing Risk and undo are at the end.');
    expect(frame).not.toContain('This can cost money.');
  });
});
