// The pages of the steps, from the steps' own texts and their plan on a fresh demo account, or on one where there is
// something to plan. --write puts them into docs/steps and docs/ja/steps; without it they are printed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { load, root } from './load.js';
import { words } from './step-words.js';
import { byHand } from './step-words-by-hand.js';

const { steps, open, noon, given, exampleOfStep, pricesOf, levelWords, monthly, pricesReadOn } = await load(`
  export { steps } from './steps/index.ts';
  export { pricesOf } from './src/engine/level.ts';
  export { levelWords, monthly } from './src/model/level-words.ts';
  export { pricesReadOn } from './src/model/prices.ts';
  export { exampleOfStep } from './src/commands/example.ts';
  export { open, noon, given } from './test/support/demo.ts';
`);

const plain = (text) => text.replace(/[<>|]/g, (mark) => ({ '<': '&lt;', '>': '&gt;', '|': '\\|' })[mark]);
const unique = (list) => [...new Set(list)];
const section = (title, ...lines) => ['', `## ${title}`, '', ...lines];

/** Calls that differ in their region only, as one. */
function together(changes) {
  const groups = new Map();
  for (const change of changes) {
    const { op, region } = change.call;
    const without = (text) => (region ? text.replaceAll(region, 'REGION') : text);
    const key = `${op} ${without(change.summary.en)} ${without(change.undo.en)}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()];
}

function changeRow([change, ...others], lang) {
  const region = others.length > 0 ? change.call.region : undefined;
  const say = (text) => plain(region ? text[lang].replaceAll(region, 'REGION') : text[lang]);
  const many = others.length > 0 ? ` ${words[lang].regions(others.length + 1)}` : '';
  return `| \`${change.call.op}\`${many} | ${say(change.summary)} | ${say(change.undo)} |`;
}

function checkRow({ id, title, severity, frameworks }, lang) {
  const ids = Object.entries(frameworks).map(([name, list]) => `${name} ${list.join(', ')}`);
  return `| ${plain(title[lang])} | \`${id}\` | ${words[lang].severity[severity]} | ${ids.join('; ')} |`;
}

const guideRow = ({ text, url, command }, lang) =>
  `1. ${plain(text[lang])}${url ? words[lang].inside(`[${words[lang].console}](${url})`) : ''}${command ? ` \`${command}\`` : ''}`;

/** Money, risk and the way back of what is sent. */
function promises(changes, lang) {
  const say = words[lang];
  const costs = unique(
    changes.flatMap(({ cost }) => (cost ? [`- ${plain(cost.text[lang])} ${cost.link}`] : [])),
  );
  const day = /\d{4}-\d\d-\d\d/.test(costs.join()) ? ['', say.day] : [];
  const locks = changes.some(({ risk }) => risk === 'can-lock-out');
  const dangers = unique(changes.flatMap(({ danger }) => (danger ? [`- ${plain(danger[lang])}`] : [])));
  const risks = [...(locks ? [`- ${say.locks}`] : []), ...dangers];
  return {
    money: [...(costs.length > 0 ? costs : [say.free]), ...day],
    risk: risks.length > 0 ? risks : [say.noRisk],
    back: [say.back],
  };
}

function page({ step, account, changes, guide, questions }, lang) {
  const say = words[lang];
  const back = lang === 'en' ? '../ja/steps' : '../../steps';
  const promised = changes.length > 0 ? promises(changes, lang) : byHand(step.id, lang);
  const after = (step.after ?? []).map(
    (id) => `[${steps.find((one) => one.id === id).title[lang]}](${id}.md)`,
  );
  const asked = questions.flatMap(({ text, hint, many }) => [
    `- ${plain(text[lang])}${hint ? `${/[.?。]$/.test(text[lang]) ? say.gap : say.colon(hint[lang])}${plain(hint[lang])}` : ''}`,
    ...(many?.options ?? []).map(
      ({ id, title, note }) => `  - \`${id}\`: ${title[lang]}${say.inside(note[lang])}`,
    ),
  ]);
  return [
    `# ${step.title[lang]}`,
    '',
    `<!-- ${say.made} -->`,
    '',
    `[${say.other}](${back}/${step.id}.md) | [${say.index}](README.md)`,
    '',
    plain(step.why[lang]),
    '',
    [
      say.time(step.minutes),
      ...(step.level ? [say.from(levelWords[step.level].title[lang])] : []),
      ...(after.length > 0 ? [`${say.after}: ${after.join(say.list)}`] : []),
    ].join(say.gap),
    ...section(
      say.checks,
      say.checkHead,
      '|---|---|---|---|',
      ...step.controls.map((one) => checkRow(one, lang)),
    ),
    ...(asked.length > 0 ? section(say.asks, ...asked) : []),
    ...(changes.length > 0
      ? section(
          say.changes,
          account ? say.introOn(account[lang]) : say.intro,
          '',
          say.changeHead,
          '|---|---|---|',
          ...together(changes).map((group) => changeRow(group, lang)),
        )
      : section(say.changes, say.none)),
    ...section(say.money, ...[promised.money].flat()),
    ...section(say.risk, ...[promised.risk].flat()),
    ...section(say.undo, ...[promised.back].flat()),
    ...section(
      say.person,
      ...(account && guide.length > 0 ? [say.personOn(account[lang]), ''] : []),
      ...(guide.length > 0 ? guide.map((one) => guideRow(one, lang)) : [say.noPerson]),
    ),
    '',
  ].join('\n');
}

