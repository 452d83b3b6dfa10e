// The workflows run every set of tests, and no action whose code somebody could exchange behind its tag.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, text } from './blocks.ts';

const folder = '.github/workflows';
const ci = text(`${folder}/ci.yml`);
const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };

it.each(readdirSync(join(root, folder)))(
  '%s names each action by its commit, and says of which version',
  (name) => {
    const used = text(`${folder}/${name}`).match(/^.*\buses:.*$/gm) ?? [];
    expect(used.length).toBeGreaterThan(0);
    for (const line of used) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  },
);

describe('the checks of every change', () => {
  const sets = Object.keys(scripts).filter((name) => /^(test|lint|typecheck|bench)/.test(name));

  it.each(sets)('run %s', (name) => {
    expect(ci).toMatch(new RegExp(`run: .*npm (run )?${name}$`, 'm'));
  });

  it.each(sets)('%s stands in CONTRIBUTING', (name) => {
    expect(text('CONTRIBUTING.md')).toMatch(new RegExp(`^\\| \`npm (run )?${name}\` \\|`, 'm'));
  });

  it('run on every line of Node.js that the package is tried on', () => {
    const [, tried = ''] =
      /describe\.each\(\[([\d, ]+)\]\)/.exec(text('test/package/runs/install.test.ts')) ?? [];
    expect(ci).toContain(`node: [${tried}]`);
  });

  it('need line ends that are the same on every system', () => {
    expect(text('.gitattributes')).toMatch(/^\* text=auto eol=lf$/m);
  });
});
