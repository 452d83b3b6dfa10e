// Every read against everything that can go wrong: never a pass, never a plan on what was not seen, always words.
import { afterAll, describe, expect, it } from 'vitest';
import { demoInvoke } from '../../src/demo/account.ts';
import type { Fault } from '../../src/demo/faults.ts';
import { newWorld } from '../../src/demo/world.ts';
import { audit } from '../../src/engine/audit.ts';
import { planStep, type SeenSteps } from '../../src/engine/plan.ts';
import type { Account } from '../../src/model/account.ts';
import type { Invoke } from '../../src/model/call.ts';
import { type ReadOp, reads } from '../../src/model/operations/index.ts';
import type { Read, Why } from '../../src/model/read.ts';
import type { AnyStep, Finding } from '../../src/model/step.ts';
import { look } from '../../src/runtime/look.ts';
import { makeReader } from '../../src/runtime/reader.ts';
import { patientReads } from '../../src/runtime/retry.ts';
import { steps } from '../../steps/index.ts';
import { few, noon } from '../support/demo.ts';
import { fakeClock, recorded } from '../support/person.ts';
import { type Trouble, troubles, usual } from './kinds.ts';
import { aside, elsewhere } from './quiet.ts';
import { answers } from './samples.ts';
import { expectWords } from './words.ts';

/** Between them these ask everything that the steps ever ask. */
const worlds = ['fresh', 'messy', 'hardened', 'member'] as const;

interface Seen {
  readonly findings: readonly Finding[];
  readonly planned: readonly string[];
  readonly seen: SeenSteps;
  /** Step -> what it asks. */
  readonly asked: ReadonlyMap<AnyStep, readonly string[]>;
}

/** Reads, judges and plans some steps, with this trouble at hand; `base` is what all find without. */
async function survey(
  world: (typeof worlds)[number],
  account: Account,
  some: readonly AnyStep[],
  fault?: Fault,
  base?: Seen,
): Promise<Seen> {
  const state = { ...newWorld(world, new Date(noon).toISOString()), faults: fault ? [fault] : [] };
  const invoke = patientReads(demoInvoke({ world: state, now: () => noon }), fakeClock());
  const asked = new Map<AnyStep, readonly string[]>();
  let seen: SeenSteps = {};
  for (const step of some) {
    const tape = recorded(invoke);
    const facts = await step.read(makeReader(tape.invoke), account);
    expect(tape.sent).toEqual([]);
    asked.set(step, tape.asked);
    seen = { ...seen, [step.id]: { facts, findings: audit(step, facts, account), at: account.now } };
  }
  // Each over what the others found without trouble: what a step itself would do is the question here.
  const planned = some.flatMap((step) => {
    const known = { ...base?.seen, [step.id]: seen[step.id]! };
    return planStep(step, known, { account, answers }).changes.map(({ id }) => id);
  });
  return { findings: Object.values(seen).flatMap((one) => one.findings), planned, seen, asked };
}

const keyOf = ({ control, region, resource }: Finding) => [control, region, resource].join(' ');
const calm = new Set(['unknown', 'managed', 'not-applicable']);
const accountOf = async (world: (typeof worlds)[number]): Promise<Account> => {
  const now = new Date(noon).toISOString();
  const looked = await look(makeReader(demoInvoke({ world: newWorld(world, now), now: () => noon })), {
    now,
    only: few,
  });
  if (!looked.ok) throw new Error('no account');
  return looked.account;
};

const bases = await Promise.all(
  worlds.map(async (world) => {
    const account = await accountOf(world);
    return { world, account, base: await survey(world, account, steps) };
  }),
);

// An administrator lacks no permission, so a refusal proves that root has not opened the bill.
const proven = (one: Finding, trouble: Trouble) =>
  one.control === 'iam-billing-access' && one.verdict === 'fail' && trouble.kind === 'billing-closed';

let checked = 0;

