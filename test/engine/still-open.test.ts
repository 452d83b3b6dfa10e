// After a step is applied and something of it is left to a person, no face calls it verified, and both say what comes next.
import { describe, expect, it } from 'vitest';
import { stepOf } from '../../src/engine/select.ts';
import type { State } from '../../src/engine/state.ts';
import { cells } from '../../src/model/wrap.ts';
import { pageOf } from '../../src/plain/screens/index.ts';
import { steps } from '../../steps/index.ts';
import { startWizard } from '../support/wizard.ts';
import { frameOf } from '../tui/support.tsx';

const size = { columns: 60, rows: 20 };
const heard = (state: State): string =>
  pageOf(state, steps)
    .lines.map((line) => (typeof line === 'string' ? line : line.whole))
    .join('\n');

describe.each([
  ['en', /verified/, /read again/, 'the next page shows it.'],
  ['ja', /検証済み/, /読み直し済み/, '次の画面で確認できます。'],
] as const)('in %s', (lang, verified, readAgain, next) => {
  it('alerts whose address is not confirmed are read again, and the next page is theirs', async () => {
    const wizard = await startWizard('fresh', { lang, level: 'recommended' });
    await wizard.say({ type: 'open', step: 'alerts-topic' }, { type: 'next' }, { type: 'confirm' });
    const state = await wizard.until(({ screen }) => screen.at === 'verified');
    const frame = frameOf(state, { steps, size });
    expect(frame.split('\n')[0]).toMatch(readAgain);
    expect(frame.replace(/\s+/g, lang === 'en' ? ' ' : '')).toContain(next);
    for (const line of frame.split('\n')) expect(cells(line)).toBeLessThanOrEqual(60);
    expect(heard(state)).toMatch(readAgain);
    expect(heard(state)).toContain(next);
    for (const text of [frame, heard(state)]) expect(text).not.toMatch(verified);
    const after = await wizard.say({ type: 'next' });
    expect(stepOf(steps, after.screen)?.id).toBe('alerts-topic');
  });

  it('a step that is all safe is verified', async () => {
    const wizard = await startWizard('fresh', { lang });
    await wizard.say({ type: 'open', step: 'password-policy' }, { type: 'next' }, { type: 'confirm' });
    const state = await wizard.until(({ screen }) => screen.at === 'verified');
    for (const text of [frameOf(state, { steps, size }), heard(state)]) {
      expect(text).toMatch(verified);
      expect(text).not.toContain(next);
    }
  });
});
