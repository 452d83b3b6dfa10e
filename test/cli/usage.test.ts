// Wrong usage: exit 2, nothing on standard output, and what was probably meant.
import { describe, expect, it } from 'vitest';
import { distance, nearest } from '../../src/commands/nearest.ts';
import { cells } from '../../src/model/wrap.ts';
import { run } from './run.ts';

describe('wrong usage', () => {
  it.each([
    ['an unknown command', ['adit'], /no command "adit"[\s\S]*Did you mean audit\?/],
    ['a scenario as the next word', ['--demo', 'messy'], /no command "messy"[\s\S]*--demo=messy/],
    ['an unknown option', ['audit', '--demo', '--fial-on', 'high'], /no option --fial-on[\s\S]*--fail-on/],
    ['an unknown option with a value', ['audit', '--fial-on=high'], /no option --fial-on\.[\s\S]*--fail-on/],
    ['a value that is repeated', ['audit', '--pasword=hunter2'], /no option --pasword\./],
    ['an option without its value', ['audit', '--region'], /--region[\s\S]*wants a value/],
    [
      'an option of another command',
      ['plan', '--demo', '--strict'],
      /--strict is an option of audit, not of plan/,
    ],
    ['an unknown scenario', ['audit', '--demo=mesy'], /--demo does not know "mesy"[\s\S]*messy/],
    ['an unknown severity', ['audit', '--demo', '--fail-on', 'hig'], /Did you mean high\?/],
    ['an unknown language', ['--demo', '--lang', 'fr'], /--lang does not know "fr"/],
    ['an unknown format', ['audit', '--demo', '--format', 'jsn'], /no format "jsn"[\s\S]*json/],
    [
      'two formats in one place',
      ['audit', '--demo', '--format', 'text', '--format', 'json'],
      /Only one format/,
    ],
    ['an unknown step', ['audit', '--demo', '--only', 'pasword-policy'], /no step[\s\S]*password-policy/],
    ['no step at all', ['audit', '--demo', '--only', ''], /No step is left/],
    [
      'an unknown region',
      ['audit', '--demo', '--regions', 'eu-nowhere-1'],
      /no such region[\s\S]*eu-nowhere-1/,
    ],
    ['an unknown home region', ['plan', '--demo', '--region', 'eu-nowhere-1'], /no such region/],
    ['too many words', ['apply', 'a.json', 'b.json', '--demo'], /does not take the word "b.json"/],
    ['an option that never was', ['audit', '--demo', '--parallel', '9'], /no option --parallel/],
  ])('%s', async (_name, words, said) => {
    const { code, stdout, stderr } = await run(words);
    expect(stderr.replace(/\n +/g, ' ')).toMatch(said);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toContain('hunter2');
  });

  it('is told in Japanese too, by --lang or by the locale', async () => {
    for (const ran of [
      await run(['adit', '--lang', 'ja']),
      await run(['adit', '--lang=ja']),
      await run(['adit'], { env: { LANG: 'ja_JP.UTF-8' } }),
      await run(['adit'], { env: { LC_ALL: 'ja_JP.UTF-8', LANG: 'en_US.UTF-8' } }),
    ]) {
      expect(ran.code).toBe(2);
      expect(ran.stderr).toContain('「adit」というコマンドはありません');
    }
    const english = await run(['adit'], { env: { LC_ALL: 'C', LANG: 'ja_JP.UTF-8' } });
    expect(english.stderr).toContain('no command');
  });
});

describe('help and version', () => {
  it('prints the version alone', async () => {
    expect(await run(['--version'])).toEqual({ code: 0, stdout: '0.1.0\n', stderr: '' });
  });

  it.each([[['--help']], [['-h']], [['audit', '--help']], [['--lang', 'ja', '--help']]])(
    '%j begins with examples and stays within 80 columns',
    async (words) => {
      const { code, stdout, stderr } = await run(words);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout.search(/Examples|使用例/)).toBeLessThan(stdout.search(/Usage|書式/));
      expect(stdout.split('\n').filter((line) => cells(line) > 80)).toEqual([]);
    },
  );

  it('lists only the options of the command', async () => {
    const { stdout } = await run(['audit', '--help']);
    expect(stdout).toContain('--fail-on');
    expect(stdout).not.toContain('--out');
  });
});

describe('the nearest word', () => {
  it.each([
    ['kitten', 'sitting', 3],
    ['ab', 'ba', 1],
    ['', 'abc', 3],
    ['same', 'same', 0],
  ])('%s to %s is %i away', (a, b, away) => expect(distance(a, b)).toBe(away));

  it('is not guessed where nothing is near', () => {
    expect(nearest('zzzzzz', ['audit', 'plan'])).toBeUndefined();
    expect(nearest('pln', ['audit', 'plan'])).toBe('plan');
  });
});
