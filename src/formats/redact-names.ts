// The names that a report may hold, gathered from what was read: texts carry them in the middle of sentences.
// Every word that AWS answered is taken for a name, unless it is known to be none: a new kind of name is hidden from its first day.
import type { AuditReport } from './audit-report.ts';

export interface Names {
  /** All that may be names: an ordinary word may be among them. */
  readonly all: readonly string[];
  /** Those that no word of ours looks like, or that stand where only names stand. */
  readonly certain: readonly string[];
}

// Keys under which AWS's own words stand: what is on, of which kind, what went wrong.
const wordKeys =
  /(status|state|kind|type|unit|currency|class|mode|frequency|protocol|algorithm|error|code|service)$/i;
// Keys under which nothing but a name stands.
const nameKeys =
  /name|arn$|serial|bucket|user|group|member|admin|owner$|email|address|phone|topic|organization|account|analyzer|detector|(^|[a-z])id$/i;
// A line of a policy or a template, not a name.
const longest = 256;
// `RDS_LOGIN_EVENTS`, an instant, a number, `s3:GetObject`. Account ids have pseudonyms of their own.
const words = [
  /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/,
  /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/,
  /^[\d.,]+$/,
  /^[a-z0-9-]+:[A-Z*][A-Za-z*]*$/,
];
const kept = new Set(['root', 'aws']);
const arns = /arn:[\w-]+:[\w-]*:[\w-]*:(?:\d{12}|aws)?:[^\s,;"'*]+/g;
// A field of a value, not a key of a map.
const field = /^[A-Za-z][A-Za-z0-9]*$/;

/** Every name in the report's facts, identity and resources; one-letter names are too short to tell anybody anything. */
export function namesIn({ account, seen, mutes }: AuditReport): Names {
  const all = new Set<string>();
  const certain = new Set<string>();
  // The policy AdministratorAccess and its like are the same for everybody.
  const everybodys = new Set<string>();
  // A currency is one wherever it stands.
  const said = new Set<string>();
  const regions = new Set(account.regions.map(({ name }) => name));
  const add = (value: string | undefined, sure = true): void => {
    if (value === undefined || value.length < 2 || value.length > longest) return;
    if (words.some((word) => word.test(value)) || regions.has(value) || kept.has(value)) return;
    all.add(value);
    if (sure || (value.length > 4 && /[^a-z]/.test(value))) certain.add(value);
  };
  const path = (value: string | undefined): void => {
    const parts = (value ?? '').split(':').at(-1)?.split('/') ?? [];
    const names = parts.length > 1 ? parts.slice(1) : parts;
    if (/^arn:[\w-]+:[\w-]*:[\w-]*:aws:/.test(value ?? '')) for (const name of names) everybodys.add(name);
    else for (const name of names) add(name);
  };
  const text = (value: string, key: string): void => {
    if (wordKeys.test(key)) said.add(value);
    else add(value, nameKeys.test(key));
    for (const [arn] of value.matchAll(arns)) path(arn);
  };
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'string') text(value, key);
    else if (Array.isArray(value)) for (const item of value) walk(item, key);
    else if (typeof value === 'object' && value !== null) {
      // A read that was refused holds AWS's words; an ARN in them is seen by its form.
      if ('ok' in value && value.ok === false) return;
      for (const [name, item] of Object.entries(value)) {
        if (!field.test(name)) text(name, '');
        // Under `value` stands what a read gave, under the name of what was read.
        walk(item, name === 'value' ? key : name);
      }
    }
  };
  add(account.organization);
  path(account.arn);
  for (const arn of account.proven) path(arn);
  for (const { facts, findings } of Object.values(seen)) {
    walk(facts, '');
    for (const { resource } of findings) path(resource);
  }
  for (const { resource } of mutes ?? []) path(resource);
  const isName = (name: string) => !everybodys.has(name) && (certain.has(name) || !said.has(name));
  return { all: [...all].filter(isName), certain: [...certain].filter(isName) };
}
