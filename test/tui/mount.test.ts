// The face on a terminal of its own: it gives back what it took, and leaves no secret behind.
import { Console } from 'node:console';
import { expect, it } from 'vitest';
import { keepHistory, mount } from '../../src/tui/mount.tsx';
import { scene, secrets } from './scenes.ts';
import { deskOf, noon, settle } from './support.tsx';
import { terminal } from './terminal.ts';
import { toys } from './toy.ts';

// Ink captures the console through this; the test runner's console lacks it.
Object.assign(console, { Console });

const begin = (where: ReturnType<typeof terminal>) =>
  mount({
    desk: deskOf(scene('note', 'en'), toys, secrets),
    steps: toys,
    stdin: where.stdin,
    stdout: where.stdout,
    env: { NO_MOTION: '1' },
    ascii: false,
    noColor: true,
    now: () => noon,
  });

it('leaves no secret on the screen, and the cursor and the clipboard as they were', async () => {
  const where = terminal();
  const face = begin(where);
  await settle();
  face.unmount();
  await face.done;
  expect(await where.text()).not.toContain(secrets.adminPassword);
  expect((await where.text()).trim()).toBe('');
  const all = where.written.join('');
  expect(all.lastIndexOf('\u001b[?25h')).toBeGreaterThan(all.lastIndexOf('\u001b[?25l'));
  expect(all.lastIndexOf('\u001b[?2004l')).toBeGreaterThan(all.lastIndexOf('\u001b[?2004h'));
});

it('never wipes the history, whatever the window does', async () => {
  const where = terminal();
  const face = begin(where);
  await settle();
  for (const rows of [10, 5, 30]) {
    where.stdout.rows = rows;
    where.stdout.emit('resize');
    await settle();
  }
  face.unmount();
  await face.done;
  expect(where.written.join('')).not.toContain('\u001b[3J');
});

it('passes on everything else', () => {
  const { stdout, written } = terminal();
  const proxy = keepHistory(stdout);
  proxy.write('\u001b[2J\u001b[3J\u001b[Hhello');
  expect(written.join('')).toBe('\u001b[2J\u001b[Hhello');
  expect([proxy.columns, proxy.rows, proxy.isTTY]).toEqual([80, 24, true]);
});
