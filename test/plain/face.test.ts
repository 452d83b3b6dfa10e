// What must and must not happen between the lines: secrets, refusals, Ctrl-C, and pages that change by themselves.
import { describe, expect, it } from 'vitest';
import { act } from '../../src/demo/learner.ts';
import { atLevel } from '../../src/engine/level.ts';
import type { AskChoice } from '../../src/plain/asker.ts';
import { runPlain } from '../../src/plain/face.ts';
import { choices } from '../../src/plain/words-choices.ts';
import { type Answers, noInput, paper, person, startDesk, willing } from './support.ts';

const named = (ask: AskChoice, text: { en: string }) =>
  ask.choices.findIndex((name) => name.startsWith(text.en));
const isOverview = (ask: AskChoice) => ask.message === choices.which.en;
const isPreview = (ask: AskChoice) => named(ask, choices.asCli) >= 0;

/** Opens the step of that title, goes where `rule` says, and leaves when it says nothing more. */
async function visit(scenario: Parameters<typeof startDesk>[0], opens: string, rule: Answers) {
  const bench = startDesk(scenario);
  const out = paper();
  let opened = 0;
  const asker = person({
    ...rule,
    choose: (ask) => {
      if (!isOverview(ask)) return rule.choose?.(ask);
      opened += 1;
      return opened === 1
        ? ask.choices.findIndex((name) => name.startsWith(opens))
        : named(ask, choices.leave);
    },
  });
  await runPlain({ ...bench, input: noInput, output: out.stream, asker });
  return { bench, out, asker };
}

describe('secrets', () => {
  it('stand in prompts that wipe themselves, and nowhere else', async () => {
    const bench = startDesk('fresh');
    const out = paper();
    const asker = person({ choose: willing(), agree: true });
    await runPlain({ ...bench, input: noInput, output: out.stream, asker });
    const shown = asker.asked.filter(({ secrets }) => secrets !== undefined);
    expect(shown.map(({ wipe }) => wipe)).toEqual([true, true]);
    const values = shown.map(({ secrets = [] }) => secrets.at(-1) ?? '');
    expect(values[0]).toMatch(/^\S{24}$/);
    expect(values[1]).toMatch(/^([A-Z2-7]{4} ?)+$/);
    const rest = [
      out.text(),
      JSON.stringify(bench.desk.state()),
      ...asker.asked.flatMap((ask) => ask.choices),
    ];
    for (const value of values) expect(rest.some((text) => text.includes(value))).toBe(false);
  });

  it('are never handed to a terminal that cannot wipe: the console way is told, and the walk goes on', async () => {
    const bench = startDesk('fresh');
    const out = paper();
    const asker = { ...person({ choose: willing(), agree: true }), wipes: false };
    await runPlain({ ...bench, input: noInput, output: out.stream, asker });
    expect(asker.asked.some(({ secrets }) => secrets !== undefined)).toBe(false);
    expect(out.text()).toContain('This terminal cannot wipe what it has shown');
    expect(out.text()).toContain('\nhttps://console.aws.amazon.com/iam/\n');
    expect(bench.sent.map(({ op }) => op)).not.toContain('iam:CreateLoginProfile');
    expect(bench.desk.state().screen.at).toBe('report');
  });

  it('are taken from a person who types them, with spaces and full-width digits', async () => {
    const bench = startDesk('fresh');
    const typed: (string | undefined)[] = [];
    const rule = willing();
    const asker = person({
      agree: true,
      // Types codes where the learner would have done it; they are wrong, so AWS asks again, and then it is left.
      choose: (ask) => {
        if (ask.secrets === undefined || named(ask, choices.learner) < 0) return rule(ask);
        return typed.length > 0 ? 'leave' : 0;
      },
      type: ({ check, message, wipe }) => {
        typed.push(message, String(wipe), check?.('12345'), check?.('１２３ ４５６'));
        return '１２３ ４５６';
      },
    });
    const out = paper();
    await runPlain({ ...bench, input: noInput, output: out.stream, asker });
    const wrong = 'A code has six digits.';
    expect(typed).toEqual([
      'Code 1 of 2:',
      'true',
      wrong,
      undefined,
      'Code 2 of 2:',
      'true',
      wrong,
      undefined,
    ]);
    expect(bench.sent.filter(({ op }) => op === 'iam:EnableMFADevice')).toMatchObject([
      { input: { AuthenticationCode1: '123456', AuthenticationCode2: '123456' } },
    ]);
    expect(out.text()).toContain('AWS did not take these codes.');
    expect(bench.exits).toEqual([130]);
  });
});

