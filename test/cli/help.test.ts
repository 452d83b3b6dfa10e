// The help of every command: examples that run, and only the options that mean something there.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { examples } from '../../src/commands/help-examples.ts';
import { commandNames } from '../../src/commands/names.ts';
import { longOf, optionTable } from '../../src/commands/options.ts';
import { cells } from '../../src/model/wrap.ts';
import { answers, folder, run } from './run.ts';

const place = folder();
const account = join(place, 'account.json');
writeFileSync(join(place, 'answers.json'), JSON.stringify(answers));

/** The words behind `aws-day-one` in an example, for a simulated account, with files in a folder of this test. */
function wordsOf(line: string): readonly string[] {
  const [, typed = ''] = /aws-day-one([^>")]*)/.exec(line) ?? [];
  const words = typed.replace(' --profile my-account', '').split(' ').filter(Boolean);
  const here = words.map((word) => word.replace(/(?<=^|=)(\w+\.json)$/, (name) => join(place, name)));
  const asksNobody = /^(completion|policy|explain)$/.test(here[0] ?? '');
  return asksNobody ? here : [...here.filter((word) => word !== '--demo'), '--demo-file', account];
}

describe('the examples', () => {
  // In order: the plan is saved before it is applied, and something is changed before it is taken back.
  it('all do what they say', async () => {
    // 8: something needs a person, as on every new account; 6: what was applied makes the saved plan stale.
    const may: Record<string, readonly number[]> = { audit: [0, 3], apply: [0, 8], undo: [8], history: [0] };
    for (const { on, line } of examples) {
      const { code, stdout, stderr } = await run(wordsOf(line));
      expect(may[on] ?? [0], `${line}\n${stderr}`).toContain(code);
      expect(stderr).not.toContain('Code    ');
      expect(stdout, line).not.toBe('');
    }
    expect(JSON.parse(readFileSync(join(place, 'audit.json'), 'utf8'))).toMatchObject({ schemaVersion: 1 });
  });

  it('tell for each shell how its completion is loaded', async () => {
    const { stdout } = await run(['completion', '--help']);
    for (const words of ['completion bash', '~/.bashrc', 'completion zsh', '~/.zshrc', 'completion fish >'])
      expect(stdout).toContain(words);
  });
});

describe.each(commandNames)('the help of %s', (name) => {
  it.each(['en', 'ja'])('has examples and fits 80 columns (%s)', async (lang) => {
    const { stdout } = await run([name, '--help', '--lang', lang]);
    const lines = stdout.split('\n');
    const heads = lines.findIndex((line) => /^(Examples|使用例)$/.test(line));
    expect(lines[heads + 1]).toMatch(/aws-day-one/);
    expect(lines.filter((line) => cells(line) > 80)).toEqual([]);
  });

  it('lists what it takes, and refuses the rest', async () => {
    const { stdout } = await run([name, '--help']);
    for (const spec of optionTable) {
      const takes = !spec.on || spec.on.includes(name);
      expect(new RegExp(`${longOf(spec)}\\b(?!-)`).test(stdout.split('Options')[1] ?? ''), longOf(spec)).toBe(
        takes,
      );
      if (takes || spec.general) continue;
      const value = /[<[]/.test(spec.flags)
        ? [`${longOf(spec)}=${spec.choices?.[0] ?? 'x'}`]
        : [longOf(spec)];
      const ran = await run([name, ...value]);
      expect({ code: ran.code, stdout: ran.stdout }, longOf(spec)).toEqual({ code: 2, stdout: '' });
      expect(ran.stderr).toContain(`${longOf(spec)} is an option of `);
    }
  });
});

it('says nothing of an option that every command may be given', async () => {
  const ran = await run(['explain', 'root-mfa', '--demo', '--region=us-east-1', '--no-input', '--debug']);
  expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: '' });
});

it('is the help of the first command that is named', async () => {
  expect((await run(['policy', 'audit', '--help'])).stdout).toContain('aws-day-one policy audit|apply');
});
