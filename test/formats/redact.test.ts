// --redact: nothing of the account is left in any format, and the same thing has the same pseudonym everywhere.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scenarios } from '../../src/demo/scenarios.ts';
import { redacted, redactor, textRedactor } from '../../src/formats/redact.ts';
import { run } from '../cli/run.ts';
import { open } from '../support/demo.ts';
import { formats, render, reportOf } from './reports.ts';

const root = new URL('../../', import.meta.url);
const sources = ['src', 'steps']
  .flatMap((top) =>
    readdirSync(new URL(top, root), { recursive: true, encoding: 'utf8' }).map((name) => `${top}/${name}`),
  )
  // The simulated account is where the names are.
  .filter((path) => path.endsWith('.ts') && !path.startsWith('src/demo/'));
/** What this tool says and asks for itself, in whatever account: AWS's words among it. */
const ourWords = new Set(
  sources.flatMap((path) => readFileSync(new URL(path, root), 'utf8').match(/[\w-]+/g) ?? []),
);
// `RDS_LOGIN_EVENTS`, a number, a time, a region, `s3:GetObject`, a policy of AWS, why AWS refuses, CSS.
const nobodys =
  /^([A-Z][A-Z0-9]*(_[A-Z0-9]+)+|[\W\d]+|\d{4}-\d\d-\d\d.*|[a-z]{2}-[a-z]+-\d|[a-z0-9-]+:[A-Z*][A-Za-z*]*|arn:aws:iam::aws:.*|:root|explicit deny in a service control policy)$/;

/** Every string and every key that AWS answered, but for words that say nothing of the account. */
async function secretsOf(scenario: (typeof scenarios)[number]): Promise<string[]> {
  const { world, account } = await open(scenario);
  const found = new Set<string>([account.id, account.arn]);
  const add = (value: string): void => {
    if (value.length > 1 && value.length <= 256 && !ourWords.has(value)) found.add(value);
    // What an ARN names, if it is not AWS's own.
    if (!/^arn:[\w-]+:[\w-]*:[\w-]*:(\d{12})?:/.test(value)) return;
    for (const part of value.split('/').slice(1)) if (!ourWords.has(part)) found.add(part);
  };
  const walk = (value: unknown): void => {
    if (typeof value === 'string') add(value);
    else if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        add(key);
        walk(item);
      }
    }
  };
  const { seen } = await reportOf(scenario);
  walk(world.services);
  walk(Object.values(seen).map(({ facts }) => facts));
  return [...found].filter((name) => !nobodys.test(name) || /^\d{12}$/.test(name));
}

const stands = (name: string, text: string): boolean =>
  text.includes(name) &&
  new RegExp(`(?<![\\w-])${name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?![\\w-])`).test(text);

describe.each(scenarios)('%s', (scenario) => {
  it('holds nothing of the account in any format and language', async () => {
    const secrets = await secretsOf(scenario);
    expect(secrets.length).toBeGreaterThan(20);
    const report = redacted(await reportOf(scenario));
    for (const format of formats) {
      for (const lang of ['en', 'ja'] as const) {
        const hidden = render(format, report, lang);
        expect(
          secrets.filter((secret) => stands(secret, hidden)),
          `${format} ${lang}`,
        ).toEqual([]);
        expect(hidden).not.toMatch(/\b\d{12}\b(?!\.\d)/);
        if (!['github', 'junit'].includes(format)) expect(hidden).toMatch(/account-[0-9a-f]{8}/);
      }
    }
  });
});

it('looks for what would be there', async () => {
  for (const [scenario, name] of [
    ['messy', 'deploy-everything'],
    ['messy', 'old-admin'],
    ['messy', 'my-company-photos'],
    ['hardened', 'daily-35-days'],
  ] as const) {
    expect(await secretsOf(scenario)).toContain(name);
    expect(stands(name, render('json', await reportOf(scenario)))).toBe(true);
  }
});