describe('a plan', () => {
  it('is not sent by a bare Enter', async () => {
    const pages = ['see', 'leave'];
    const previews = ['apply', 'nothing'];
    const { bench } = await visit('fresh', 'Password rules', {
      agree: false,
      choose: (ask) => {
        if (isPreview(ask)) return previews.shift() === 'apply' ? 0 : named(ask, choices.nothing);
        return pages.shift() === 'see' ? 0 : named(ask, choices.overview);
      },
    });
    expect([pages, previews]).toEqual([[], []]);
    expect(bench.sent).toEqual([]);
    expect(bench.exits).toEqual([0]);
  });

  it('that can lock out wants the account id, and "<" leads back', async () => {
    const typed = ['yes', '<', '123456789012'];
    const { bench, out } = await visit('messy', 'Password rules', {
      choose: (ask) => (isPreview(ask) ? 0 : typed.length > 0 ? 0 : named(ask, choices.overview)),
      type: () => typed.shift(),
    });
    expect(typed).toEqual([]);
    expect(out.text()).toContain('That is not the id of this account. Nothing was sent.');
    expect(bench.sent.map(({ op }) => op)).toEqual(['iam:UpdateAccountPasswordPolicy']);
  });
});

describe('what comes from outside', () => {
  it('turns the page while it is open: a person did in the console what was asked for', async () => {
    const bench = startDesk('fresh');
    const listed = atLevel(bench.steps, 'essentials').map(({ id }) => id);
    const step = bench.steps.find(({ id }) => id === 'root-keys')!;
    const out = paper();
    const asker = person({
      choose: (ask) => {
        if (isOverview(ask)) return bench.exits.length > 0 ? undefined : listed.indexOf(step.id);
        if (named(ask, choices.lookAgain) !== 0) return 'leave';
        // The page stays open; meanwhile the account changes, and a look of the watch comes in.
        act(bench.world, 'root-keys', 0);
        bench.desk.dispatch({ type: 'again' });
        return undefined;
      },
    });
    await runPlain({ ...bench, input: noInput, output: out.stream, asker });
    expect(out.text()).toContain(`${step.title.en}: verified`);
  });

  it('leaves with 130 after Ctrl-C, in a prompt or by a signal', async () => {
    const one = startDesk('fresh');
    await runPlain({
      ...one,
      input: noInput,
      output: paper().stream,
      asker: person({ choose: () => 'leave' }),
    });
    const two = startDesk('fresh');
    // While nothing is asked, Ctrl-C is a signal; the program turns it into the same wish.
    const asker = person({ choose: () => two.desk.dispatch({ type: 'interrupt' }) as undefined });
    await runPlain({ ...two, input: noInput, output: paper().stream, asker });
    expect([one.exits, two.exits]).toEqual([[130], [130]]);
  });

  it('is data: nothing of it can steer the terminal', async () => {
    const bench = startDesk('fresh');
    const fault = { kind: 'error', code: 'Bad\u001b[2J', message: 'x\u202ey', status: 400 } as const;
    bench.world.faults.push({ op: 'iam:UpdateAccountPasswordPolicy', times: 1, fault });
    const out = paper();
    const rule = willing();
    const asker = person({ choose: rule, agree: true });
    await runPlain({ ...bench, input: noInput, output: out.stream, asker });
    expect(out.text()).toContain('refused (Bad [2J)');
    expect(out.text()).not.toMatch(/[\u001b\u202e]/);
  });
});
