// Builds dist/: the bundle and the third-party notices. Fails where the size budget is exceeded.
// node scripts/build.js --record writes down what each package weighs now (scripts/size.json).
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { bundle, root } from './bundle.js';
import { notices } from './notices.js';
import { measure, overBudget, writeRecord } from './size.js';

const { outputFiles, metafile } = await bundle().catch(() => process.exit(1)); // esbuild has said what is wrong.
const dist = join(root, 'dist');
// A program that runs meanwhile finds its chunks: the entry comes last, and what is no longer needed goes after it.
const kept = new Set(outputFiles.map(({ path }) => path));
for (const { path, contents } of outputFiles.toSorted((a, b) => b.path.length - a.path.length)) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, contents);
}
for (const name of readdirSync(dist, { recursive: true })) {
  const path = join(dist, name);
  if (statSync(path).isFile() && !kept.has(path)) rmSync(path);
}
writeFileSync(join(dist, 'THIRD-PARTY-NOTICES.txt'), notices(metafile));

if (process.argv.includes('--record')) writeRecord(metafile);
const measured = measure(metafile, travelling());
const over = overBudget(metafile, measured);
if (over.length > 0) {
  console.error(`The package is over its size budget (scripts/size.js).\n${over.join('\n')}`);
  process.exit(1);
}

/** The files that package.json lets travel, by path, with their content. */
function travelling() {
  const { files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const under = (path) =>
    statSync(join(root, path)).isDirectory()
      ? readdirSync(join(root, path)).flatMap((name) => under(join(path, name)))
      : [path];
  const paths = ['package.json', ...files.filter((path) => existsSync(join(root, path))).flatMap(under)];
  return Object.fromEntries(paths.map((path) => [relative('.', path), readFileSync(join(root, path))]));
}
