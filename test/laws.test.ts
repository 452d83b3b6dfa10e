// The laws of the design, over every step and every simulated account. A new step gets them for nothing.
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { scenarios } from '../src/demo/scenarios.ts';
import { audit } from '../src/engine/audit.ts';
import { planStep } from '../src/engine/plan.ts';
import { effects } from '../src/model/effects.ts';
import { canonical } from '../src/model/json.ts';
import { isLate, withoutLates } from '../src/model/late.ts';
import { reads, serviceOf } from '../src/model/operations/index.ts';
import { actionsFor } from '../src/model/permissions.ts';
import type { Done } from '../src/model/step.ts';
import { wrap } from '../src/model/wrap.ts';
import { makeReader } from '../src/runtime/reader.ts';
import { steps } from '../steps/index.ts';
import { answers, given, open } from './support/demo.ts';
import { freeze, idsOf, textsIn, walkAll } from './support/laws.ts';
import { recorded } from './support/person.ts';

/** What was sent, with `(late)` where the plan held a late value. */
function masked(sent: unknown, planned: unknown): unknown {
  if (isLate(planned)) return '(late)';
  if (Array.isArray(sent) && Array.isArray(planned)) return sent.map((item, at) => masked(item, planned[at]));
  if (typeof sent !== 'object' || sent === null || typeof planned !== 'object' || planned === null)
    return sent;
  const like = planned as Record<string, unknown>;
  return Object.fromEntries(Object.entries(sent).map(([key, item]) => [key, masked(item, like[key])]));
}

