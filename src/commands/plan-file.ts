// A saved plan: read back, and compared with what would be planned now. An edited call never passes.
import * as z from 'zod/mini';
import { callJson, type PlanInHand } from '../formats/plan-document.ts';
import { equal } from '../model/json.ts';
import { levels } from '../model/level.ts';
import type { Text } from '../model/text.ts';
import { answersSchema } from './answers-file.ts';
import { Failed, problem } from './fail.ts';
import { checked, readJson } from './json-file.ts';

const planSchema = z.looseObject({
  schemaVersion: z.literal(1),
  tool: z.looseObject({
    name: z.literal('aws-day-one'),
    version: z.string().check(z.regex(/^\d+\.\d+\.\d+/)),
  }),
  account: z.looseObject({
    id: z.string().check(z.regex(/^\d{12}$/)),
    identity: z.string().check(z.regex(/^arn:/)),
    home: z.string(),
    demo: z.boolean(),
  }),
  selection: z.looseObject({
    steps: z.array(z.string()).check(z.minLength(1)),
    regions: z.array(z.string()).check(z.minLength(1)),
    level: z.exactOptional(z.enum(levels)),
  }),
  answers: answersSchema,
  changes: z.array(
    z.looseObject({
      id: z.string(),
      call: z.strictObject({
        op: z.string(),
        region: z.exactOptional(z.string()),
        input: z.record(z.string(), z.unknown()),
      }),
    }),
  ),
});
export type SavedPlan = z.output<typeof planSchema>;

/** Reads a saved plan. Throws `Failed`, exit 2, where it is not one. */
export const readPlan = (path: string): SavedPlan => checked(readJson(path), planSchema);

/** What of a plan in hand a saved one is compared by. */
export type Agreement = Pick<SavedPlan, 'account' | 'changes'>;

/** The plan that somebody has just seen, as if it had been saved. */
export const agreementOf = ({ account, demo, plans }: PlanInHand): Agreement => ({
  account: { id: account.id, identity: account.arn, home: account.home, demo },
  changes: plans.flatMap(({ changes }) => changes.map(({ id, call }) => ({ id, call: callJson(call) }))),
});

/** Throws, exit 6, for a plan of another major version: it may mean something else by the same words. */
export function refuseOtherVersion(saved: SavedPlan, version: string): void {
  const major = (one: string) => one.split('.')[0];
  if (major(saved.tool.version) === major(version)) return;
  throw stale({
    en: `It was made by version ${saved.tool.version}; this is ${version}.`,
    ja: `バージョン ${saved.tool.version} で作成されたものです（現在は ${version}）。`,
  });
}

/** Throws, exit 6, unless the fresh plan is for the same account and identity, and would send the same calls. */
export function refuseStale(saved: Agreement, fresh: PlanInHand): void {
  const { account, demo } = fresh;
  if (saved.account.id !== account.id || saved.account.demo !== demo)
    throw problem('wrong-account', account.id);
  if (withoutSession(saved.account.identity) !== withoutSession(account.arn)) {
    throw stale({
      en: `It was made by ${saved.account.identity}; you are ${account.arn}.`,
      ja: `作成時の ID は ${saved.account.identity}、現在の ID は ${account.arn} です。`,
    });
  }
  const now = fresh.plans.flatMap(({ changes }) => changes);
  const at = Array.from({ length: Math.max(now.length, saved.changes.length) }).findIndex((_, nth) => {
    const [was, is] = [saved.changes[nth], now[nth]];
    return !was || !is || was.id !== is.id || !equal(was.call, callJson(is.call));
  });
  if (at < 0) return;
  const which = saved.changes[at]?.id ?? now[at]?.id ?? '';
  throw stale({
    en: `What would be sent now differs, first at ${which}.`,
    ja: `現在送信される内容と異なります。最初の相違は ${which} です。`,
  });
}

const stale = (why: Text): Failed => new Failed('stale-plan', { why });

/** The name of a role's session is new at each sign-in. Source: IAM guide, reference_identifiers. */
const withoutSession = (arn: string): string =>
  /^arn:[^:]+:sts::\d+:assumed-role\//.test(arn) ? arn.split('/').slice(0, -1).join('/') : arn;