function index(lang) {
  const say = words[lang];
  const back = lang === 'en' ? '../ja/steps' : '../../steps';
  const first = (text) => /^.*?(?:。|\.(?= )|$)/.exec(text)?.[0] ?? text;
  const rows = steps.map(({ id, title, why }) => `1. [${title[lang]}](${id}.md): ${plain(first(why[lang]))}`);
  return [
    `# ${say.indexTitle}`,
    '',
    `<!-- ${say.made} -->`,
    '',
    `[${say.other}](${back}/README.md)`,
    '',
    say.indexWhy,
    '',
    ...rows,
    ...section(
      say.levels,
      say.levelsWhy(pricesReadOn),
      '',
      say.levelHead,
      '|---|---|---|---|---|',
      ...pricesOf(steps, account).map(
        ({ level, steps: count, minutes, cents }) =>
          `| ${levelWords[level].title[lang]}: ${levelWords[level].about[lang]} | \`${level}\` | ${count} | ${say.minutes(minutes)} | ${monthly(cents)[lang]} |`,
      ),
    ),
    '',
  ].join('\n');
}

const bench = await open('fresh');
const { account } = bench;
const told = [];
let ahead = [];
for (const step of steps) {
  const facts = await step.read(bench.reader(), account);
  const changes = step.plan(facts, given(account, { ahead }), account);
  ahead = [...ahead, ...changes];
  const questions = step.ask?.(facts, given(account, { answers: {} })) ?? [];
  const guide = step.guide?.(facts, account) ?? [];
  // Where a new account gives nothing to send, another may, or has something for a person to do.
  const other = changes.length === 0 ? await exampleOfStep(step, noon) : undefined;
  const shown = other && (other.changes.length > 0 || guide.length === 0) ? other : {};
  told.push({ step, changes, questions, guide, ...shown });
}
const pages = ['en', 'ja'].flatMap((lang) => {
  const folder = lang === 'en' ? 'docs/steps' : 'docs/ja/steps';
  return [
    [`${folder}/README.md`, index(lang)],
    ...told.map((one) => [`${folder}/${one.step.id}.md`, page(one, lang)]),
  ];
});
if (process.argv.includes('--write')) {
  for (const [path, text] of pages) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
} else process.stdout.write(`${JSON.stringify(Object.fromEntries(pages), null, 2)}\n`);