describe.each(scenarios)('the laws on %s', async (scenario) => {
  const walk = await walkAll(scenario);

  describe.each(walk.steps)('$step.id', ({ step, before, plan, outcomes, sent, after, left, rest }) => {
    const account = walk.bench.account;

    it('1: reading sends reads only', async () => {
      const tape = recorded((await open(scenario)).invoke);
      await step.read(makeReader(tape.invoke), account);
      expect(tape.sent).toEqual([]);
      expect(tape.asked.length).toBeGreaterThan(0);
      expect(tape.asked.filter((op) => !reads.has(op))).toEqual([]);
    });

    it('2: the same facts give the same findings and the same plan', () => {
      const facts = freeze(structuredClone(before.facts));
      expect(step.audit(facts, account)).toEqual(step.audit(facts, account));
      if (plan.questions.length > 0) return;
      const g = given(account);
      expect(canonical(step.plan(facts, g))).toBe(canonical(step.plan(facts, g)));
      const controls = new Set(step.audit(facts, account).map(({ control }) => control));
      expect([...controls].sort()).toEqual(step.controls.map(({ id }) => id).sort());
    });

    it('3: every fail is addressed by a change, by guidance or by a question', () => {
      const fails = before.seen[step.id]!.findings.filter(({ verdict }) => verdict === 'fail');
      for (const { control } of fails) {
        const guided = plan.guide.some((item) => item.control === control);
        // A change does not say which control it mends: law 4 sees whether it did.
        const addressed =
          guided || plan.changes.length > 0 || plan.questions.length > 0 || plan.waitsFor.length > 0;
        expect(addressed, control).toBe(true);
      }
    });

    it('4: after the plan is sent it is empty, and what still fails is for a person', () => {
      if (outcomes.some(({ state }) => state !== 'sent')) {
        // What AWS refuses may stay, and only that.
        expect(scenario).toBe('restricted');
        return;
      }
      expect(idsOf(rest.changes)).toEqual([]);
      if (rest.questions.length > 0 || rest.waitsFor.length > 0) return;
      const guided = new Set(rest.guide.map(({ control }) => control));
      const fails = after.seen[step.id]!.findings.filter(({ verdict }) => verdict === 'fail');
      expect(fails.map(({ control }) => control).filter((control) => !guided.has(control))).toEqual([]);
    });

    it('5: what was sent is what the preview held, late values apart', () => {
      const held = plan.changes.map(({ call }) =>
        canonical([call.op, call.region, withoutLates(call.input, () => '(late)')]),
      );
      for (const one of sent) {
        const masks = plan.changes
          .filter(({ call }) => call.op === one.op)
          .map(({ call }) => masked(one.input, call.input));
        const asPlanned = masks.some((input) => held.includes(canonical([one.op, one.region, input])));
        expect(asPlanned, `${one.op} ${one.region} was not in the preview`).toBe(true);
      }
      expect(sent.length).toBeGreaterThanOrEqual(outcomes.filter(({ state }) => state === 'sent').length);
    });

    it('7: ids are unique and begin with the step, every change says how it is undone, every call is JSON', () => {
      const ids = idsOf(plan.changes);
      expect(new Set(ids).size).toBe(ids.length);
      for (const change of plan.changes) {
        expect(change.id.startsWith(`${step.id}/`)).toBe(true);
        expect(change.undo.en.length).toBeGreaterThan(5);
        expect(JSON.parse(JSON.stringify(change))).toEqual(change);
        if (change.before === undefined && effects[change.call.op])
          expect(change.call.op).toMatch(/Logging|ConfigurationRecorder/);
      }
    });

    it('7: what is undone is as it was before', async () => {
      const bench = left();
      const now = step.snapshot(after.facts);
      const done = outcomes
        .filter(({ state }) => state === 'sent')
        .map(({ change, outputs }): Done => {
          const snapshot = now[change.resource];
          return { change, outputs: outputs ?? null, ...(snapshot === undefined ? {} : { after: snapshot }) };
        });
      if (done.length === 0) return;
      const asRoot = { ...account, arn: `arn:aws:iam::${account.id}:root`, identity: 'root' as const };
      const back = step.revert(after.facts, done, asRoot);
      for (const change of back.changes) await bench.send(change.call);
      const facts = await step.read(bench.reader(), asRoot);
      const kept = new Set(
        back.kept.map(({ change }) => done.find((one) => one.change.id === change)?.change.resource),
      );
      const claims = (snapshot: Readonly<Record<string, unknown>>) =>
        Object.fromEntries(
          done
            .filter((one) => !kept.has(one.change.resource))
            .map((one) => [one.change.resource, snapshot[one.change.resource] ?? null]),
        );
      expect(claims(step.snapshot(facts))).toEqual(claims(step.snapshot(before.facts)));
    });

    it.skipIf(scenario !== 'fresh')('the price of the walk is the sum of what the previews say', () => {
      const previewed = plan.changes.reduce((sum, { cost }) => sum + (cost?.cents ?? 0), 0);
      expect(step.month?.(account, 'everything') ?? 0).toBeCloseTo(previewed, 6);
      for (const { id, cost, risk } of plan.changes) {
        if (risk === 'costs-money') expect(cost?.cents, id).toBeGreaterThan(0);
        if (cost) expect(cost.link, id).toMatch(/^https:\/\/aws\.amazon\.com\//);
      }
    });

    it('8: every text has both languages and breaks well at 56 and 76 cells', () => {
      const all = textsIn({
        ...step,
        before: before.seen[step.id]?.findings,
        plan: { ...plan, step: null },
        after: after.seen[step.id]?.findings,
        revert: null,
      });
      expect(all.length).toBeGreaterThan(5);
      for (const [path, text] of all) {
        for (const lang of ['en', 'ja'] as const) {
          expect(text[lang].trim().length, `${path}.${lang}`).toBeGreaterThan(0);
          expect(
            stringWidth(text[lang], { ambiguousIsNarrow: false }),
            `ambiguous width: ${text[lang]}`,
          ).toBe(stringWidth(text[lang]));
          expect(text[lang], path).not.toMatch(/\n/);
          for (const width of [56, 76]) {
            for (const line of wrap(text[lang], width)) {
              expect(stringWidth(line), line).toBeLessThanOrEqual(width);
              expect(line, path).not.toMatch(/^[、。，．）」』】ー]/);
            }
          }
        }
      }
    });

    it('12: nothing is planned on what could not be read, and nothing unread passes', async () => {
      const blind = await open(scenario);
      // By the service's name in IAM, which is not always the client's.
      const services = new Set([...reads.keys()].flatMap((op) => actionsFor(op)).map(serviceOf));
      blind.world.denials = [...services].map((name) => ({ action: `${name}:*`, by: 'identity' as const }));
      const facts = await step.read(blind.reader(), account);
      const findings = audit(step, facts, account);
      expect(findings.filter(({ verdict }) => verdict === 'pass' || verdict === 'fail')).toEqual([]);
      const seen = { [step.id]: { facts, findings, at: account.now } };
      expect(idsOf(planStep({ ...step, after: [] }, seen, { account, answers }).changes)).toEqual([]);
    });
  });

  it('9: no secret is in the journal or in what was reported', () => {
    const written = JSON.stringify([walk.person.journal.entries, walk.person.events]);
    for (const secret of walk.person.secrets) expect(written.includes(secret)).toBe(false);
    if (scenario === 'fresh' && steps.some(({ id }) => id === 'admin-user')) {
      expect(walk.person.secrets.length).toBeGreaterThanOrEqual(4);
    }
  });
});

it('12: an account where everything is done is left alone', async () => {
  const { steps: walked } = await walkAll('hardened');
  expect(walked.flatMap(({ plan }) => idsOf(plan.changes))).toEqual([]);
  expect(
    walked.flatMap(({ before, step }) =>
      before.seen[step.id]!.findings.filter(({ verdict }) => verdict === 'fail'),
    ),
  ).toEqual([]);
});
