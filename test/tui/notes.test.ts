// The notes on the overview, in both faces: seen where there is room, never at the cost of a step, and unable to steer a terminal.
import { describe, expect, it } from 'vitest';
import { machine } from '../../src/engine/machine.ts';
import type { State } from '../../src/engine/state.ts';
import type { Account } from '../../src/model/account.ts';
import type { AnyStep } from '../../src/model/step.ts';
import { same, type Text } from '../../src/model/text.ts';
import { overview } from '../../src/plain/screens/overview.ts';
import { startRuntime } from '../../src/runtime/runtime.ts';
import { fakeClock } from '../support/person.ts';
import { scene } from './scenes.ts';
import { frameOf, looked } from './support.tsx';
import { toys } from './toy.ts';

const plan: Text = { en: `Free plan until 2026-07-05. ${'And more. '.repeat(9)}`, ja: '無料プラン' };
const noted = (...notes: readonly Text[]): State =>
  machine(toys)(scene('overview', 'en'), { type: 'noted', notes })[0];

describe('in Ink', () => {
  it('are quiet lines under the account, each cut to one row', () => {
    const lines = frameOf(noted(plan, same('the second'))).split('\n');
    const at = lines.findIndex((line) => line.includes('Free plan until 2026-07-05.'));
    expect(lines[at - 2]).toContain('signed in as root');
    expect(lines[at + 1]?.trim()).toBe('the second');
    expect(lines[at + 2]).toContain('0 of 2 checks');
  });

  it('are two at most', () => {
    const frame = frameOf(noted(same('first'), same('second'), same('third')));
    expect([frame.includes('second'), frame.includes('third')]).toEqual([true, false]);
  });

  it.each([
    [24, 2],
    [21, 1],
    [20, 0],
  ])('in %i rows there is room for %i, and for every step', (rows, count) => {
    const steps = Array.from({ length: 9 }, (_none, at): AnyStep => ({ ...toys[0]!, id: `toy-${at + 1}` }));
    const frame = frameOf(noted(same('first'), same('second')), { steps, size: { columns: 80, rows } });
    expect(['first', 'second'].filter((note) => frame.includes(note))).toHaveLength(count);
    expect(frame.match(/Lock the door/g)).toHaveLength(9);
  });

  it('cannot steer the terminal', () => {
    expect(frameOf(noted(same('a\u001b[2Jb')))).not.toContain('\u001b[2J');
  });
});

it('in lines, they stand under who is signed in', () => {
  const lines = overview.lines(noted(same('first\u001b[2J'), same('second'), same('third')), toys);
  const at = lines.findIndex((line) => String(line).startsWith('Signed in as'));
  expect(lines.slice(at + 1, at + 4)).toEqual([
    'first [2J',
    'second',
    expect.stringContaining('checks of your account'),
  ]);
});

it('nobody waits for them: the walk begins before they are there', async () => {
  const { account } = looked as { account: Account };
  let tell: (notes: readonly Text[]) => void = () => {};
  const notes = new Promise<readonly Text[]>((resolve) => {
    tell = resolve;
  });
  const desk = startRuntime({
    steps: [],
    update: machine([]),
    state: { ...scene('overview', 'en'), account: null, entry: { at: 'looking' } },
    clock: fakeClock(),
    journal: () => expect.fail('nothing is sent'),
    exit: () => {},
    house: {
      invoke: () => expect.fail('nothing is asked'),
      look: async () => ({ account }),
      notes: () => notes,
      browse: async () => {},
    },
  });
  await expect.poll(() => desk.state().entry).toEqual({ at: 'in' });
  expect(desk.state().notes).toEqual([]);
  tell([plan]);
  await expect.poll(() => desk.state().notes).toEqual([plan]);
});