/** One read in trouble for good. Gives whether any verdict turned to "could not be read". */
async function lastingly(op: string, trouble: Trouble): Promise<boolean> {
  let turned = false;
  for (const { world, account, base } of bases) {
    const some = steps.filter((step) => base.asked.get(step)?.includes(op));
    const now = await survey(world, account, some, { op, times: Infinity, fault: trouble.fault }, base);
    const before = new Map(base.findings.map((one) => [keyOf(one), one.verdict]));
    for (const one of now.findings) {
      const was = before.get(keyOf(one)) ?? 'new';
      if (one.verdict === was) continue;
      const said = `${world} ${op} ${trouble.name}: ${keyOf(one)} ${was} -> ${one.verdict}`;
      // What was seen to be right is right, also where it is not known who decides.
      const isRight = was === 'managed' && one.verdict === 'pass';
      expect(calm.has(one.verdict) || isRight || proven(one, trouble), said).toBe(true);
      expect(one.actual.ja, said).toMatch(/[ぁ-ヿ一-龯]/);
      turned = true;
    }
    const more = now.planned.filter((id) => !base.planned.includes(id));
    expect(more, `${world} ${op} ${trouble.name}: planned on what was not seen`).toEqual([]);
  }
  return turned;
}

/** One read in trouble as often as `times`, through the patience of the real program. */
async function ask(op: ReadOp, fault: Fault['fault'], times: number): Promise<Read<unknown>> {
  const clock = fakeClock();
  const world = { ...newWorld('hardened', new Date(noon).toISOString()), faults: [{ op, times, fault }] };
  const thrown: unknown[] = [];
  const invoke = demoInvoke({ world, now: () => noon });
  const noted: Invoke = (...call) =>
    invoke(...call).catch((error: unknown) => {
      thrown.push(error);
      throw error;
    });
  const read = await makeReader(patientReads(noted, clock))(op, { Bucket: 'x', UserName: 'alice' } as never);
  if (times > 1) errors.set(op, thrown[0]);
  return read;
}
const errors = new Map<string, unknown>();

const why: { readonly [K in Trouble['kind']]?: Why } = {
  denied: 'denied',
  'billing-closed': 'denied',
  'denied-by-organization': 'denied-by-organization',
  throttled: 'throttled',
  'trouble-at-aws': 'unreachable',
  unreachable: 'unreachable',
  expired: 'expired',
  'not-aws': 'broken',
  quota: 'broken',
  'not-subscribed': 'not-subscribed',
};
const passing: readonly Trouble['kind'][] = ['throttled', 'trouble-at-aws', 'unreachable'];

describe('a read in trouble', () => {
  it.each([...reads.keys()] as ReadOp[])(
    '%s is unknown, in words, and nothing is planned on it',
    async (op) => {
      const turned: string[] = [];
      for (const trouble of troubles(op, false)) {
        const read = await ask(op, trouble.fault, Infinity);
        expect(read, trouble.name).toMatchObject({ ok: false, why: why[trouble.kind] });
        expectWords(errors.get(op), op, trouble);
        if (await lastingly(op, trouble)) turned.push(trouble.name);
        checked += 1;
      }
      const quiet = aside.includes(op) || elsewhere.includes(op);
      // What the organization refuses is managed, and may have been so before.
      const always = troubles(op)
        .map(({ name }) => name)
        .filter((name) => name !== 'explicit SCP deny' && name !== usual[op]);
      expect(turned, op).toEqual(quiet ? [] : expect.arrayContaining(always));
    },
  );

  it.each([...reads.keys()] as ReadOp[])(
    '%s is asked again where trouble passes, and only there',
    async (op) => {
      for (const trouble of troubles(op, false)) {
        const calm = await ask(op, trouble.fault, 0);
        const once = await ask(op, trouble.fault, 1);
        if (passing.includes(trouble.kind)) expect(once, trouble.name).toEqual(calm);
        else expect(once, trouble.name).toMatchObject({ ok: false, why: why[trouble.kind] });
      }
    },
  );

  afterAll(() =>
    console.log(`${reads.size} reads x ${troubles('iam:GetUser').length} faults, ${checked} checked`),
  );
});
