// What money, risk and plan are said beside the calls: in the wizard, line by line, and in the saved plan's text alike.
import { describe, expect, it } from 'vitest';
import { plansOf } from '../../src/commands/planning.ts';
import { survey } from '../../src/commands/survey.ts';
import { paintWith } from '../../src/formats/paint.ts';
import { planText } from '../../src/formats/plan-text.ts';
import type { Account } from '../../src/model/account.ts';
import { cloudwatchPrices } from '../../src/model/prices/cloudwatch.ts';
import { allPricesAsOf, pricesAsOf } from '../../src/model/prices/dates.ts';
import { guarddutyPrices, pricesReadOn } from '../../src/model/prices.ts';
import type { AnyStep } from '../../src/model/step.ts';
import { consequences } from '../../src/plain/parts/changes.ts';
import { alertsTopic } from '../../steps/alerts-topic.ts';
import { open } from '../support/demo.ts';
import { scene } from '../tui/scenes.ts';
import { frameOf } from '../tui/support.tsx';

const free = { kind: 'free', ended: false, end: '2026-07-05T00:00:00.000Z', credits: '100.00 USD' } as const;
const line = 'Your plan: free until 2026-07-05, credits left: 100.00 USD.';
const at = '2026-01-05T12:00:00.000Z';

async function saved(change: (account: Account) => Account): Promise<string> {
  const { invoke, account } = await open('fresh');
  const steps = [alertsTopic as AnyStep];
  const { seen } = await survey(steps, invoke, account);
  const answers = { alertEmail: 'owner@example.com' };
  const plan = {
    version: '0.1.0',
    account: change(account),
    demo: true,
    createdAt: at,
    steps,
    level: 'recommended' as const,
    answers,
    seen,
    plans: plansOf(steps, seen, account, answers),
  };
  return planText(plan, { lang: 'en', width: 200, ascii: false, paint: paintWith(false) });
}

describe('the free plan', () => {
  it('is said in the text of a plan that costs', async () => {
    expect(await saved((account) => account)).toContain(line);
    expect(await saved((account) => ({ ...account, plan: { ...free, kind: 'paid' } }))).not.toContain(
      'Your plan',
    );
  });
  it.each([
    ['free', free, true],
    ['paid', { ...free, kind: 'paid' }, false],
    ['unknown', undefined, false],
  ] as const)('%s, on the preview and line by line', (_name, plan, said) => {
    const state = scene('preview', 'en');
    if (!state.account) throw new Error('no account');
    const on = { ...state, account: { ...state.account, ...(plan ? { plan } : {}) } };
    expect(frameOf(on).replace(/\s+/g, ' ').includes(line)).toBe(said);
    const change = { cost: { cents: 5, text: { en: 'x', ja: 'x' }, link: 'l' }, undo: { en: 'u', ja: 'u' } };
    const lines = consequences(on, [change as never]);
    expect(lines.includes(line)).toBe(said);
  });
});

it('what a change may break is in the text of a plan, also where it locks nobody out', async () => {
  expect(await saved((account) => account)).toMatch(/Risk +AWS writes from three senders/);
});

describe('the day of the prices', () => {
  it('is that of the oldest one shown', () => {
    expect(pricesAsOf([guarddutyPrices.link])).toBe(pricesReadOn);
    expect(pricesAsOf([guarddutyPrices.link, cloudwatchPrices.link])).toBe('2026-02-15');
    expect(allPricesAsOf <= pricesReadOn && allPricesAsOf <= '2026-02-15').toBe(true);
  });
});
