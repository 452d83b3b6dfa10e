// --compare: an earlier report in JSON, and what has changed since.
import * as z from 'zod/mini';
import type { AuditReport } from '../formats/audit-report.ts';
import { compare, type EarlierReport } from '../formats/comparison.ts';
import { pseudonym, redacted } from '../formats/redact.ts';
import { badFile } from './bad-file.ts';
import { checked, readJson } from './json-file.ts';

// Loose, unlike files that people write: a later version may have added to the report.
const earlier = z.looseObject({
  schemaVersion: z.literal(1),
  account: z.looseObject({ id: z.string() }),
  startedAt: z.string(),
  redacted: z.optional(z.boolean()),
  findings: z.array(
    z.looseObject({
      control: z.string(),
      verdict: z.enum(['pass', 'fail', 'unknown', 'manual', 'managed', 'accepted', 'not-applicable']),
      region: z.optional(z.string()),
      resource: z.optional(z.string()),
    }),
  ),
});

/** An earlier report, and the file that it came from. */
export interface Earlier {
  readonly file: string;
  readonly account: string;
  readonly report: EarlierReport;
}

/** Reads a report that `audit --format json` wrote. Throws `Failed`, exit 2, for anything else. */
export function readEarlier(file: string): Earlier {
  const report = checked(readJson(file), earlier);
  return { file, account: report.account.id, report };
}

/** The report with the comparison in it. Throws `Failed`, exit 2, where the earlier one is of another account. */
export function comparedWith(report: AuditReport, { file, account, report: then }: Earlier): AuditReport {
  const { id } = report.account;
  if (account !== (then.redacted ? pseudonym('account', id) : id)) {
    throw badFile(file, {
      en: `This report is about another account: ${account}`,
      ja: `別のアカウントの結果です: ${account}`,
    });
  }
  return { ...report, comparison: compare(then.redacted ? redacted(report) : report, then) };
}
