// Reports for the tests of formats: simulated accounts at a fixed clock, and every format over them.
import { makers } from '../../src/commands/audit-output.ts';
import { survey } from '../../src/commands/survey.ts';
import type { Scenario } from '../../src/demo/scenarios.ts';
import type { AuditReport } from '../../src/formats/audit-report.ts';
import type { Page } from '../../src/formats/page.ts';
import { paintWith } from '../../src/formats/paint.ts';
import type { AnyStep, Finding, Guide } from '../../src/model/step.ts';
import { same } from '../../src/model/text.ts';
import { steps } from '../../steps/index.ts';
import { noon, open } from '../support/demo.ts';

const at = new Date(noon).toISOString();
export const formats = Object.keys(makers);
const page: Page = { width: 80, ascii: false, lang: 'en', paint: paintWith(false) };

/** What an audit of the simulated account finds. */
export async function reportOf(scenario: Scenario, walked: readonly AnyStep[] = steps): Promise<AuditReport> {
  const { invoke, account } = await open(scenario);
  const { seen, regions } = await survey(walked, invoke, account);
  return { version: '0.1.0', account, demo: true, startedAt: at, endedAt: at, regions, steps: walked, seen };
}

/** The report in a format. */
export const render = (format: string, report: AuditReport, lang: 'en' | 'ja' = 'en'): string =>
  makers[format]!(report, lang, { ...page, lang }, 'aws-day-one plan');

/** What strangers could have put into names, tags and messages. */
export const nasty = [
  '\u001b[31m\u0007\u009b2J',
  '<script>alert(1)</script><img src=x onerror=alert(1)>"\'&amp;',
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1)) ![y](http://evil.example/z.png) **b** _c_ `d` | e ~~f~~ #1 @everyone',
  'http://evil.example www.evil.example',
  '=HYPERLINK("http://evil.example","x")',
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r\n::error::pwned',
  '##[set-env name=PATH]x',
  '%0A::stop-commands::x',
  '\u202efdp.exe\u2066\u061c\u200f\u2028',
  ']]></failure></testsuites>',
  '"}],"x":[{"',
  'half \ud83d of a pair, \uffff',
];

/** A report that holds such names wherever something from outside can stand. */
export async function nastyReport(): Promise<AuditReport> {
  const base = await reportOf('messy');
  const step = base.steps[0]!;
  const [control] = step.controls;
  const findings = nasty.map(
    (text, at): Finding => ({
      control: control!.id,
      verdict: at % 3 === 2 ? 'unknown' : 'fail',
      resource: text,
      region: text,
      expected: same(text),
      actual: same(text),
      missing: text,
    }),
  );
  const guides = nasty.map(
    (text): Guide => ({ control: control!.id, text: same(text), command: text, url: `https://${text}` }),
  );
  return {
    ...base,
    account: { ...base.account, id: nasty[1]!, arn: nasty.join('') },
    seen: { ...base.seen, [step.id]: { facts: null, at, findings } },
    guides: { [step.id]: guides },
    notes: nasty.map(same),
    mutes: [{ control: 'root-mfa', reason: nasty.join('') }],
    comparison: {
      since: nasty[0]!,
      redacted: false,
      new: nasty.map((resource) => ({ control: control!.id, resource })),
      mended: [],
      unchanged: [],
      unseen: nasty.map((resource) => ({ control: control!.id, resource })),
    },
  };
}
