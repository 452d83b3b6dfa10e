// How far a walk goes: what each level holds, what it asks for, and how a person changes their mind.
import { describe, expect, it } from 'vitest';
import { atLevel, narrowed, pricesOf, stepsAt } from '../../src/engine/level.ts';
import { levels } from '../../src/model/level.ts';
import { steps } from '../../steps/index.ts';
import { open } from '../support/demo.ts';
import { startWizard } from '../support/wizard.ts';

const first = [
  'contacts',
  'root-user',
  'password-policy',
  'admin-user',
  'budgets',
  's3-public-access',
  'cloudtrail',
  'guardduty',
  'root-keys',
];
const idsAt = (level: (typeof levels)[number]) => atLevel(steps, level).map(({ id }) => id);

describe('the levels', () => {
  it('hold what the ones before them hold', () => {
    for (const [at, level] of levels.entries()) {
      const before = levels[at - 1];
      if (before) expect(idsAt(level)).toEqual(expect.arrayContaining(idsAt(before)));
    }
    expect(idsAt('everything')).toEqual(steps.map(({ id }) => id));
  });

  it('begin with the first walk', () => {
    expect(idsAt('essentials').filter((id) => first.includes(id))).toEqual(first);
  });

  it('never ask for less time or money than the one before', async () => {
    const { account } = await open('fresh');
    const prices = pricesOf(steps, account);
    expect(prices.map(({ level }) => level)).toEqual(levels);
    for (const [at, price] of prices.entries()) {
      const before = prices[at - 1];
      if (!before) continue;
      expect(price.cents).toBeGreaterThanOrEqual(before.cents);
      expect(price.minutes).toBeGreaterThanOrEqual(before.minutes);
    }
  });

  it('tell a step with later controls how far it may go', () => {
    const asked: unknown[] = [];
    const one = { ...steps[0]!, controls: [{ id: 'a' }, { id: 'b', level: 'everything' }] };
    const step = { ...one, plan: (_facts: unknown, given: unknown) => void asked.push(given) } as never;
    const small = narrowed(step, 'recommended');
    expect(small.controls.map(({ id }) => id)).toEqual(['a']);
    small.plan({}, { answers: {} } as never);
    expect(asked).toEqual([{ answers: {}, level: 'recommended' }]);
    expect(narrowed(step, 'everything')).toBe(step);
    expect(stepsAt([step], {})).toEqual([step]);
  });
});

describe('the first screen', () => {
  it('offers the recommended walk, and takes another', async () => {
    const wizard = await startWizard('fresh', {
      level: 'recommended',
      screen: { at: 'levels', cursor: 1 },
    });
    const read = Object.keys(wizard.state().seen);
    expect(read.sort()).toEqual(idsAt('recommended').sort());
    const chosen = await wizard.say({ type: 'move', by: -1 }, { type: 'next' });
    expect(chosen).toMatchObject({ level: 'essentials', screen: { at: 'overview', cursor: 0 } });
  });

  it('reads what a longer walk holds beside, and nothing twice', async () => {
    const wizard = await startWizard('fresh');
    await wizard.say({ type: 'levels' });
    expect(wizard.state().screen).toEqual({ at: 'levels', cursor: 0 });
    await wizard.say({ type: 'level', level: 'everything' });
    const all = await wizard.until(({ reading }) => reading.length === 0);
    expect(Object.keys(all.seen).sort()).toEqual(idsAt('everything').sort());
    expect(wizard.sent).toEqual([]);
  });

  it('leads back without a change, and out', async () => {
    const wizard = await startWizard('fresh');
    const back = await wizard.say({ type: 'levels' }, { type: 'move', by: 1 }, { type: 'back' });
    expect(back).toMatchObject({ level: 'essentials', screen: { at: 'overview' } });
    await wizard.say({ type: 'levels' }, { type: 'quit' });
    expect(wizard.exits).toEqual([0]);
  });
});
