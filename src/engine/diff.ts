// Two JSON values side by side, as flat rows: the preview's and the report's diff.

export interface Row {
  /** `PublicAccessBlockConfiguration.BlockPublicAcls`, `Tags[0].Key`. */
  readonly path: string;
  readonly before?: string;
  /** Absent: the field goes away. */
  readonly after?: string;
}

/** Leaves by path. A list of plain values is one leaf; JSON inside a string (a policy) is opened. */
function flatten(value: unknown, path = ''): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  walk(opened(value), path, out);
  return out;
}

function opened(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*\{/.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

function walk(value: unknown, path: string, out: Map<string, string>): void {
  if (value === undefined || value === null) return;
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item !== 'object' || item === null))
      out.set(path, value.map(String).join(', '));
    else for (const [at, item] of value.entries()) walk(opened(item), `${path}[${at}]`, out);
    return;
  }
  if (typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) walk(opened(item), path ? `${path}.${key}` : key, out);
    return;
  }
  out.set(path, String(value));
}

/** What becomes what, in the order of `after`; what goes away comes last. */
export function diff(before: unknown, after: unknown): readonly Row[] {
  const old = flatten(before);
  const next = flatten(after);
  const rows: Row[] = [...next].map(([path, value]) => {
    const was = old.get(path);
    return was === undefined ? { path, after: value } : { path, before: was, after: value };
  });
  const gone: Row[] = [...old]
    .filter(([path]) => !next.has(path))
    .map(([path, was]) => ({ path, before: was }));
  return [...rows, ...gone];
}
