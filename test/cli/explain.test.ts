// explain: every word that the program uses for a thing leads to an explanation, in both languages.
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { explained } from '../../src/commands/explained.ts';
import { items } from '../../src/model/frameworks/items.ts';
import { problems } from '../../src/model/problem.ts';
import { steps } from '../../steps/index.ts';
import { escapes, run } from './run.ts';

const said = async (word: string, lang = 'en') => {
  const { code, stdout, stderr } = await run(['explain', word, '--lang', lang]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
};
const controls = steps.flatMap((step) => step.controls.map((control) => ({ id: control.id, step, control })));

describe('explain', () => {
  it.each(controls)(
    '$id: why, what good looks like, how it is mended, by hand, cost, numbers',
    async ({ id, step, control }) => {
      const english = await said(id);
      for (const head of [
        'Why',
        'What good looks like',
        'How this tool mends it',
        'Cost',
        'Numbers in the frameworks',
      ]) {
        expect(english).toMatch(new RegExp(`^${head}$`, 'm'));
      }
      expect(english).toContain(control.title.en);
      for (const [name, ids] of Object.entries(control.frameworks)) {
        // A name longer than a line is broken somewhere.
        expect(english.replace(/\s+/g, '')).toContain(`${name}:${ids.join(',')}`);
      }
      // Either calls or a person's own steps: nobody is left without a way.
      expect(english).toMatch(/the step sends:\n {2}- |By hand\n {2}1\. /);
      const japanese = await said(id, 'ja');
      expect(japanese).toContain(control.title.ja);
      expect(japanese.replace(/\s/g, '')).toContain(step.why.ja.replace(/\s/g, ''));
      for (const line of [...english.split('\n'), ...japanese.split('\n')]) {
        if (!/https:|aws |_/.test(line)) expect(stringWidth(line), line).toBeLessThanOrEqual(80);
      }
    },
  );

  it('every step, error code and framework item', async () => {
    const words = [...steps.map(({ id }) => id), ...Object.keys(problems), ...items.map(({ id }) => id)];
    for (const word of words) {
      expect((await said(word)).length, word).toBeGreaterThan(60);
      expect(await said(word, 'ja'), word).toMatch(/[぀-ヿ一-鿿]/);
    }
    const known = explained().flatMap(({ names }) => names);
    expect(new Set(known)).toEqual(new Set([...words, ...controls.map(({ id }) => id)]));
    expect(known.length).toBe(new Set(known).size);
  });

  it('says what the plan would send, and what it costs', async () => {
    const trail = await said('cloudtrail-multi-region');
    expect(trail).toMatch(/the step sends:/);
    expect(trail).toContain('https://aws.amazon.com/cloudtrail/pricing/');
    const mfa = await said('root-mfa');
    expect(mfa).toContain('It changes nothing here');
    expect(mfa).toContain('https://us-east-1.console.aws.amazon.com/iam/home#/security_credentials');
    expect(await said('identity-center')).toMatch(/making one ends\s+the plan at once/);
    // Where no scenario is as bad as that, one is made so: nobody is left with a link alone.
    expect(await said('account-plan-state')).toMatch(
      /Decide before \d{4}-\d\d-\d\d: upgrade in the\s+Billing/,
    );
    expect(await said('one-active-key')).toContain('the step sends:');
    expect(await said('trail-cloudwatch-logs')).toContain('the step sends:');
    expect(await said('lock-held')).toMatch(/Exit code\n {2}7/);
  });

  // What names people, or leaves a region out, is never said of a new account.
  it.each([
    ['cloudtrail-multi-region', /says on a new account\./, /the step sends:/],
    [
      'security-hub',
      /says on a new account that has been upgraded to the paid plan\./,
      /in eu-west-1, without/,
    ],
    ['user-mfa', /says on an account after years of habits \(--demo=messy\)\./, /of bob/],
    ['account-plan-state', /says on an account whose free plan ends soon\./, /Decide before/],
    ['one-active-key', /says on an account where nobody has looked at keys for half a year\./, /of deploy/],
  ])('says of %s which account the example is', async (id, account, shown) => {
    const text = (await said(id)).replace(/\s+/g, ' ');
    expect(text).toMatch(account);
    expect(text).toMatch(shown);
    expect((await said(id, 'ja')).replace(/\s/g, '')).toMatch(/例以下は、.*での表示です。/);
  });

  it.each([
    [['explain'], /wants a control, a step or an error code/],
    [['explain', 'root-mfaa'], /Did you mean root-mfa\?/],
    [['explain', 'lock-hold'], /Did you mean lock-held\?/],
    [['explain', 'CIS 1.5'], /nothing called "CIS 1.5"/],
  ])('%j is wrong usage', async (words, text) => {
    const { code, stdout, stderr } = await run(words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.replace(/\n +/g, ' ')).toMatch(text);
  });

  it.each([
    ['en', ['Steps', 'Checks', 'Error codes']],
    ['ja', ['ステップ', '確認項目', 'エラーコード']],
  ])(
    'without a name, or with a strange one, it lists all names by kind in lines to read (%s)',
    async (lang, kinds) => {
      for (const words of [['explain'], ['explain', 'CIS 1.5']]) {
        const { stderr } = await run([...words, '--lang', lang]);
        const lines = stderr.split('\n');
        for (const kind of kinds) expect(lines.map((line) => line.trim())).toContain(kind);
        expect(lines.filter((line) => stringWidth(line) > 80)).toEqual([]);
        const said = new Set(stderr.split(/[\s,]+/));
        expect(controls.filter(({ id }) => !said.has(id))).toEqual([]);
        expect(Object.keys(problems).filter((code) => !said.has(code))).toEqual([]);
      }
    },
  );

  it('is plain text in a pipe', async () => {
    expect(await said('root-mfa')).not.toMatch(escapes);
  });
});
