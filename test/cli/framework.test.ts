// --framework: its items only, under its own numbers, and a word about those that nobody looked at.
import { describe, expect, it } from 'vitest';
import { atLevel } from '../../src/engine/level.ts';
import { byNumber, items, unjudged } from '../../src/model/frameworks/items.ts';
import { cis, frameworks } from '../../src/model/frameworks.ts';
import type { Level } from '../../src/model/level.ts';
import { steps } from '../../steps/index.ts';
import { program } from '../support/program.ts';
import { run } from './run.ts';

const controls = steps.flatMap((step) => step.controls);
const report = async (...words: readonly string[]) =>
  JSON.parse((await run(['audit', '--demo=messy', '--format', 'json', ...words])).stdout);

// The numbers of the eight CIS versions from 1.4 to 7.0, Security Hub and the Startup Security Baseline, control by control.
const numbers: readonly (readonly [control: string, cis: string, fsbp: string, acct: string])[] = [
  ['account-contact-info', '1.1 1.1 1.1 1.1 1.1 1.1 2.1 2.2', '', 'ACCT.01'],
  ['alternate-contacts', '1.2 1.2 1.2 1.2 1.2 1.2 2.2 2.3', 'Account.1', 'ACCT.01'],
  ['root-no-access-keys', '1.4 1.4 1.4 1.4 1.4 1.3 2.3 2.4', 'IAM.4', 'ACCT.02'],
  ['root-mfa', '1.5 1.5 1.5 1.5 1.5 1.4 2.4 2.5', 'IAM.9', 'ACCT.05'],
  ['password-policy-strength', '1.8 1.8 1.8 1.8 1.8 1.7 2.7 2.8', 'IAM.10 IAM.15', 'ACCT.06'],
  ['password-policy-reuse', '1.9 1.9 1.9 1.9 1.9 1.8 2.8 2.9', 'IAM.16', 'ACCT.06'],
  ['admin-user-mfa', '1.10 1.10 1.10 1.10 1.10 1.9 2.9 2.10', 'IAM.5 IAM.19', 'ACCT.05'],
  ['admin-group', '1.15 1.15 1.15 1.15 1.15 1.14 2.14 2.13', 'IAM.2', 'ACCT.04'],
  ['s3-account-bpa', '2.1.5 2.1.5 2.1.4 2.1.4 2.1.4 2.1.4 3.1.4 3.1.4', 'S3.1', 'ACCT.08'],
  ['cloudtrail-multi-region', '3.1 3.1 3.1 3.1 3.1 3.1 4.1 4.1', 'CloudTrail.1 CloudTrail.3', 'ACCT.07'],
  ['cloudtrail-log-validation', '3.2 3.2 3.2 3.2 3.2 3.2 4.2 4.2', 'CloudTrail.4', 'ACCT.07'],
  // CIS has no GuardDuty and no budgets in any version.
  ['guardduty-all-regions', '- - - - - - - -', 'GuardDuty.1', 'ACCT.11'],
  ['budget-monthly', '- - - - - - - -', '', 'ACCT.10'],
  ['budget-zero-spend', '- - - - - - - -', '', 'ACCT.10'],
];

