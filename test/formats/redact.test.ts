// --redact: nothing of the account is left in any format, and the same thing has the same pseudonym everywhere.
import { describe, expect, it } from 'vitest';
import { scenarios } from '../../src/demo/scenarios.ts';
import { redacted, redactor } from '../../src/formats/redact.ts';
import { open } from '../support/demo.ts';
import { formats, render, reportOf } from './reports.ts';

/** Ids, ARNs and addresses of a simulated account, and the names that its people chose, from all that it remembers. */
async function secretsOf(scenario: (typeof scenarios)[number]): Promise<string[]> {
  const { world, account } = await open(scenario);
  const found = new Set<string>([account.id, account.arn]);
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (/^arn:aws:[a-z0-9]+:[a-z0-9-]*:\d{12}:|@|^\+\d{8,}$|^\d{12}$/.test(value)) found.add(value);
      if (/^(UserName|GroupName|BudgetName|name|FullName|Name|bucket|members\[\])$/.test(key))
        found.add(value);
    } else if (Array.isArray(value)) {
      for (const item of value) walk(item, `${key}[]`);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, item] of Object.entries(value)) {
        // Buckets, users and groups are kept under their names.
        if (/^(buckets|users|groups)$/.test(key) && typeof item === 'object') found.add(name);
        walk(item, name);
      }
    }
  };
  walk(world.services, '');
  const ownWords = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$|^\d{1,3}$/;
  return [...found].filter((name) => !ownWords.test(name) && !/^[a-z]{2}-[a-z]+-\d$/.test(name));
}

describe.each(scenarios)('%s', (scenario) => {
  it.each(formats)('%s holds nothing of the account', async (format) => {
    const report = await reportOf(scenario);
    const secrets = await secretsOf(scenario);
    expect(secrets.length).toBeGreaterThan(2);
    const hidden = render(format, redacted(report));
    const left = secrets.filter((secret) =>
      new RegExp(`(?<![\\w-])${secret.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?![\\w-])`).test(hidden),
    );
    // Words of AWS and of this tool tell nothing of the account: a budget is called "everything", a group "default", and
    // controls and metrics have the names that they have everywhere.
    const everywhere = /^(everything|default|day-one-(tampering|credentials)|RootUsage|\w+Changes)$/;
    expect(left.filter((name) => !everywhere.test(name))).toEqual([]);
    expect(hidden).not.toMatch(/\b\d{12}\b(?!\.\d)/);
    if (!['github', 'junit'].includes(format)) expect(hidden).toMatch(/account-[0-9a-f]{8}/);
  });
});

it('is needed: without it the names are there', async () => {
  const plain = render('json', await reportOf('messy'));
  for (const secret of ['123456789012', 'old-admin', 'my-company-photos']) expect(plain).toContain(secret);
});

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
