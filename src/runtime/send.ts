// Sends one change, and only what the preview held: journal, call, journal. The only caller of a write.
import { failureOf, whyOf } from '../model/errors.ts';
import { plain } from '../model/json.ts';
import { type Late, lates, withoutLates } from '../model/late.ts';
import { writes } from '../model/operations/index.ts';
import { refusedInside } from '../model/partial.ts';
import type { Change } from '../model/step.ts';
import type { Outcome, Tools } from './apply.ts';
import { judgeFailure } from './retry.ts';

/** Sends a change whose forerunners are through; `done` holds what they returned. Never throws for what AWS answers. */
export async function sendOne(
  change: Change,
  done: ReadonlyMap<string, Outcome>,
  tools: Tools,
): Promise<Outcome> {
  const { clock, journal, secrets, report } = tools;
  let began = clock.now();
  const needed = lates(change.call.input);
  let again = false;
  let renewed = false;
  for (let attempt = 1; ; attempt += 1) {
    if (!(await gather(change, needed, again, tools))) return skipped(change, change.id);
    // What a person took to note and to type does not count as AWS's time.
    if (attempt === 1 || again) began = clock.now();
    if (tools.stopping()) return skipped(change, change.id);
    journal.write({ type: 'sending', change, call: change.call });
    report({ type: 'sending', change: change.id });
    let answer: unknown;
    try {
      const input = withoutLates(change.call.input, (late) => resolved(late, done, tools));
      answer = await tools.invoke(change.call.op, input, change.call.region);
      const refused = refusedInside(change.call.op, answer);
      if (refused) throw refused;
    } catch (error) {
      const failure = failureOf(error);
      const verdict = judgeFailure(change, failure, attempt, (clock.now() - began) / 1000);
      again = verdict.go === 'ask-again';
      if (verdict.go === 'wait') {
        report({ type: 'waiting', change: change.id, waiting: verdict.waiting });
        await clock.sleep(verdict.waiting.seconds * 1000, tools.signal);
        continue;
      }
      journal.write({ type: verdict.go === 'unknown' ? 'unknown' : 'refused', change: change.id, failure });
      if (again) {
        secrets.forget(needed.flatMap((late) => (late.late === 'answer' ? [late.key] : [])));
        continue;
      }
      // Nothing was done: with a new sign-in, of the same account, it is sent once more.
      if (!renewed && whyOf(failure) === 'expired' && (await tools.renew?.(change.id))) {
        renewed = true;
        continue;
      }
      const state = verdict.go === 'unknown' ? 'unknown' : 'refused';
      report({ type: state, change: change.id, failure });
      return { change, state, failure };
    }
    const outputs = keepSecrets(change, plain(answer), tools);
    journal.write({ type: 'sent', change: change.id, outputs, ...requestIdOf(answer) });
    report({ type: 'sent', change: change.id, took: clock.now() - began });
    const used = needed.flatMap((late) => ('key' in late ? [late.key] : []));
    // The seed has served its purpose once two of its codes were taken.
    secrets.forget(needed.some((late) => late.late === 'answer') ? [...used, 'mfaSeed'] : used);
    return { change, state: 'sent', outputs };
  }
}

export const skipped = (change: Change, because: string): Outcome => ({ change, state: 'skipped', because });

/** Sees to it that every value is there that a person gives or must have noted. False: the person stopped. */
async function gather(
  change: Change,
  needed: readonly Late[],
  again: boolean,
  tools: Tools,
): Promise<boolean> {
  const generated = needed.filter((late) => late.late === 'generated');
  const answers = needed.flatMap((late) => (late.late === 'answer' ? [late.key] : []));
  const unseen = generated.filter(({ key }) => !tools.secrets.has(key));
  if (unseen.length > 0) {
    for (const { key, length } of unseen) tools.secrets.generate(key, length);
    if (
      !(await tools.ask({
        change: change.id,
        kind: 'note',
        keys: unseen.map(({ key }) => key),
        again: false,
      }))
    )
      return false;
  }
  const missing = answers.filter((key) => !tools.secrets.has(key));
  return missing.length === 0 || tools.ask({ change: change.id, kind: 'codes', keys: missing, again });
}

function resolved(late: Late, done: ReadonlyMap<string, Outcome>, tools: Tools): unknown {
  if (late.late !== 'output') return tools.secrets.show(late.key);
  return at(done.get(late.change)?.outputs, late.path);
}

const at = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined,
      value,
    );

/** AWS's id of the call, where the answer has one: the SDK puts it beside the output. */
function requestIdOf(answer: unknown): { readonly requestId?: string } {
  const id = at(answer, '$metadata.requestId');
  return typeof id === 'string' ? { requestId: id } : {};
}

/** Takes the secret fields out of an answer: the seed of an MFA device stays in the drawer, decoded. */
function keepSecrets(
  change: Change,
  outputs: ReturnType<typeof plain>,
  tools: Tools,
): ReturnType<typeof plain> {
  const secret = writes.get(change.call.op)?.secretOutputs ?? [];
  if (secret.length === 0) return outputs;
  const copy = structuredClone(outputs) as Record<string, unknown>;
  for (const path of secret) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const holder = at(copy, keys.join('.')) as Record<string, unknown> | undefined;
    const value = holder?.[last];
    if (holder && typeof value === 'string') {
      if (last === 'Base32StringSeed') tools.secrets.put('mfaSeed', Buffer.from(value, 'base64').toString());
      delete holder[last];
    }
  }
  return copy as ReturnType<typeof plain>;
}
