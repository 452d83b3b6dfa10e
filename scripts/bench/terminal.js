// The wizard in a real terminal: how long until something is seen, and from a key to the frame that answers it.
import { spawn } from '@lydell/node-pty';
import { bin, clean, median } from './time.js';

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

function open() {
  const env = clean({ TERM: 'xterm-256color' });
  const began = performance.now();
  const pty = spawn(process.execPath, [bin, '--demo', '--level', 'recommended', '--lang', 'en'], {
    cols: 80,
    rows: 24,
    env,
  });
  let raw = '';
  let wanted = () => {};
  pty.onData((data) => {
    raw += data;
    wanted();
  });
  const see = (text, from = 0) =>
    new Promise((found) => {
      wanted = () => raw.indexOf(text, from) >= 0 && found(performance.now());
      wanted();
    });
  return { pty, began, see, written: () => raw.length };
}

/** Milliseconds from the start of the process to its first frame. */
export const firstFrame = () => until('Looking who is signed in');

/** Milliseconds from the start of the process to the overview of the simulated account, which obeys keys. */
export const overview = () => until('checks of your account are safe');

async function until(text) {
  const { pty, began, see } = open();
  const seen = await see(text);
  pty.kill();
  return seen - began;
}

/** Milliseconds from a key to the first byte of the frame that answers it: the median of `times` keys. */
export async function keyToFrame(times) {
  const { pty, see, written } = open();
  await see('checks of your account are safe');
  await pause(500);
  const values = [];
  for (let nth = 0; nth < times; nth += 1) {
    const from = written();
    const began = performance.now();
    pty.write(nth % 2 === 0 ? '\u001b[B' : '\u001b[A');
    values.push((await see('\u001b', from)) - began);
    await pause(120);
  }
  pty.kill();
  return median(values);
}
