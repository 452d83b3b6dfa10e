// Completion: each shell's script is read by that shell, and bash is asked what it would complete.
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { shells } from '../../src/commands/completion/words.ts';
import { commandNames } from '../../src/commands/names.ts';
import { formatsOf, longOf, optionTable } from '../../src/commands/options.ts';
import { scenarios } from '../../src/demo/scenarios.ts';
import { problems } from '../../src/model/problem.ts';
import { steps } from '../../steps/index.ts';
import { file, run } from './run.ts';

const scripts = Object.fromEntries(
  await Promise.all(
    shells.map(async (shell) => [shell, (await run(['completion', shell, '--lang', 'en'])).stdout] as const),
  ),
);

describe.each(shells)('%s', (shell) => {
  const path = file(`script.${shell}`, scripts[shell] ?? '');
  const present = spawnSync(shell, ['-c', 'true']).status === 0;
  if (!present) console.warn(`SKIPPED, ${shell} is not here: nobody has read its script.`);

  it.skipIf(!present)('can read its script', () => {
    const { status, stderr } = spawnSync(shell, ['-n', path], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('has every command, option, scenario and step', () => {
    // fish writes the name of an option without its dashes.
    const options = optionTable.map((spec) =>
      shell === 'fish' ? ` -l ${longOf(spec).slice(2)}` : longOf(spec),
    );
    const words = [...commandNames, ...options, ...scenarios, ...steps.map(({ id }) => id)];
    expect(words.filter((word) => !scripts[shell]?.includes(word))).toEqual([]);
  });

  it('has the formats of each command, and the error codes', () => {
    const lines = (scripts[shell] ?? '').split('\n').filter((line) => /format/.test(line));
    for (const formats of Object.values(formatsOf))
      expect(lines.filter((line) => line.includes(formats.join(' ')))).not.toEqual([]);
    expect(Object.keys(problems).filter((code) => !scripts[shell]?.includes(` ${code}`))).toEqual([]);
  });

  it('is in Japanese too, and still readable', async () => {
    const { code, stdout } = await run(['completion', shell], { env: { LANG: 'ja_JP.UTF-8' } });
    expect(code).toBe(0);
    if (present) expect(spawnSync(shell, ['-n', file(`ja.${shell}`, stdout)]).status).toBe(0);
    if (shell !== 'bash') expect(stdout).toContain('（既定）');
  });
});

describe('in bash', () => {
  const path = file('aws-day-one.bash', scripts['bash'] ?? '');
  const hasBash = spawnSync('bash', ['-c', 'true']).status === 0;

  /** What Tab offers at the end of these words; bash itself takes `=` for a word of its own. */
  function offered(...words: string[]): string[] {
    const asked = `source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _aws_day_one
      for one in "\${COMPREPLY[@]}"; do echo "$one"; done`;
    const { stdout, stderr } = spawnSync('bash', ['-c', asked, 'bash', path, 'aws-day-one', ...words], {
      encoding: 'utf8',
      cwd: import.meta.dirname,
    });
    expect(stderr).toBe('');
    return stdout.split('\n').filter((line) => line !== '');
  }

  it.skipIf(!hasBash).each<[name: string, words: string[], expected: string[]]>([
    ['commands', [''], [...commandNames]],
    ['a command that was begun', ['au'], ['audit']],
    ['scenarios behind =', ['--demo', '='], [...scenarios]],
    ['a scenario that was begun', ['audit', '--demo', '=', 'mes'], ['messy']],
    ['nothing of scenarios without =', ['--demo', 'mes'], []],
    ['the values of an option', ['audit', '--fail-on', 'h'], ['high']],
    ['its values behind =', ['audit', '--fail-on', '=', ''], ['low', 'medium', 'high', 'critical', 'never']],
    ['steps', ['plan', '--only', 'root'], ['root-user', 'root-keys']],
    ['steps behind a comma', ['--skip', 'budgets,root-k'], ['budgets,root-keys']],
    ['options of this command', ['audit', '--str'], ['--strict']],
    ['no options of another command', ['plan', '--str'], []],
    ['formats of the audit', ['audit', '--format', 'j'], ['json', 'jsonl', 'junit']],
    ['formats behind =', ['audit', '--format', '=', 'ht'], ['html']],
    ['formats of the plan', ['plan', '--format', ''], ['text', 'json', 'cli']],
    ['formats of the history', ['history', '--demo', '--format', '=', ''], ['text', 'json']],
    ['no formats where there are none', ['apply', '--format', '=', 'js'], []],
    ['an error code', ['explain', 'lock'], ['lock-held']],
    ['another error code', ['explain', 'bad'], ['bad-file']],
    ['a step', ['explain', 'root-us'], ['root-user', 'root-usage']],
    ['no options that mean nothing here', ['completion', '--re'], []],
    ['shells', ['completion', ''], [...shells]],
    ['files', ['plan', '--answers', 'completion.te'], ['completion.test.ts']],
    ['a plan', ['apply', 'completion.te'], ['completion.test.ts']],
    ['nothing for a secret', ['--profile', ''], []],
  ])('completes %s', (_name, words, expected) => expect(offered(...words)).toEqual(expected));
});

it.each([
  [['completion'], /wants the name of a shell[\s\S]*bash, zsh, fish/],
  [['completion', 'bahs'], /no completion for "bahs"[\s\S]*Did you mean bash\?/],
])('%j is wrong usage', async (words, said) => {
  const { code, stdout, stderr } = await run(words);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(said);
});
