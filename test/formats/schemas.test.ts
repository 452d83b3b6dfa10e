// What machines read is held against the published schemas: ours, SARIF 2.1.0, JUnit as Jenkins reads it, OCSF.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type AnySchema } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { scenarios } from '../../src/demo/scenarios.ts';
import type { AuditReport } from '../../src/formats/audit-report.ts';
import { redacted } from '../../src/formats/redact.ts';
import { nastyReport, render, reportOf } from './reports.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const json = (path: string): AnySchema => JSON.parse(read(path)) as AnySchema;
// Written for draft 4, of which it uses nothing that later drafts read otherwise but the names of `$schema` and `id`.
const sarifFile = createRequire(import.meta.url).resolve(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
);
const {
  $schema: _draft,
  id: _id,
  ...sarif
} = JSON.parse(readFileSync(sarifFile, 'utf8')) as { $schema: string; id: string };
const xsd = read('schemas/junit-10.xsd');

// Strict: an unknown word in a schema is a mistake in it. The SARIF schema names formats, which are ajv's own package.
const ours = new Ajv2020({ allErrors: true });
ours.addSchema(json('../../schema/audit-1.schema.json'));
const checks = {
  json: ours.getSchema('audit-1.schema.json')!,
  jsonl: ours.compile({ $ref: 'audit-1.schema.json#/$defs/line' }),
  sarif: new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(sarif),
  // The published classes, and what these leave open. Pydantic names the format of instants, which is ajv's own package.
  ocsf: new Ajv2020({ allErrors: true, validateFormats: false, strictTypes: false })
    .addSchema(json('schemas/ocsf-1.5.0-compliance-finding.schema.json'), 'finding')
    .compile({ allOf: [json('schemas/ocsf.schema.json'), { items: { $ref: 'finding' } }] }),
};
type Checked = keyof typeof checks;

/** What is wrong with a document; nothing, if it is valid. */
function wrong(format: Checked, text: string): unknown[] {
  const values: unknown[] =
    format === 'jsonl'
      ? text
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line))
      : [JSON.parse(text)];
  return values.flatMap((value) => (checks[format](value) ? [] : (checks[format].errors ?? [])));
}
const wrongXml = async (contents: string) =>
  (await validateXML({ xml: [{ fileName: 'junit.xml', contents }], schema: [xsd] })).errors;

const reports: (readonly [string, () => Promise<AuditReport>])[] = [
  ...scenarios.map((name) => [name, () => reportOf(name)] as const),
  ['messy, redacted', async () => redacted(await reportOf('messy'))],
];

describe.each(reports)('%s', (_name, make) => {
  let report: AuditReport;
  beforeAll(async () => {
    report = await make();
  });
  it.each(Object.keys(checks) as Checked[])('is valid as %s', (format) => {
    expect(wrong(format, render(format, report))).toEqual([]);
  });
  it('is valid as junit', async () => {
    expect(await wrongXml(render('junit', report))).toEqual([]);
  });
});

it('is valid with hostile names in it', async () => {
  const report = await nastyReport();
  expect(wrong('sarif', render('sarif', report))).toEqual([]);
  expect(wrong('ocsf', render('ocsf', report))).toEqual([]);
  expect(await wrongXml(render('junit', report))).toEqual([]);
});

it('sees what is wrong', async () => {
  const report = await reportOf('messy');
  const broken = (format: Checked, from: RegExp | string, to: string) => {
    const text = render(format, report);
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    return wrong(format, changed);
  };
  expect(broken('json', '"verdict": "fail"', '"verdict": "bad"')).not.toEqual([]);
  expect(broken('jsonl', '"type":"summary"', '"type":"end"')).not.toEqual([]);
  expect(broken('sarif', '"startLine": 1', '"startLine": 0')).not.toEqual([]);
  expect(broken('ocsf', '"class_uid": 2003', '"class_uid": 2004')).not.toEqual([]);
  // What only the published classes ask.
  expect(broken('ocsf', '"references": [', '"references": [1, ')).not.toEqual([]);
  expect(await wrongXml(render('junit', report).replace('<failure', '<fault'))).not.toEqual([]);
});

describe('SARIF as GitHub takes it', () => {
  // Source: GitHub docs, "SARIF support for code scanning".
  interface Result {
    ruleId: string;
    ruleIndex: number;
    level: string;
    message: { text: string };
    partialFingerprints: Record<string, string>;
    locations: { physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } } }[];
    properties: { verdict: string };
  }
  interface Rule {
    id: string;
    help: { text: string; markdown: string };
    fullDescription: { text: string };
    shortDescription: { text: string };
    properties: { 'security-severity': string; tags: string[] };
  }
  type Log = { runs: { tool: { driver: { rules: Rule[] } }; results: Result[] }[] };
  const resultsOf = (report: AuditReport) =>
    (JSON.parse(render('sarif', report)) as Log).runs.flatMap(({ results }) => results);

  it.each(reports)('tells every result of %s from every other, and knows it again', async (_name, make) => {
    // GitHub compares this fingerprint alone, under this name: results that share it are one alert.
    const hashes = async () =>
      resultsOf(await make()).map(
        ({ partialFingerprints }) => partialFingerprints['primaryLocationLineHash'],
      );
    const first = await hashes();
    for (const hash of first) expect(hash).toMatch(/^[0-9a-f]{32}:1$/);
    expect(new Set(first).size).toBe(first.length);
    expect(await hashes()).toEqual(first);
  });

  it('has a place and a rule for every result', async () => {
    const report = await reportOf('messy');
    const { runs } = JSON.parse(render('sarif', report)) as Log;
    const [{ tool, results } = { tool: { driver: { rules: [] } }, results: [] }] = runs;
    expect(results.length).toBeGreaterThan(20);
    for (const { ruleId, ruleIndex, level, message, locations, properties } of results) {
      expect(tool.driver.rules[ruleIndex]!.id).toBe(ruleId);
      expect(locations[0]!.physicalLocation).toMatchObject({
        artifactLocation: { uri: expect.stringMatching(/^aws-account\/[a-z0-9-]+$/) },
        region: { startLine: 1 },
      });
      expect(['error', 'warning', 'note']).toContain(level);
      expect(['fail', 'unknown']).toContain(properties.verdict);
      expect(message.text.length).toBeGreaterThan(10);
    }
    for (const { help, fullDescription, shortDescription, properties } of tool.driver.rules) {
      for (const text of [help.text, help.markdown, fullDescription.text, shortDescription.text]) {
        expect(text.trim()).not.toBe('');
      }
      expect(Number(properties['security-severity'])).toBeGreaterThan(0);
      expect(fullDescription.text.length).toBeLessThan(1024);
      expect(properties.tags.length).toBeLessThanOrEqual(10);
    }
  });
});
