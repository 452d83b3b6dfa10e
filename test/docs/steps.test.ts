// The pages of the steps say what the steps say, or this fails.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scenarios } from '../../src/demo/scenarios.ts';
import { planWalk, type SeenSteps } from '../../src/engine/plan.ts';
import { steps } from '../../steps/index.ts';
import { answers, few, noon, open } from '../support/demo.ts';
import { root, text } from './blocks.ts';

const printed = execFileSync(process.execPath, [join(root, 'scripts/step-pages.js')], {
  encoding: 'utf8',
  maxBuffer: 16 * 1024 * 1024,
});
const wanted = JSON.parse(printed) as Record<string, string>;

it.each(Object.keys(wanted))('%s is that of this very tree', (page) => {
  expect(text(page), 'run node scripts/step-pages.js --write').toBe(wanted[page]);
});

it.each(['docs/steps', 'docs/ja/steps'])('%s has a page for every step, and no other', (folder) => {
  expect(readdirSync(join(root, folder)).sort()).toEqual(
    ['README.md', ...steps.map(({ id }) => `${id}.md`)].sort(),
  );
});

const heads = {
  'docs/steps': [
    'What is changed',
    'What it costs',
    'What can break',
    'How it is undone',
    'What only you can do',
  ],
  'docs/ja/steps': ['変更する内容', '費用', 'リスク', '元に戻す方法', '本人にしかできない操作'],
};

/** The steps that would send something in a scenario, if nothing waited for a person. */
async function sending(scenario: (typeof scenarios)[number]): Promise<readonly string[]> {
  const { reader, account } = await open(scenario, () => noon, few);
  const seen: Record<string, SeenSteps[string]> = {};
  for (const step of steps) {
    const facts = await step.read(reader(), account);
    seen[step.id] = { facts, findings: step.audit(facts, account), at: account.now };
  }
  const walk = steps.map((step) => ({ ...step, after: [] }));
  return planWalk(walk, seen, { account, answers }).flatMap(({ step, changes }) =>
    changes[0] ? step.id : [],
  );
}
const senders = new Set((await Promise.all(scenarios.map(sending))).flat());

describe.each(Object.entries(heads))('%s', (folder, wantedHeads) => {
  /** What stands under a heading, until the next one. */
  const under = (id: string, head: string) =>
    text(`${folder}/${id}.md`)
      .split('\n## ')
      .find((part) => part.startsWith(`${head}\n`)) ?? '';

  it.each(steps.map(({ id }) => id))(
    '%s says what is sent, what it costs, what can break, how it is undone',
    (id) => {
      for (const head of wantedHeads) expect(under(id, head), head).toMatch(/\n\n./);
      const [changed = '', , , , person = ''] = wantedHeads;
      const told = /^(- |1\. |\| `)/m;
      if (senders.has(id)) expect(under(id, changed)).toMatch(/^\| `\w+:\w+`/m);
      // Nothing to send and nothing to do would be no step at all.
      else expect(under(id, person)).toMatch(told);
    },
  );

  it.each(['credential-hygiene', 'security-hub'])('%s does not speak of a new account', (id) => {
    expect(senders).toContain(id);
    expect(under(id, wantedHeads[0] ?? '')).not.toMatch(/where nothing is set|何も設定されていない/);
  });
});
