// The face as a whole: its table of keys holds together, a bug costs one screen, and time is told only where it passes.
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AnyStep } from '../../src/model/step.ts';
import { ticksIn } from '../../src/tui/clock.ts';
import { hintOf, keysAt, labelOf } from '../../src/tui/keys.ts';
import { scene, sceneNames, scenes } from './scenes.ts';
import { after, frameOf, key, type Opened, open, press } from './support.tsx';
import { door, toys } from './toy.ts';

let app: Opened | undefined;
afterEach(() => app?.unmount());

describe.each(sceneNames)('keys of %s', (name) => {
  const glance = { state: scene(name, 'en'), steps: toys };
  it('each means one thing, and Ctrl-C is one of them', () => {
    const keys = keysAt(glance).flatMap((row) => row.keys);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain('ctrl-c');
  });
  it('each has a label and a hint in both languages', () => {
    for (const row of keysAt(glance)) {
      for (const text of [labelOf(row), hintOf(row, glance)]) expect([text.en, text.ja]).not.toContain('');
    }
  });
});

describe('when drawing fails', () => {
  const broken: AnyStep = {
    ...(door as AnyStep),
    afterword: () => {
      throw new Error('a bug');
    },
  };
  const steps = [broken, ...toys.slice(1)];
  it('says so, tells the machine, and goes on elsewhere', async () => {
    // React reports what a boundary catches; here that is what is wanted.
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    app = await open(after(steps, 'en', ...scenes.verified), { steps });
    expect(app.frame()).toContain('This screen could not be drawn.');
    expect(app.desk.state().notice).toEqual({ code: 'unexpected', detail: 'a bug' });
    await press(app, key.escape);
    expect(app.frame()).toContain('checks of your account are safe.');
    quiet.mockRestore();
  });
});

it('a clock runs only where something is watched, sent or verified', () => {
  const ticking = sceneNames.filter((name) => ticksIn(scene(name, 'en')));
  expect(ticking).toEqual(['step', 'applying', 'verifying', 'detailed', 'guided', 'waiting'].sort(byPlace));
});
const byPlace = (a: string, b: string) => sceneNames.findIndex((n) => n === a) - sceneNames.findIndex((n) => n === b);

describe('frames that are easily read', () => {
  it('overview', () => {
    expect(frameOf(scene('overview', 'en'))).toMatchInlineSnapshot();
  });
  it('preview', () => {
    expect(frameOf(scene('preview', 'ja'))).toMatchInlineSnapshot();
  });
  it('stopped', () => {
    expect(frameOf(scene('stopped', 'en'))).toMatchInlineSnapshot();
  });
  it('verified, narrow', () => {
    expect(frameOf(scene('verified', 'ja'), { size: { columns: 60, rows: 20 } })).toMatchInlineSnapshot();
  });
});