it.each(['sarif', 'github', 'html'])(
  'needs no word in CI for %s, and leaves our own words',
  async (format) => {
    const { stdout } = await run(['audit', '--demo=messy', '--level', 'everything', '--format', format], {
      env: { CI: 'true' },
    });
    expect(stdout).not.toContain('deploy-everything');
    expect(stdout).toMatch(/name-[0-9a-f]{8}/);
    // A policy of that account has the name "everything".
    if (format !== 'github') {
      expect(stdout).toContain('no trail sends everything to CloudWatch Logs yet');
      expect(stdout).toContain('before 1 USD is spent');
    }
    expect(stdout).not.toContain('policy everything');
  },
);

it('calls an account an account, wherever it stands', async () => {
  const report = await reportOf('hardened');
  const note = { en: 'Seen from 123456789012.', ja: '' };
  const { notes, account } = redacted({ ...report, notes: [note] });
  expect(notes![0]!.en).toBe(`Seen from ${account.id}.`);
});

it('gives the same thing the same pseudonym in every report', async () => {
  const ids = (text: string) => new Set(text.match(/(account|name)-[0-9a-f]{8}/g));
  const [first, second] = [redacted(await reportOf('hardened')), redacted(await reportOf('hardened'))];
  expect(ids(render('json', first))).toEqual(ids(render('json', second)));
  expect(ids(render('csv', first)).size).toBeGreaterThan(3);
  const [account] = render('json', first).match(/account-[0-9a-f]{8}/)!;
  expect(render('ocsf', redacted(await reportOf('messy')))).toContain(account);
});

describe('a sentence in two languages', () => {
  const hide = textRedactor(['everything', 'my budget', 'Öl']);
  const [name, spaced, oil] = ['everything', 'my budget', 'Öl'].map((one) => redactor([one])(one));
  it.each([
    ['sends everything', 'すべてを送る', 'sends everything', 'すべてを送る'],
    ['the policy everything', 'ポリシー everything', `the policy ${name}`, `ポリシー ${name}`],
    ['my budget: everything', 'my budget、すべて', `${spaced}: everything`, `${spaced}、すべて`],
    ['of Öl', 'Öl の', `of ${oil}`, `${oil} の`],
    ['of 123456789012', 'なし', expect.stringMatching(/^of account-[0-9a-f]{8}$/), 'なし'],
  ])('%s', (en, ja, wantedEn, wantedJa) => {
    expect(hide({ en, ja })).toEqual({ en: wantedEn, ja: wantedJa });
  });
});

describe('a sentence', () => {
  const hide = redactor(['alice', 'alice-backup', 'a+b (x)', 'Bob']);
  it.each([
    ['alice has signed in', 'name-2bd806c9 has signed in'],
    ['alice-backup, alice.', `${hide('alice-backup')}, name-2bd806c9.`],
    ['malice and alices stay', 'malice and alices stay'],
    ['a+b (x) too', `${hide('a+b (x)')} too`],
    ['（alice）は', '（name-2bd806c9）は'],
    [
      'mail owner@example.com, call +81312345678',
      expect.stringMatching(/^mail address-[0-9a-f]{8}, call phone-[0-9a-f]{8}$/),
    ],
    ['at 2026-01-05T12:00:00.000Z in us-east-1', 'at 2026-01-05T12:00:00.000Z in us-east-1'],
    ['arn:aws:iam::aws:policy/AdministratorAccess', 'arn:aws:iam::aws:policy/AdministratorAccess'],
    [
      'arn:aws:iam::123456789012:user/alice!',
      expect.stringMatching(/^arn:aws:iam::account-[0-9a-f]{8}:user\/name-[0-9a-f]{8}$/),
    ],
    [
      '(arn:aws:iam::123456789012:root)',
      expect.stringMatching(/^\(arn:aws:iam::account-[0-9a-f]{8}:root\)$/),
    ],
    ['arn:aws:s3:::my-bucket/x', expect.stringMatching(/^arn:aws:s3:::name-[0-9a-f]{8}\/name-[0-9a-f]{8}$/)],
  ])('%j', (text, wanted) => expect(hide(text)).toEqual(wanted));
});
