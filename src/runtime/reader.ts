// The Reader over any connection: merges pages, shares equal calls, turns every error into a reason. It never rejects.
import type { Invoke } from '../model/call.ts';
import { actionMissing, failureOf, policyBehind, whyOf } from '../model/errors.ts';
import { canonical, type Plain, plain } from '../model/json.ts';
import { type ReadOp, type Reads, reads, serviceOf } from '../model/operations/index.ts';
import type { Read, Reader, Unread } from '../model/read.ts';

// No account has more pages than this of anything that we list: an endless list is an endpoint gone wrong.
const mostPages = 500;

/** One pass: equal reads are sent once and remembered. Make a new Reader for a new look. */
export function makeReader(invoke: Invoke): Reader {
  const seen = new Map<string, Promise<Read<unknown>>>();
  return <K extends ReadOp>(op: K, input: Reads[K]['input'], region?: string) => {
    const key = canonical([op, input, region ?? null]);
    const known = seen.get(key) ?? readAll(invoke, op, input as Record<string, unknown>, region);
    seen.set(key, known);
    return known as Promise<Read<Plain<Reads[K]['output']>>>;
  };
}

async function readAll(
  invoke: Invoke,
  op: ReadOp,
  input: Record<string, unknown>,
  region: string | undefined,
): Promise<Read<unknown>> {
  const spec = reads.get(op);
  if (!spec) return { ok: false, why: 'broken', code: 'NotARead' };
  try {
    const first = await page(invoke, op, input, region);
    if (spec.always?.some((name) => first[name] === undefined)) {
      return { ok: false, why: 'broken', code: 'IncompleteAnswer' };
    }
    if (!spec.pages) return { ok: true, value: first };
    const { token, next, items, also = [] } = spec.pages;
    const all = new Map([items, ...also].map((name) => [name, [...list(first[name])]]));
    let last = first;
    for (let count = 1; last[next] && count < mostPages; count += 1) {
      last = await page(invoke, op, { ...input, [token]: last[next] }, region);
      for (const [name, grown] of all) grown.push(...list(last[name]));
    }
    return { ok: true, value: { ...first, ...Object.fromEntries(all) } };
  } catch (error) {
    return unreadOf(error, op, input, spec.absent ?? [], spec.absentWhen);
  }
}

async function page(invoke: Invoke, op: ReadOp, input: Record<string, unknown>, region: string | undefined) {
  const output = plain(await invoke(op, input, region));
  return (output ?? {}) as Record<string, unknown>;
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function unreadOf(
  error: unknown,
  op: ReadOp,
  input: Record<string, unknown>,
  absent: readonly string[],
  absentWhen: RegExp | undefined,
): Unread {
  const failure = failureOf(error);
  const why = absentWhen?.test(failure.message) ? 'absent' : whyOf(failure, absent);
  const action = why.startsWith('denied') ? actionMissing(failure, op, input) : undefined;
  const policy = action ? policyBehind(failure) : undefined;
  return {
    ok: false,
    why,
    code: failure.code,
    ...(action ? { action } : {}),
    ...(policy ? { policy } : {}),
    ...(why === 'not-subscribed' ? { refusal: { service: serviceOf(op), message: failure.message } } : {}),
  };
}
