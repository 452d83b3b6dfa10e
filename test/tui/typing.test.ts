// Typing, pressed on the real app: letters are letters, pastes are pastes, and digits go where they belong.
import { afterEach, describe, expect, it } from 'vitest';
import { scene, type scenes, secrets } from './scenes.ts';
import { key, type Opened, open, press } from './support.tsx';

let app: Opened | undefined;
const start = async (name: keyof typeof scenes) => {
  app = await open(scene(name, 'en'), { secrets });
  return app;
};
afterEach(() => app?.unmount());

const at = ({ desk }: Opened) => desk.state().screen.at;
describe('typing', () => {
  it.each([
    ['q is a letter', ['q?lo@example.com'], 'q?lo@example.com'],
    ['a paste comes without its markers', ['\u001b[200~me@example.com\u001b[201~'], 'me@example.com'],
    ['backspace takes back', ['ab', key.backspace, key.backspace, 'c@d.ef'], 'c@d.ef'],
    ['in one chunk too', ['abc\u007f\u007f@x.yz'], 'a@x.yz'],
    ['a whole grapheme', ['\u304b\u3099@', key.backspace, key.backspace, 'a@b.cd'], 'a@b.cd'],
    ['in the middle', ['a@c.de', '\u001b[D', '\u001b[D', '\u001b[D', '\u001b[D', '\u001b[D', 'b'], 'ab@c.de'],
    ['the offer is taken by Enter', [], 'owner@example.com'],
  ])('%s', async (_name, keys, email) => {
    const shown = await start('question');
    await press(shown, ...keys, key.enter);
    expect(shown.desk.state().answers.alertEmail).toBe(email);
  });
  it('Enter in the same chunk submits', async () => {
    const shown = await start('question');
    await press(shown, 'a@b.cd\r');
    expect(shown.desk.state().answers.alertEmail).toBe('a@b.cd');
  });
  it('Enter inside a paste does not', async () => {
    const shown = await start('question');
    await press(shown, '\u001b[200~a@b.cd\r\u001b[201~');
    expect(at(shown)).toBe('question');
  });
  it('Esc and Ctrl-C work from a field', async () => {
    const shown = await start('question');
    await press(shown, 'abc', key.escape);
    expect(at(shown)).toBe('step');
    await press(shown, key.enter, key.ctrlC);
    expect(shown.desk.effects).toContainEqual({ do: 'exit', code: 130 });
  });
  it('what was wrong stays to be mended', async () => {
    const shown = await start('question');
    await press(shown, 'me', key.enter);
    expect(shown.frame()).toContain('This is no e-mail address.');
    await press(shown, '@b.cd', key.enter);
    expect(shown.desk.state().answers.alertEmail).toBe('me@b.cd');
  });
});

describe('a choice of several', () => {
  it('begins with the usual ones, and what is ticked when Enter comes is the answer', async () => {
    const shown = await start('picks');
    expect(shown.frame()).toContain('[x] The bell at gate number 3');
    expect(shown.frame()).toContain('2 bells');
    await press(shown, ' ', key.down, key.down, ' ', key.down, ' ');
    expect(shown.frame()).toContain('[x] The bell at gate number 1,');
    expect(shown.frame()).toContain('[ ] The bell at gate number 3');
    await press(shown, key.enter);
    expect(shown.desk.state().answers.alarms).toEqual([
      'unauthorized-api-calls',
      'iam-policy-changes',
      'cloudtrail-changes',
    ]);
  });
  it('says what is wrong with none, and forgets it with the next tick', async () => {
    const shown = await start('picks');
    await press(shown, key.down, key.down, ' ', key.down, key.down, ' ', key.enter);
    expect(shown.frame()).toContain('Please choose at least one');
    expect(at(shown)).toBe('picks');
    await press(shown, ' ');
    expect(shown.frame()).toContain('1 bells');
    await press(shown, key.escape);
    expect(shown.desk.state().answers.alarms).toBeUndefined();
    expect(at(shown)).toBe('step');
  });
});

describe('codes', () => {
  it('takes twelve digits, nothing else, and puts them away', async () => {
    const shown = await start('codes');
    await press(shown, '123456', key.enter, 'z６５4', key.backspace, '4321', '999');
    expect(shown.frame()).toContain('first code: 123456');
    expect(shown.desk.put).toEqual({});
    await press(shown, key.enter);
    expect(shown.desk.put).toEqual({ mfaCode1: '123456', mfaCode2: '654321' });
    expect(shown.desk.effects).toEqual([{ do: 'go-on' }]);
    expect(shown.frame()).not.toContain('123456\n');
  });
  it('k hides the picture, x lets the learner type', async () => {
    const shown = await start('codes');
    expect(shown.frame()).toContain('▄');
    await press(shown, 'k', 'x');
    expect(shown.frame()).not.toContain('▄');
    expect(shown.desk.effects).toEqual([{ do: 'learner', acts: ['codes'] }]);
  });
});
