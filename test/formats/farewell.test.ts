// What stays in the terminal when the screen is gone.
import { describe, expect, it } from 'vitest';
import { atLevel } from '../../src/engine/level.ts';
import { farewell } from '../../src/formats/farewell.ts';
import { fold } from '../../src/formats/lines.ts';
import { cells } from '../../src/model/wrap.ts';
import { steps } from '../../steps/index.ts';
import { startWizard } from '../support/wizard.ts';

const walk = atLevel(steps, 'essentials');
const again = 'aws-day-one audit --demo';
const printed = async (lang: 'en' | 'ja') => {
  const wizard = await startWizard('fresh', { lang });
  await wizard.say({ type: 'open', step: 'budgets' }, { type: 'next' }, { type: 'confirm' });
  return farewell(walk, wizard.state(), { audit: again }).flatMap((line) => fold(line, 60));
};

describe('the farewell', () => {
  it.each(['en', 'ja'] as const)(
    'says in %s the score, what is open, what it costs, and how to look again',
    async (lang) => {
      const lines = await printed(lang);
      const text = lines.join('\n');
      expect(text).toContain('123456789012 (DEMO)');
      expect(text).toContain(
        lang === 'en' ? 'Your account is 5 of 21 safe. Before: 3 of 21.' : '21 個中 5 個',
      );
      for (const step of walk.filter(({ id }) => !['budgets', 'account-plan'].includes(id)))
        expect(text.replace(/\s+/g, '')).toContain(step.title[lang].replace(/\s+/g, ''));
      expect(lines).toContain('https://123456789012.signin.aws.amazon.com/console');
      // Nobody is signed in as root on a demo.
      expect(text).not.toMatch(/logout|root is still|root でサインイン/i);
      expect(lines).toContain(`  ${again}`);
      for (const line of lines) if (!line.includes('https://')) expect(cells(line)).toBeLessThanOrEqual(60);
    },
  );

  it.each([
    ['day-one-root', true],
    ['work', false],
    [undefined, false],
  ])(
    'on AWS as root, with the profile %s, it names the command only if that ends the sign-in',
    async (profile, named) => {
      const wizard = await startWizard('fresh');
      for (const lang of ['en', 'ja'] as const) {
        const state = { ...wizard.state(), lang, demo: false };
        const lines = farewell(walk, state, { audit: again, profile });
        expect(lines.some((line) => typeof line !== 'string' && line.whole.includes('aws logout'))).toBe(
          named,
        );
        expect(lines.filter((line) => typeof line === 'string' && /root/i.test(line)).join('\n')).toMatch(
          named ? /still signed in|まだ root で/ : /When you are done, sign out|終わったらサインアウト/,
        );
      }
    },
  );

  it('says nothing where no account was seen', async () => {
    const wizard = await startWizard('fresh');
    expect(farewell(steps, { ...wizard.state(), account: null }, { audit: again })).toEqual([]);
  });
});
