// Every number that the design holds the program to, measured in one run: docs/performance.md explains them.
// Times are medians, and ratios to a bare `node -e 0` of the same minutes: a slow machine makes both slow.
import { execFileSync } from 'node:child_process';
import { firstFrame, keyToFrame, overview } from './bench/terminal.js';
import { bin, inTurns, run } from './bench/time.js';
import { wireAudit } from './bench/wire.js';
import { root } from './bundle.js';

const rounds = Number(process.argv[2] ?? 11);
const time = (args) => async () => (await run(args)).ms;

const rows = [];
const ms = (value) => `${Math.round(value)} ms`;
const row = (what, measured, value, most, unit) =>
  rows.push([what, measured, `<= ${unit(most)}`, value <= most ? 'ok' : 'OVER']);

const demoAudit = [bin, 'audit', '--demo', '--level', 'essentials', '--format', 'json'];
const times = await inTurns(rounds, {
  node: time(['-e', '0']),
  version: time([bin, '--version']),
  help: time([bin, '--help']),
  frame: firstFrame,
  overview,
  demo: time(demoAudit),
});
const ratio = (what, value, most) =>
  row(
    what,
    `${(value / times.node).toFixed(2)} x  (${ms(value)})`,
    value / times.node,
    most,
    (n) => `${n} x`,
  );
rows.push(['node -e 0', `1 x  (${ms(times.node)})`, '', '']);
ratio('--version', times.version, 2);
ratio('--help', times.help, 2);
ratio('first frame', times.frame, 5);
rows.push([
  'overview, --demo',
  `${(times.overview / times.node).toFixed(2)} x  (${ms(times.overview)})`,
  '',
  '',
]);
rows.push(['audit --demo', `${(times.demo / times.node).toFixed(2)} x  (${ms(times.demo)})`, '', '']);

const wire = await wireAudit(3);
if (wire) {
  const bar = 1.5 * wire.chain * wire.delay + times.demo;
  row(
    `audit, 17 regions, ${wire.delay} ms a call`,
    `${ms(wire.ms)}  (${wire.calls} calls, ${wire.chain} in a row)`,
    wire.ms,
    bar,
    ms,
  );
} else rows.push(['audit, 17 regions, 100 ms a call', 'skipped: moto_server is not on PATH', '', '']);

const key = await keyToFrame(20);
row('key to frame', ms(key), key, 1000 / 30, ms);
const memory = wire?.mb ?? (await run(demoAudit, { memory: true })).mb;
row(
  `memory, full audit${wire ? '' : ' (--demo)'}`,
  `${Math.round(memory)} MB`,
  memory,
  150,
  (n) => `${n} MB`,
);

const packed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=error'], {
  cwd: root,
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'ignore'],
});
const [{ size, unpackedSize, entryCount }] = JSON.parse(packed);
const kb = (bytes) => `${Math.round(bytes / 1000)} KB`;
row('package, packed', kb(size), size, 1_200_000, kb);
row('package, unpacked', kb(unpackedSize), unpackedSize, 4_000_000, kb);
row('package, files', `${entryCount}`, entryCount, 120, String);

const widths = [0, 1, 2].map((at) => Math.max(...rows.map((cells) => cells[at].length)));
console.log(`Node.js ${process.versions.node}, ${rounds} rounds\n`);
for (const cells of rows)
  console.log(
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
process.exit(0);
