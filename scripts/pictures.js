// The pictures of the documentation, drawn from real frames of the built program. --write puts them into docs/pictures;
// without it they are compared with what is there.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, root } from './load.js';
import { lead, scenes } from './pictures/scenes.js';
import { svg } from './pictures/svg.js';

const { startTerminal, marker } = await load(
  `export { startTerminal, marker } from './test/support/terminal.ts';`,
  'test/support',
);
const columns = 80;
const folder = join(root, 'docs/pictures');

/** The lines of the buffer that the program wrote, without empty ones at the end. */
function written(buffer) {
  const lines = Array.from({ length: buffer.length }, (_, at) => buffer.getLine(at));
  const text = (line) => line.translateToString(true);
  const kept = lines.filter((line) => text(line) !== marker);
  // The white edge of a QR code is a line without text.
  return kept.slice(
    0,
    kept.findLastIndex((line) => text(line) !== '' || !line.getCell(1)?.isBgDefault()) + 1,
  );
}

// The simulated free plan ends six months from now.
const undated = (picture) => picture.replace(/\d{4}-\d{2}-\d{2}/g, '2026-07-05');

async function draw(scene, lang) {
  const terminal = startTerminal({ args: [...scene.args, '--lang', lang], columns, rows: scene.rows ?? 24 });
  try {
    await lead(terminal, scene);
    return undated(svg(written(terminal.buffer()), columns, scene.title[lang]));
  } finally {
    terminal.kill();
  }
}

const wrong = [];
for (const scene of scenes) {
  for (const lang of ['en', 'ja']) {
    const name = `${scene.name}.${lang}.svg`;
    const picture = await draw(scene, lang);
    if (process.argv.includes('--write')) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, name), picture);
    } else if (readFileSync(join(folder, name), 'utf8') !== picture) wrong.push(name);
  }
}
if (wrong.length > 0) {
  console.error(`no longer like the program: ${wrong.join(', ')}. Run node scripts/pictures.js --write`);
  process.exitCode = 1;
}