describe('the numbers', () => {
  it.each(numbers)('of %s', (id, versions, fsbp, acct) => {
    const { prowler: _prowler, ...found } = controls.find((one) => one.id === id)?.frameworks ?? {};
    const list = (text: string) => text.split(' ').filter((one) => one !== '');
    expect(found).toEqual({
      ...cis(...list(versions)),
      ...(fsbp ? { fsbp: list(fsbp) } : {}),
      acct: [acct],
    });
  });

  it('of what is not judged repeat none of what is', () => {
    for (const item of items) {
      expect(controls.map(({ id }) => id)).not.toContain(item.id);
      for (const framework of frameworks.filter((name) => name.startsWith('cis'))) {
        const judged = controls.flatMap((one) => one.frameworks[framework] ?? []);
        expect(
          judged.filter((id) => item.frameworks[framework]?.includes(id)),
          item.id,
        ).toEqual([]);
      }
    }
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  it('are sorted as numbers are', () => {
    expect(['1.10', '1.9', '1.2'].sort(byNumber)).toEqual(['1.2', '1.9', '1.10']);
    expect(['ACCT.11', 'ACCT.02', 'IAM.10', 'IAM.9'].sort(byNumber)).toEqual([
      'ACCT.02',
      'ACCT.11',
      'IAM.9',
      'IAM.10',
    ]);
  });
});

describe.each(frameworks)('--framework %s', (framework) => {
  it('has its items, by its numbers, and names the rest', async () => {
    const { findings, summary, framework: view } = await report('--framework', framework);
    const wanted = controls.filter((one) => one.frameworks[framework]?.length).map(({ id }) => id);
    const found: string[] = findings.map(({ control }: { control: string }) => control);
    expect(new Set(found)).toEqual(new Set(wanted));
    expect(summary.score).toBeLessThan(100);
    expect(view.name).toBe(framework);
    const rest = items.filter((one) => one.frameworks[framework]).map(({ id }) => id);
    expect(view.notJudged.map(({ id }: { id: string }) => id).sort()).toEqual(rest.sort());
    const { stdout } = await run(['audit', '--demo=messy', '--framework', framework]);
    const shown = controls.find(({ id }) => id === found[0]);
    expect(stdout).toContain((shown?.frameworks[framework] ?? ['none'])[0]);
  });
});

describe('the hardened account, through the program itself', () => {
  // What no program can put right is played by the scenario: everything is done there.
  it('has nothing left at the level everything', async () => {
    const { code, stdout, stderr } = await program(['audit', '--demo=hardened', '--level', 'everything']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('AWS Day One audit');
    expect(stdout).not.toContain('Add --level everything');
    const words = ['audit', '--demo=hardened', '--format', 'json'];
    const all = JSON.parse((await program([...words, '--level', 'everything'])).stdout);
    expect(all.summary).toMatchObject({ fail: 0, unknown: 0, manual: 1 });
    const found: readonly { control: string; verdict: string }[] = all.findings;
    // Without a support plan, no API tells.
    const manual = found.filter(({ verdict }) => verdict === 'manual').map(({ control }) => control);
    expect(manual).toEqual(['trusted-advisor']);
    expect(new Set(found.map(({ control }) => control)).size).toBe(controls.length);
  });

  it('is judged by CIS 7.0, and what is not judged is listed with its numbers', async () => {
    const { code, stdout } = await program(['audit', '--demo=hardened', '--framework', 'cis-7.0']);
    expect(code).toBe(0);
    const flat = stdout.replace(/\s+/g, ' ');
    for (const { id, title, frameworks: ids } of unjudged('cis-7.0')) {
      expect(flat, id).toContain(`${ids['cis-7.0']?.join(', ')} ${title.en}`);
    }
    expect(unjudged('cis-7.0').map(({ id }) => id)).toEqual([
      'org-root-credentials-mgmt',
      'org-guardrails',
      'trail-bucket-mfa-delete',
      'trail-data-events',
    ]);
  });
});

describe('Security Hub', () => {
  type Numbered = { frameworks: { fsbp: string[] } };
  const idsOf = (all: readonly Numbered[]) => all.flatMap(({ frameworks: { fsbp } }) => fsbp);

  // IAM.7 asks for 8 characters: no finding about CIS's 14 answers it. The protections cost money, and stay off.
  it('asks for what is not judged at its own value, or at all', async () => {
    const { findings, framework } = await report('--framework', 'fsbp');
    const protections = [5, 6, 7, 8, 9, 10, 11, 12, 13].map((number) => `GuardDuty.${number}`);
    expect(idsOf(framework.notJudged)).toEqual(expect.arrayContaining(['IAM.7', ...protections]));
    expect(idsOf(findings)).not.toContain('IAM.7');
  });
});

describe('how far an audit looked', () => {
  const all = controls.length;
  const of = (level: Level) => atLevel(steps, level).flatMap((step) => step.controls).length;
  const en = (walk: string, level: Level) =>
    `Judged: the walk ${walk}. Add --level everything to look at ${all - of(level)} more checks.`;

  it.each([
    [[], en('Recommended', 'recommended')],
    [['--level', 'essentials'], en('Essentials', 'essentials')],
    [['--level', 'cis-1'], en('CIS level 1', 'cis-1')],
    [
      ['--lang', 'ja'],
      `「推奨」の範囲を判定しました。--level everything を付けると、さらに ${all - of('recommended')} 項目を確認します。`,
    ],
  ])('%j is said', async (words, note) => {
    expect((await report(...words)).notes).toContain(note);
  });

  it.each([[['--level', 'everything']], [['--framework', 'cis-7.0']], [['--only', 'budgets,macie']]])(
    '%j was chosen, and needs no word',
    async (words) => {
      expect((await report(...words)).notes.join(' ')).not.toContain('--level everything');
    },
  );

  it('leaves out what is skipped on purpose', async () => {
    const macie = steps.find(({ id }) => id === 'macie');
    const { notes } = await report('--skip', 'macie');
    const more = all - of('recommended') - (macie?.controls.length ?? 0);
    expect(notes.join(' ')).toContain(`look at ${more} more checks.`);
  });
});

describe('--framework', () => {
  it('writes the number before the title, in both languages', async () => {
    expect((await run(['audit', '--demo=messy', '--framework', 'cis-5.0'])).stdout).toContain(
      '1.4 Root needs a second factor',
    );
    expect((await run(['audit', '--demo=messy', '--framework=cis-7.0', '--lang=ja'])).stdout).toMatch(
      /2\.5 root の/,
    );
  });

  it('asks AWS nothing that the framework does not ask', async () => {
    const calls = async (...words: string[]) => (await run(['audit', '--demo', '--debug', ...words])).stderr;
    expect(await calls()).toContain('guardduty:');
    expect(await calls('--framework', 'cis-7.0')).not.toContain('guardduty:');
  });

  it.each([
    [['--framework', 'cis-8.0'], /--framework does not know "cis-8.0"/],
    [['--framework', 'cis-7.0', '--only', 'budgets'], /None of these steps answers an item of cis-7.0/],
  ])('%j is wrong usage', async (words, said) => {
    const { code, stderr } = await run(['audit', '--demo', ...words]);
    expect(code).toBe(2);
    expect(stderr.replace(/\n +/g, ' ')).toMatch(said);
  });
});
