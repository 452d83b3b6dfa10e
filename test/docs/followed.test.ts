// What a page tells its reader to type, typed: on the simulated account, in a folder that holds what the page made.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, run } from '../cli/run.ts';
import { blocks, text } from './blocks.ts';

describe('docs/github-actions.md', () => {
  const page = blocks(text('docs/github-actions.md'));
  const workflow = page.find(({ info }) => info === 'yaml')?.code ?? '';

  it('brings every file that its audit reads, and the audit writes the one that is uploaded', async () => {
    const mutes = page.find(({ code }) => code.includes('"mutes"'))?.code;
    const here = folder();
    if (mutes) writeFileSync(join(here, 'aws-mutes.json'), mutes);
    const [, command = ''] =
      /run: >-\n\s+node aws-day-one\/bin\/aws-day-one\.js ([\s\S]*?)\n\s+- uses/.exec(workflow) ?? [];
    const words = command.trim().split(/\s+/);
    expect(words.slice(0, 1)).toEqual(['audit']);
    const placed = words.map((word) =>
      word.replace(/^(sarif=)?([\w-]+\.(json|sarif))$/, (_, to = '', name) => `${to}${join(here, name)}`),
    );
    const ran = await run([...placed, '--demo']);
    expect(ran.code, ran.stderr).toBe(3);
    const [, uploaded = ''] = /sarif_file: (.*)/.exec(workflow) ?? [];
    expect(existsSync(join(here, uploaded))).toBe(true);
  });
});

describe.each(['docs/trainer.md', 'docs/ja/trainer.md'])('%s', (page) => {
  it('looks at the class with the level that the class walked', () => {
    const commands = text(page).match(/^.*aws-day-one.*class\.json.*$/gm) ?? [];
    expect(commands).toHaveLength(2);
    for (const command of commands) expect(command).toContain('--level essentials');
  });
});

describe.each(['docs/first-account.md', 'docs/ja/first-account.md'])('%s', (page) => {
  it('says what both ways to start need, and how the program is started', () => {
    const { engines } = JSON.parse(text('package.json')) as { engines: { node: string } };
    for (const needed of [
      `Node.js ${engines.node.replace('>=', '')}`,
      'AWS CLI 2.32',
      'CloudShell',
      'aws login --profile day-one-root',
      'npx aws-day-one',
      'npm ci && npm run build',
    ])
      expect(text(page)).toContain(needed);
  });
});
