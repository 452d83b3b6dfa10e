// Wrong usage: exit 2, nothing on standard output, and what was probably meant.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { distance, nearest } from '../../src/commands/nearest.ts';
import { cells } from '../../src/model/wrap.ts';
import { folder, run } from './run.ts';

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
    ['a format without its file', ['audit', '--demo', '--format', 'json='], /--format json= names no file/],
    ['a file without a name', ['plan', '--demo', '--out='], /--out wants a value/],
    ['a value that is not wanted', ['audit', '--strict=hunter2'], /--strict takes no value\./],
    // As near to one as to the other: both are named.
    ['a language that is not there', ['--demo', '--lang', 'de'], /--lang does not know "de"[\s\S]*: en, ja/],
    [
      'a version that is not there',
      ['audit', '--demo', '--framework', 'cis-8'],
      /: cis-1\.4, .*cis-7\.0, fsbp/,
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

  it.each([
    ['two reports', ['--format', 'json=./a', '--format', 'csv=a'], /named twice \(--format\)/],
    ['a report and a baseline', ['--format=json=a', '--create-baseline=a'], /--format, --create-baseline/],
    ['a report and facts', ['--format=json=a', '--save-facts=./x/../a'], /--format, --save-facts/],
    ['a report and the account', ['--format=json=a', '--demo-file=a'], /--format, --demo-file/],
    ['a report over the mutes', ['--format=json=a', '--mute=a'], /--format, --mute/],
    ['a baseline over the mutes', ['--create-baseline=a', '--mute=a'], /--create-baseline, --mute/],
    ['a report over the baseline', ['--format=json=a', '--baseline=a'], /--format, --baseline/],
    ['three, of which two may be one', ['--baseline=a', '--create-baseline=a', '--format=csv=a'], /--format/],
  ])('one file for %s', async (_name, words, said) => {
    const { code, stdout, stderr } = await run(['audit', '--demo', '--debug', ...words]);
    expect(stderr.replace(/\n +/g, ' ')).toMatch(said);
    expect({ code, stdout, called: stderr.includes('call 1') }).toEqual({
      code: 2,
      stdout: '',
      called: false,
    });
  });

  it('one file for a plan and its text', async () => {
    const { code, stderr } = await run(['plan', '--demo', '--out', 'a', '--format', 'json=a']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('(--format, --out)') });
  });

  it('what was read may make way for what comes after it', async () => {
    const path = join(folder(), 'report.json');
    const words = ['audit', '--demo', '--quiet', '--format', `json=${path}`];
    expect((await run(words)).code).toBe(3);
    expect(await run([...words, '--compare', path])).toEqual({ code: 3, stdout: '', stderr: '' });
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

  it('is not guessed where nothing is near, or several are as near', () => {
    expect(nearest('de', ['en', 'ja'])).toBeUndefined();
    expect(nearest('zzzzzz', ['audit', 'plan'])).toBeUndefined();
    expect(nearest('pln', ['audit', 'plan'])).toBe('plan');
  });
});
