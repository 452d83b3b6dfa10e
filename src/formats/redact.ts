// --redact: account ids, ARNs, names and addresses become pseudonyms: the first eight digits of the value's SHA-256.
// The same value has the same pseudonym in every report, so that reports can be compared. It hides, it does not keep a secret:
// who guesses a value can check the guess, though eight digits fit some two hundred account ids each.
import { createHash } from 'node:crypto';
import type { Finding, Guide } from '../model/step.ts';
import type { Text } from '../model/text.ts';
import { type AuditReport, guideOf } from './audit-report.ts';
import { withResources } from './comparison.ts';
import { namesIn } from './redact-names.ts';

const kinds = ['account', 'name', 'address', 'phone', 'organization'] as const;
type Kind = (typeof kinds)[number];

/** `account-1b2c3d4e`. */
export const pseudonym = (kind: Kind, value: string): string =>
  `${kind}-${createHash('sha256').update(value).digest('hex').slice(0, 8)}`;

const pseudonymArn = (arn: string): string => {
  const [head = 'arn', partition = '', service = '', region = '', account = '', ...rest] = arn.split(':');
  // AWS's own things, such as the policy AdministratorAccess, are the same for everybody.
  if (account === 'aws') return arn;
  const owner = account === '' ? '' : pseudonym('account', account);
  const [type = '', ...names] = rest.join(':').split(/[/:]/);
  const shown =
    names.length === 0 || service === 's3' ? [type, ...names].map(nameOf) : [type, ...names.map(nameOf)];
  return [head, partition, service, region, owner, shown.join('/')].join(':');
};

const nameOf = (name: string): string => (['', '*', 'root'].includes(name) ? name : pseudonym('name', name));

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Replaces what names somebody or something in a text; `names` are those that were read from the account. */
export function redactor(names: readonly string[]): (text: string) => string {
  const known = [...new Set(names)].sort((a, b) => b.length - a.length);
  const named = known.length === 0 ? '' : `(?<![\\w-])(?<name>${known.map(escaped).join('|')})(?![\\w-])`;
  const pattern = new RegExp(
    [
      // An ARN ends where a sentence goes on.
      `(?<arn>arn:[\\w-]+:[\\w-]*:[\\w-]*:(?:\\d{12}|aws)?:[^\\s,;"'()（）、。]+)`,
      `(?<address>[\\w.+=#|!&-]+@[\\w-]+(?:\\.[\\w-]+)+)`,
      `(?<![\\d.])(?<phone>\\+\\d[\\d ().-]{5,}\\d)`,
      `(?<organization>\\bo-[a-z0-9]{10,32}\\b)`,
      named,
      `(?<!\\d)(?<account>\\d{12})(?!\\d)`,
    ]
      .filter((part) => part !== '')
      .join('|'),
    'gu',
  );
  return (text) =>
    text.replace(pattern, (match, ...more) => {
      const groups = more.at(-1) as Readonly<Record<string, string | undefined>>;
      if (groups['arn'] !== undefined) return pseudonymArn(match);
      return pseudonym(kinds.find((kind) => groups[kind] !== undefined) ?? 'name', match);
    });
}

/**
 * The same for what we say in two languages. Our own words are translated and names are not: an ordinary word that is somebody's
 * name too, such as a budget called "everything", stays where the Japanese sentence does not have it.
 */
export function textRedactor(names: readonly string[]): (text: Text) => Text {
  const whole = new Set(names.filter((name) => /^[\w-]+$/.test(name)));
  const odd = names.filter((name) => !whole.has(name));
  const plain = redactor([]);
  return ({ en, ja }) => {
    const there = [
      ...(ja.match(/[\w-]+/g) ?? []).filter((word) => whole.has(word)),
      ...odd.filter((name) => ja.includes(name)),
    ];
    const hide = there.length === 0 ? plain : redactor(there);
    return { en: hide(en), ja: hide(ja) };
  };
}

/** The same report without anything that names the account, its people or its things. Facts are left out. */
export function redacted(report: AuditReport): AuditReport {
  const names = namesIn(report);
  const hide = redactor(names.certain);
  const text = textRedactor(names.all);
  const resource = (name: string): string => {
    if (name.startsWith('arn:')) return pseudonymArn(name);
    const [type = '', ...rest] = name.split('/');
    return rest.length === 0 ? nameOf(name) : [type, ...rest.map(nameOf)].join('/');
  };
  const finding = (one: Finding): Finding => ({
    ...one,
    expected: text(one.expected),
    actual: text(one.actual),
    ...(one.resource === undefined ? {} : { resource: resource(one.resource) }),
  });
  const guide = (one: Guide): Guide => ({
    ...one,
    text: text(one.text),
    ...(one.url === undefined ? {} : { url: hide(one.url) }),
    ...(one.command === undefined ? {} : { command: hide(one.command) }),
  });
  const { account } = report;
  return {
    ...report,
    redacted: true,
    account: {
      ...account,
      id: pseudonym('account', account.id),
      arn: pseudonymArn(account.arn),
      proven: account.proven.map(pseudonymArn),
      ...(account.organization === undefined
        ? {}
        : { organization: pseudonym('organization', account.organization) }),
    },
    seen: Object.fromEntries(
      Object.entries(report.seen).map(([id, { at, findings }]) => [
        id,
        { at, facts: null, findings: findings.map(finding) },
      ]),
    ),
    guides: Object.fromEntries(report.steps.map((step) => [step.id, guideOf(report, step).map(guide)])),
    ...(report.comparison && !report.comparison.redacted
      ? { comparison: withResources(report.comparison, resource) }
      : {}),
    notes: (report.notes ?? []).map(text),
    mutes: (report.mutes ?? []).map((mute) => ({
      ...mute,
      reason: hide(mute.reason),
      ...(mute.resource === undefined ? {} : { resource: resource(mute.resource) }),
    })),
  };
}
