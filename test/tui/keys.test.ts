// Keys, pressed on the real app: what each does, and what none may do.
import { afterEach, describe, expect, it } from 'vitest';
import { scene, type scenes, secrets } from './scenes.ts';
import { key, type Opened, open, press, settle } from './support.tsx';

let app: Opened | undefined;
const start = async (name: keyof typeof scenes) => {
  app = await open(scene(name, 'en'), { secrets });
  return app;
};
afterEach(() => app?.unmount());

const at = ({ desk }: Opened) => desk.state().screen.at;
const cursor = ({ desk }: Opened) => {
  const { screen } = desk.state();
  return screen.at === 'overview' ? screen.cursor : undefined;
};

describe('overview', () => {
  it.each([
    ['arrows', [key.down], 1],
    ['letters', ['j'], 1],
    ['there and back', ['j', key.up], 0],
    ['two arrows in one chunk, then one back', [key.down + key.down, 'k'], 0],
    ['not beyond the end', ['jjjj'], 1],
  ])('moves with %s', async (_name, keys, to) => {
    const shown = await start('overview');
    await press(shown, ...keys);
    expect(cursor(shown)).toBe(to);
    expect(shown.frame()).toContain(to === 0 ? '❯ 1' : '❯ 2');
  });
  it('opens by Enter and by number', async () => {
    const shown = await start('overview');
    await press(shown, '2');
    expect(shown.desk.state().screen).toMatchObject({ at: 'step', step: 'toy-drawer' });
    await press(shown, key.escape, key.up, key.enter);
    expect(shown.desk.state().screen).toMatchObject({ at: 'step', step: 'toy-door' });
  });
  it('moves twice for two arrows in one chunk', async () => {
    const shown = await start('overview');
    const moves: number[] = [];
    shown.desk.subscribe(() => moves.push(cursor(shown) ?? -1));
    await press(shown, key.down + key.down);
    expect(moves).toHaveLength(2);
  });
  it('changes the language and back', async () => {
    const shown = await start('overview');
    await press(shown, 'l');
    expect(shown.frame()).toContain('サインイン中');
    await press(shown, 'l');
    expect(shown.frame()).toContain('signed in as root');
  });
  it('leaves with 0 by q and with 130 by Ctrl-C', async () => {
    const shown = await start('overview');
    await press(shown, 'q', key.ctrlC);
    expect(shown.desk.effects).toEqual([
      { do: 'exit', code: 0 },
      { do: 'exit', code: 130 },
    ]);
  });
});

describe('nothing is agreed to by accident', () => {
  it('Enters typed ahead never send', async () => {
    const shown = await start('step');
    await press(shown, key.enter, '\r\r\r\r', key.enter, '\r\r');
    expect(at(shown)).toBe('preview');
    expect(shown.desk.effects.map((effect) => effect.do)).not.toContain('apply');
  });
  it('y in the same chunk as the key that opened the preview does nothing', async () => {
    const shown = await start('question');
    await press(shown, '\ry');
    expect(at(shown)).toBe('preview');
  });
  it('y in the same turn does nothing either: the preview has not been seen yet', async () => {
    const shown = await start('question');
    shown.stdin.write('\r');
    shown.stdin.write('y');
    await settle();
    expect(at(shown)).toBe('preview');
  });
  it('y from the clipboard does nothing, y from the keyboard goes on', async () => {
    const shown = await start('preview');
    await press(shown, '\u001b[200~y\u001b[201~');
    expect(at(shown)).toBe('preview');
    await press(shown, 'y');
    expect(at(shown)).toBe('confirm');
  });
  it.each([
    ['Enter', [key.enter]],
    ['another number', ['123', key.enter]],
    ['y and Enter', ['y', key.enter]],
  ])('a lock-out is not confirmed by %s', async (_name, keys) => {
    const shown = await start('confirm');
    await press(shown, ...keys);
    expect(shown.desk.state().screen).toMatchObject({ at: 'confirm', wrong: true });
    expect(shown.frame()).toContain('That is not the id of this account.');
  });
  it('the account id confirms, and then the account is read once more', async () => {
    const shown = await start('confirm');
    await press(shown, '123456789012', key.enter);
    expect(at(shown)).toBe('checking');
    expect(shown.desk.effects).toEqual([{ do: 'read', step: 'toy-door' }]);
  });
  it('a password is noted by n alone, never by Enter', async () => {
    const shown = await start('note');
    expect(shown.frame()).toContain(secrets.adminPassword);
    await press(shown, key.enter, '\r\r', 'nn', ' ');
    expect(shown.desk.effects).toEqual([]);
    await press(shown, 'n');
    expect(shown.desk.effects).toEqual([{ do: 'go-on' }]);
  });
});

describe('pages', () => {
  it('scrolls as far as the page goes and comes back at once', async () => {
    const shown = await start('guided');
    const first = shown.frame();
    await press(shown, 'jjjjjjjjjjjjjjjjjjjj');
    expect(shown.frame()).toContain('aws login --profile day-one-admin');
    await press(shown, 'kkk');
    expect(shown.frame()).toBe(first);
  });
  it('step keys say what they want', async () => {
    const shown = await start('guided');
    await press(shown, 'o', 'i', 'x', key.enter);
    expect(shown.desk.effects.map((effect) => effect.do)).toEqual(['browse', 'look', 'learner', 'read']);
  });
  it('keys that are not offered do nothing', async () => {
    const shown = await start('step');
    await press(shown, 'o', 'i', 'x', 'y', 'c', 'n');
    expect(shown.desk.effects).toEqual([]);
    expect(at(shown)).toBe('step');
  });
  it('help names the keys of the screen beneath, and any of its own keys closes it', async () => {
    const shown = await start('preview');
    await press(shown, '?');
    expect(shown.frame()).toContain('Nothing is sent before you press y.');
    await press(shown, 'y');
    expect(at(shown)).toBe('preview');
    expect(shown.desk.state().help).toBe(true);
    await press(shown, key.escape);
    expect(shown.desk.state().help).toBe(false);
  });
  it('Ctrl-C while sending stops after the call in flight, and at once when pressed again', async () => {
    const shown = await start('applying');
    await press(shown, key.ctrlC);
    expect(shown.frame()).toContain('the call in flight is finished first');
    await press(shown, key.ctrlC);
    expect(shown.desk.effects).toEqual([{ do: 'stop' }, { do: 'exit', code: 130 }]);
  });
});
