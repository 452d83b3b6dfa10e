// The audit as OCSF: a list of Compliance Findings (class 2003), as security lakes and SIEMs take them.
// Source: github.com/ocsf/ocsf-schema, events/findings/compliance_finding.json and finding.json, objects/compliance.json,
// profiles/cloud.json, at 1.5.0: required are activity_id, category_uid, class_uid, compliance, finding_info (title, uid),
// metadata (product, version), severity_id, time, type_uid, and, for the cloud profile, cloud (provider). `status_details` stands for
// `status_detail` since 1.4.0.
import type { Json } from '../model/json.ts';
import type { Severity, Verdict } from '../model/step.ts';
import type { Lang } from '../model/text.ts';
import { type AuditReport, type Line, linesOf } from './audit-report.ts';
import { clean } from './escape.ts';
import { fingerprint, frameworkName, frameworksOf, itemsOf, waysFor } from './findings.ts';
import { jsonText } from './json-text.ts';

const severities: Readonly<Record<Severity | 'informational', readonly [number, string]>> = {
  informational: [1, 'Informational'],
  low: [2, 'Low'],
  medium: [3, 'Medium'],
  high: [4, 'High'],
  critical: [5, 'Critical'],
};
// Warning: "did not yield a result due to missing information". Other: the source's own word stands in `status`.
const statuses: Readonly<Partial<Record<Verdict, readonly [number, string]>>> = {
  pass: [1, 'Pass'],
  unknown: [2, 'Warning'],
  manual: [2, 'Warning'],
  fail: [3, 'Fail'],
};

/** The list, ending in a newline. */
export const auditOcsf = (report: AuditReport, lang: Lang): string =>
  jsonText(linesOf(report).map((line) => event(report, line, lang)));

function event(report: AuditReport, line: Line, lang: Lang): Json {
  const { step, control, finding, mutedBy } = line;
  const { account } = report;
  const time = Date.parse(report.endedAt);
  const counts = finding.verdict === 'fail' || finding.verdict === 'unknown' || finding.verdict === 'manual';
  const [severity_id, severity] = severities[counts ? control.severity : 'informational'];
  const [status_id, status] = statuses[finding.verdict] ?? [99, finding.verdict];
  const standards = frameworksOf(control).map(([name]) => frameworkName(name));
  const ways = waysFor(report, step, control);
  const region = finding.region === undefined ? {} : { region: clean(finding.region) };
  return {
    activity_id: 1,
    activity_name: 'Create',
    category_uid: 2,
    category_name: 'Findings',
    class_uid: 2003,
    class_name: 'Compliance Finding',
    type_uid: 200301,
    type_name: 'Compliance Finding: Create',
    time,
    severity_id,
    severity,
    // Suppressed, or new.
    status_id: mutedBy ? 3 : 1,
    status: mutedBy ? 'Suppressed' : 'New',
    ...(mutedBy ? { comment: clean(mutedBy.reason) } : {}),
    message: clean(`${control.title[lang]}: ${finding.actual[lang]}`),
    metadata: {
      version: '1.5.0',
      profiles: ['cloud'],
      event_code: control.id,
      product: {
        name: 'AWS Day One',
        uid: 'aws-day-one',
        vendor_name: 'aws-day-one',
        version: report.version,
      },
    },
    cloud: { provider: 'AWS', account: { uid: account.id, type: 'AWS Account', type_id: 10 }, ...region },
    finding_info: {
      uid: fingerprint(report, line),
      title: clean(control.title[lang]),
      desc: clean(step.why[lang]),
      created_time: time,
    },
    compliance: {
      // Never empty: a control of our own is asked for by ourselves.
      standards: standards.length > 0 ? standards : ['AWS Day One'],
      requirements: itemsOf(control),
      control: control.id,
      status_id,
      status,
      status_details: [clean(finding.actual[lang])],
    },
    resources: [
      {
        uid: clean(finding.resource ?? account.id),
        type: finding.resource === undefined ? 'AWS Account' : step.id,
        cloud_partition: account.partition,
        ...region,
      },
    ],
    remediation: {
      desc: clean(ways.flatMap(({ text, command }) => [text?.[lang] ?? [], command ?? []].flat()).join(' ')),
      references: ways.flatMap(({ url }) => url ?? []).map(clean),
    },
    unmapped: {
      step: step.id,
      verdict: finding.verdict,
      expected: clean(finding.expected[lang]),
      ...(finding.missing === undefined ? {} : { missing: clean(finding.missing) }),
    },
  };
}
