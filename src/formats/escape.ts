// What AWS returned is data: here it is made harmless for each language that a report is written in.
import { inert } from '../model/wrap.ts';

/** The text without anything that steers a terminal, turns the reading direction or cannot stand in XML; one line. */
export const clean = (text: string): string =>
  inert(text)
    .replace(/[\u061c\u200b-\u200d\u2028\u2029\u2060\ufeff\ufff9-\ufffb\ufffe\uffff]/g, ' ')
    // Half of a surrogate pair is no character: XML and UTF-8 refuse it.
    .replace(/\p{Cs}/gu, '\ufffd');

/**
 * A line of plain text that GitHub Actions does not take for an order, should it land in a log: `::` counts behind spaces
 * too, and `##[`, the older way, anywhere. Source: actions/runner, ActionCommand.cs, TryParseV2 and TryParse.
 */
export const noCommand = (line: string): string =>
  line.replace(/^(\s*):(?=:)/, '$1: ').replaceAll('##[', '## [');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For XML and HTML, as text or inside a quoted attribute. */
export const xml = (text: string): string =>
  clean(text)
    .replace(/[&<>"']/g, (char) => entities[char] ?? '')
    .replace(/^(\s*):(?=:)/, '$1&#58;')
    .replaceAll('##[', '#&#35;[');

/**
 * For Markdown inside a line or a table cell. No mark, tag, link, mention or reference to an issue is left.
 * Source: GitHub Flavored Markdown spec: backslash escapes, entity references, and autolinks, which also begin without any mark.
 */
export const markdown = (text: string): string =>
  clean(text)
    .replace(/[\\`*_{}[\]#|~!]/g, '\\$&')
    .replace(/[&<>]/g, (char) => entities[char] ?? '')
    .replace(/@/g, '&#64;')
    .replace(/^(\s*):(?=:)/, '$1&#58;')
    .replace(/:\/\//g, '&#58;//')
    .replace(/www\./gi, (www) => `${www.slice(0, 3)}&#46;`);

/** A Markdown block of code: the fence is longer than any row of backticks in it. */
export function fenced(lines: readonly string[]): readonly string[] {
  const longest = Math.max(
    2,
    ...lines.flatMap((line) => (line.match(/`+/g) ?? []).map(({ length }) => length)),
  );
  const fence = '`'.repeat(longest + 1);
  return [`${fence}text`, ...lines.map((line) => noCommand(clean(line))), fence];
}

// A spreadsheet takes these for the start of a formula, full-width ones too. Source: OWASP, CSV Injection.
const formula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/;

/** One cell of a CSV: quoted as RFC 4180 says, and never a formula. */
export function cell(text: string): string {
  const shown = clean(text).replaceAll('##[', '## [');
  const safe = formula.test(text) || formula.test(shown) ? `'${shown}` : shown;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The message of a workflow command of GitHub Actions. `##[` is the older way to write a command, read anywhere in a line.
 * Source: actions/toolkit issue 301, which cites the runner's own table.
 */
export const workflowData = (text: string): string =>
  clean(text)
    .replaceAll('%', '%25')
    .replaceAll('##[', '## [')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A');

/** A property of a workflow command, such as its title. Source: as above. */
export const workflowProperty = (text: string): string =>
  workflowData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
