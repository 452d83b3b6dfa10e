// What several reports say of findings: words, places, frameworks, the way to mend.
import { createHash } from 'node:crypto';
import { type Framework, frameworks } from '../model/frameworks.ts';
import type { AnyStep, Control, Severity, Verdict } from '../model/step.ts';
import type { Lang, Text } from '../model/text.ts';
import { type AuditReport, guideOf, keyOf, type Line, openLines } from './audit-report.ts';
import { type FindingGroup, grouped } from './lines.ts';

export const severities: Readonly<Record<Severity, Text>> = {
  critical: { en: 'critical', ja: '緊急' },
  high: { en: 'high', ja: '高' },
  medium: { en: 'medium', ja: '中' },
  low: { en: 'low', ja: '低' },
};
export const verdicts: Readonly<Record<Verdict, Text>> = {
  pass: { en: 'fine', ja: '適合' },
  fail: { en: 'open', ja: '要対応' },
  unknown: { en: 'could not be read', ja: '読み取り不可' },
  manual: { en: 'look for yourself', ja: '目視で確認' },
  managed: { en: 'your organization decides', ja: '組織が管理' },
  accepted: { en: 'by design', ja: '意図した設定' },
  'not-applicable': { en: 'does not apply', ja: '対象外' },
};

const frameworkNames: Readonly<Partial<Record<Framework, string>>> = {
  fsbp: 'AWS FSBP',
  acct: 'AWS Startup Security Baseline',
  prowler: 'Prowler',
};
/** `CIS AWS Foundations Benchmark 7.0`. */
export const frameworkName = (framework: Framework): string =>
  frameworkNames[framework] ?? `CIS AWS Foundations Benchmark ${framework.slice('cis-'.length)}`;

/** The frameworks that ask for a control, each with its own numbers: newest CIS first. */
export const frameworksOf = ({
  frameworks: ids,
}: Control): readonly (readonly [Framework, readonly string[]])[] => {
  const cis = frameworks.filter((name) => name.startsWith('cis-')).reverse();
  const order = [...cis, ...frameworks.filter((name) => !name.startsWith('cis-'))];
  return order.flatMap((name) => (ids[name]?.length ? [[name, ids[name]] as const] : []));
};

/** `cis-7.0:4.1`, and so on. */
export const itemsOf = (control: Control): readonly string[] =>
  frameworksOf(control).flatMap(([name, ids]) => ids.map((id) => `${name}:${id}`));

/** The same finding has the same fingerprint in every run: 32 hexadecimal digits. */
export const fingerprint = ({ account }: AuditReport, { finding }: Line): string =>
  createHash('sha256')
    .update(`${account.id} ${keyOf(finding)}`)
    .digest('hex')
    .slice(0, 32);

export interface OpenGroup extends FindingGroup {
  readonly step: AnyStep;
  readonly control: Control;
}

/** Open findings of a step as groups that say the same of several places; muted ones are left out. */
export const openGroups = (report: AuditReport, step: AnyStep): readonly OpenGroup[] => {
  const open = openLines(report, step).map(({ finding }) => finding);
  return grouped(open).flatMap((group) => {
    const control = step.controls.find(({ id }) => id === group.finding.control);
    return control ? [{ ...group, step, control }] : [];
  });
};

/** True for a group of what could not be seen. */
export const isUnseen = ({ finding }: FindingGroup): boolean =>
  finding.verdict === 'unknown' || finding.unread === true;

/** Where a group holds: resources, or regions; `most` of them, and how many more. Empty for the account as a whole. */
export function placesOf({ resources, regions }: FindingGroup, lang: Lang, most = 20): string {
  const all = resources.length > 0 ? resources : regions;
  const more = all.length - most;
  const list = all.slice(0, most).join(', ');
  if (more <= 0) return list;
  return lang === 'ja' ? `${list} ほか ${more} 件` : `${list} and ${more} more`;
}

/** One way to mend a control: words, a page of the console, a command. */
export interface Way {
  readonly text?: Text;
  readonly url?: string;
  readonly command?: string;
}

/** How to mend a control: what only a person can do, its page in the console, and the command that does the rest. */
export function waysFor(report: AuditReport, step: AnyStep, control: Control): readonly Way[] {
  const guide = guideOf(report, step).filter((one) => one.control === control.id);
  const linked = guide.some(({ url }) => url !== undefined);
  return [
    ...guide,
    ...(control.console === undefined || linked ? [] : [{ url: control.console }]),
    { command: `npx aws-day-one --only ${step.id}` },
  ];
}

/** The IAM actions that are missing, sorted. */
export const missingOf = (report: AuditReport): readonly string[] =>
  [
    ...new Set(
      Object.values(report.seen).flatMap(({ findings }) => findings.flatMap(({ missing }) => missing ?? [])),
    ),
  ].sort();
