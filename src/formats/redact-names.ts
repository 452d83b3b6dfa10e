// The names that a report may hold, gathered from what was read: texts carry them in the middle of sentences.
import type { AuditReport } from './audit-report.ts';

// Keys under which the facts of a step, and AWS's own answers, hold a name. A new kind of name belongs here.
const naming =
  /name|arn$|serial|bucket|user|group|member|admin|owner$|email|address|phone|topic|organization|account|analyzer|detector|(^|[a-z])id$/i;
// A line of a policy or a template, not a name.
const longest = 256;
// Words of AWS's own: `RDS_LOGIN_EVENTS`, an instant. Account ids have pseudonyms of their own.
const ownWords = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$|^\d{4}-\d{2}-\d{2}T[\d:.]+Z$|^\d{12}$/;
const kept = new Set(['root', 'aws']);

/** Every name in the report's facts, identity and resources; one-letter names are too short to tell anybody anything. */
export function namesIn({ account, seen, mutes }: AuditReport): readonly string[] {
  const found = new Set<string>();
  const regions = new Set(account.regions.map(({ name }) => name));
  const add = (value: string | undefined): void => {
    if (value === undefined || value.length < 2 || value.length > longest) return;
    if (!ownWords.test(value) && !regions.has(value) && !kept.has(value)) found.add(value);
  };
  const path = (value: string | undefined): void => {
    const parts = (value ?? '').split(':').at(-1)?.split('/') ?? [];
    for (const part of parts.length > 1 ? parts.slice(1) : parts) add(part);
  };
  const walk = (value: unknown, named: boolean): void => {
    if (typeof value === 'string') {
      if (named) add(value);
      if (value.startsWith('arn:')) path(value);
    } else if (Array.isArray(value)) for (const item of value) walk(item, named);
    else if (typeof value === 'object' && value !== null) {
      // Under `value` stands what a read gave, under the name of what was read.
      for (const [key, item] of Object.entries(value))
        walk(item, naming.test(key) || (named && key === 'value'));
    }
  };
  add(account.organization);
  path(account.arn);
  for (const arn of account.proven) path(arn);
  for (const { facts, findings } of Object.values(seen)) {
    walk(facts, false);
    for (const { resource } of findings) path(resource);
  }
  for (const { resource } of mutes ?? []) path(resource);
  return [...found];
}
