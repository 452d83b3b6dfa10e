// The whole walk of a fresh account, line by line, in both languages.
import { describe, expect, it } from 'vitest';
import { atLevel } from '../../src/engine/level.ts';
import { learnerActs, planOf, statusOf } from '../../src/engine/select.ts';
import type { Event, State } from '../../src/engine/state.ts';
import type { AnyStep } from '../../src/model/step.ts';
import type { Lang } from '../../src/model/text.ts';
import { cells } from '../../src/model/wrap.ts';
import { runPlain } from '../../src/plain/face.ts';
import { type Bench, noInput, paper, patience, person, startDesk, willing } from './support.ts';

/** The same person, without a face: what each screen is answered with. */
function willingIntents(steps: readonly AnyStep[]) {
  let tries = 0;
  const onPage = (state: State, id: string): Event => {
    const step = steps.find((one) => one.id === id);
    const plan = step && planOf(step, steps, state);
    tries = learnerActs(steps, state).length > 0 ? tries + 1 : 0;
    if (tries > 0 && tries <= patience) return { type: 'learner' };
    const isStuck = plan?.changes.length === 0 && plan.questions.length === 0 && plan.guide.length > 0;
    return isStuck ? { type: 'later' } : { type: 'next' };
  };
  return (state: State): Event | undefined => {
    const { screen, reading } = state;
    if (screen.at !== 'step') tries = 0;
    if (screen.at === 'overview' && reading.length === 0) {
      const next = steps.find((step) => ['open', 'person'].includes(statusOf(step, steps, state)));
      return next ? { type: 'open', step: next.id } : { type: 'report' };
    }
    if (screen.at === 'step' && reading.length === 0) return onPage(state, screen.step);
    if (screen.at === 'asking') return screen.kind === 'note' ? { type: 'given' } : { type: 'learner' };
    const plain = { preview: 'confirm', verified: 'next', report: 'quit' } as const;
    return screen.at in plain ? { type: plain[screen.at as keyof typeof plain] } : undefined;
  };
}

/** Walks by intents, each given once for a state. */
async function walkByIntents({ desk, steps, closed, exits }: Bench): Promise<State> {
  let answered: State | undefined;
  const intent = willingIntents(steps);
  const go = () => {
    const state = desk.state();
    if (state === answered || state.entry.at !== 'in' || exits.length > 0) return;
    const event = intent(state);
    if (!event) return;
    answered = state;
    desk.dispatch(event);
    queueMicrotask(go);
  };
  desk.subscribe(() => queueMicrotask(go));
  await closed;
  return desk.state();
}

async function walk(lang: Lang) {
  const bench = startDesk('fresh', { lang });
  const out = paper(100);
  await runPlain({
    ...bench,
    input: noInput,
    output: out.stream,
    asker: person({ choose: willing(), agree: true }),
  });
  return { bench, out };
}

describe.each(['en', 'ja'] as const)('the walk of a fresh account in %s', (lang) => {
  const done = walk(lang);

  it('ends in the report and leaves with 0', async () => {
    const { bench } = await done;
    expect(bench.desk.state().screen.at).toBe('report');
    expect(bench.exits).toEqual([0]);
  });

  it('does to the account what the same intents do without a face', async () => {
    const { bench } = await done;
    const other = startDesk('fresh', { lang });
    await walkByIntents(other);
    expect(bench.sent.length).toBeGreaterThan(0);
    expect(bench.sent).toEqual(other.sent);
    expect(bench.world).toEqual(other.world);
  });

  it('prints no line wider than 80 cells but what is to be copied, and no escape code', async () => {
    const { out } = await done;
    const wide = out.lines().filter((line) => cells(line) > 80 && !/^(https:\/\/|aws )/.test(line));
    expect(wide).toEqual([]);
    expect(out.text()).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });

  it('says what each step is about, what was found, and what was sent', async () => {
    const { bench, out } = await done;
    const text = out.text().replaceAll(/\s+/g, '');
    const walked = atLevel(bench.steps, 'essentials');
    expect(walked.length).toBeGreaterThan(8);
    // The plan of a fresh account is fine: nobody opens its page.
    for (const step of walked.filter(({ id }) => id !== 'account-plan'))
      expect(text).toContain(step.title[lang].replaceAll(/\s+/g, ''));
    for (const { op } of bench.sent) expect(text).toContain(op);
  });
});
