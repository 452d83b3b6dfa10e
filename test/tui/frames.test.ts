// Every screen, in both languages and several sizes: never too high, never too wide, never broken wrongly.
import { describe, expect, it } from 'vitest';
import { initial, machine } from '../../src/engine/machine.ts';
import type { Event, State } from '../../src/engine/state.ts';
import type { Lang } from '../../src/model/text.ts';
import { steps } from '../../steps/index.ts';
import { answers, open } from '../support/demo.ts';
import { expectTidy, hasQr } from './look.ts';
import { scene, sceneNames, secrets } from './scenes.ts';
import { frameOf, open as openApp, press } from './support.tsx';

const langs: readonly Lang[] = ['en', 'ja'];
const sizes = [
  { columns: 80, rows: 24 },
  { columns: 60, rows: 20 },
  { columns: 50, rows: 15 },
  { columns: 160, rows: 50 },
] as const;

describe.each(langs)('in %s', (lang) => {
  describe.each(sizes)('at $columns x $rows', (size) => {
    it.each(sceneNames)('%s is tidy', (name) => {
      const frame = frameOf(scene(name, lang), { size, secrets });
      expectTidy(frame, size);
      expect(frame.trim().split('\n').length).toBeGreaterThan(2);
    });
  });

  it.each(['fresh', 'messy', 'restricted'] as const)('the real walk over %s is tidy', async (scenario) => {
    const bench = await open(scenario);
    const update = machine(steps);
    const at = bench.account.now;
    const events: Event[] = [{ type: 'looked', account: bench.account, at }];
    for (const step of steps) {
      events.push({
        type: 'read',
        step: step.id,
        facts: await step.read(bench.reader(), bench.account),
        at,
      });
    }
    const state = events.reduce<State>(
      (was, event) => update(was, event)[0],
      initial({ lang, demo: true, answers, level: 'essentials' }),
    );
    const pages = steps.flatMap(({ id }) => {
      const page = update(state, { type: 'open', step: id })[0];
      const detailed = update(page, { type: 'details' })[0];
      const next = update(page, { type: 'next' })[0];
      return [page, detailed, next, update(next, { type: 'cli' })[0], update(next, { type: 'confirm' })[0]];
    });
    for (const size of sizes.slice(0, 2)) {
      for (const one of [state, update(state, { type: 'report' })[0], ...pages]) {
        expectTidy(frameOf(one, { size, steps }), size);
      }
    }
  });

  it('asks for a larger window in one line', () => {
    const frame = frameOf(scene('overview', lang), { size: { columns: 49, rows: 15 } });
    expect(frame.split('\n')).toHaveLength(1);
    expect(frame).toContain('50 x 15');
  });
});

describe('the QR code', () => {
  const codes = scene('codes', 'en');
  it.each([
    [{ columns: 80, rows: 24 }, true],
    [{ columns: 76, rows: 22 }, true],
    [{ columns: 75, rows: 24 }, false],
    [{ columns: 80, rows: 21 }, false],
  ])('at %o is shown: %s', (size, shown) => {
    const frame = frameOf(codes, { size, secrets });
    expect(hasQr(frame)).toBe(shown);
    expect(frame.replace(/\s+/g, ' ')).toContain('JBSW Y3DP');
  });
  it('is named in the hints only where k does something, as what it would do', async () => {
    const hint = /k (key without QR code|show the QR code)/;
    expect(hint.exec(frameOf(codes, { secrets }))?.[1]).toBe('key without QR code');
    expect(frameOf(codes, { secrets, size: { columns: 60, rows: 20 } })).not.toMatch(hint);
    expect(frameOf(codes, { secrets, size: { columns: 75, rows: 24 } })).not.toMatch(hint);
    expect(frameOf(codes, { secrets, ascii: true })).not.toMatch(hint);
    const shown = await openApp(codes, { secrets });
    await press(shown, 'k');
    expect(hasQr(shown.frame())).toBe(false);
    expect(hint.exec(shown.frame())?.[1]).toBe('show the QR code');
    await press(shown, 'k');
    expect(hasQr(shown.frame())).toBe(true);
    expect(hint.exec(shown.frame())?.[1]).toBe('key without QR code');
  });
  it('is left out in ASCII, and so is every other glyph', () => {
    for (const name of sceneNames) {
      expect(frameOf(scene(name, 'en'), { secrets, ascii: true })).toMatch(/^[\n\u0020-\u007e]*$/);
    }
  });
  it('is gone with its secret', () => {
    const frame = frameOf(codes);
    expect(hasQr(frame)).toBe(false);
    expect(frame).toContain('It is no longer shown.');
  });
});

it('takes the sting out of what AWS returned', () => {
  expect(frameOf(scene('overview', 'en'))).toContain('one key lies about');
  expect(frameOf(scene('stopped', 'en'))).not.toContain('\u001b');
});
