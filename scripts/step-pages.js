// The pages of the steps, from the steps' own texts and their plan on a fresh demo account. --write puts them into
// docs/steps and docs/ja/steps; without it they are printed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { load, root } from './load.js';

const { steps, open, given } = await load(`
  export { steps } from './steps/index.ts';
  export { open, given } from './test/support/demo.ts';
`);

const words = {
  en: {
    made: 'Made by scripts/step-pages.js from the step itself. Do not edit: run `node scripts/step-pages.js --write`.',
    other: '日本語',
    index: 'All steps',
    indexTitle: 'The steps',
    indexWhy:
      'One page for each step of the walk: why, what is checked, what is changed, and how it is taken back.',
    time: (minutes) => `About ${minutes} min.`,
    after: 'After',
    checks: 'What is checked',
    checkHead: '| check | id | severity | benchmarks |',
    asks: 'What is asked',
    changes: 'What is changed',
    intro: 'On an account where nothing is set, these calls are sent, after you have seen them and said yes.',
    none: 'Nothing: this step only shows and watches what you do.',
    changeHead: '| call | what for | how it is undone |',
    regions: (count) => `(${count} regions)`,
    money: 'What it costs',
    free: 'These calls cost nothing.',
    day: 'The date is that of a demo account on 2026-01-05. The wizard works it out for yours.',
    console: 'console',
    risk: 'What can break',
    noRisk: 'Nothing that we know of.',
    locks: 'Can lock people out: the account id is asked for.',
    person: 'What only you can do',
    noPerson: 'Nothing at the start. What comes later, such as a first sign-in, is shown when it is due.',
    severity: { critical: 'critical', high: 'high', medium: 'medium', low: 'low' },
  },
  ja: {
    made: 'scripts/step-pages.js がステップ自身から作成します。直接編集せず、`node scripts/step-pages.js --write` を実行してください。',
    other: 'English',
    index: 'ステップの一覧',
    indexTitle: 'ステップの一覧',
    indexWhy: 'ステップごとに、理由、確認する項目、変更する内容、元に戻す方法を説明します。',
    time: (minutes) => `所要時間の目安: ${minutes} 分`,
    after: '先に済ませるステップ',
    checks: '確認する項目',
    checkHead: '| 項目 | ID | 重要度 | ベンチマーク |',
    asks: '質問',
    changes: '変更する内容',
    intro: '何も設定されていないアカウントでは、内容を確認して承認したあと、次の呼び出しを送信します。',
    none: '変更はありません。本人の操作を案内し、完了を見届けます。',
    changeHead: '| 呼び出し | 目的 | 元に戻す方法 |',
    regions: (count) => `（${count} リージョン）`,
    money: '費用',
    free: 'これらの呼び出しに費用はかかりません。',
    day: '日付は 2026-01-05 のデモアカウントのものです。実際の日付はウィザードが計算します。',
    console: 'コンソール',
    risk: 'リスク',
    noRisk: '特にありません。',
    locks: '利用者が締め出されるおそれがあるため、アカウント ID の入力を求めます。',
    person: '本人にしかできない操作',
    noPerson: '最初の時点ではありません。初回サインインなど、あとで必要になる操作は、その時点で案内します。',
    severity: { critical: '緊急', high: '高', medium: '中', low: '低' },
  },
};

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
  `1. ${plain(text[lang])}${url ? ` ([${words[lang].console}](${url}))` : ''}${command ? ` \`${command}\`` : ''}`;

function page({ step, changes, guide, questions }, lang) {
  const say = words[lang];
  const back = lang === 'en' ? '../ja/steps' : '../../steps';
  const costs = unique(
    changes.flatMap(({ cost }) => (cost ? [`- ${plain(cost.text[lang])} ${cost.link}`] : [])),
  );
  const locks = changes.some(({ risk }) => risk === 'can-lock-out');
  const dangers = unique(changes.flatMap(({ danger }) => (danger ? [`- ${plain(danger[lang])}`] : [])));
  const risks = [...(locks ? [`- ${say.locks}`] : []), ...dangers];
  const after = (step.after ?? []).map(
    (id) => `[${steps.find((one) => one.id === id).title[lang]}](${id}.md)`,
  );
  const asked = questions.map(
    ({ text, hint }) => `- ${plain(text[lang])}${hint ? ` ${plain(hint[lang])}` : ''}`,
  );
  return [
    `# ${step.title[lang]}`,
    '',
    `<!-- ${say.made} -->`,
    '',
    `[${say.other}](${back}/${step.id}.md) | [${say.index}](README.md)`,
    '',
    plain(step.why[lang]),
    '',
    `${say.time(step.minutes)}${after.length > 0 ? ` ${say.after}: ${after.join(', ')}` : ''}`,
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
          say.intro,
          '',
          say.changeHead,
          '|---|---|---|',
          ...together(changes).map((group) => changeRow(group, lang)),
        )
      : section(say.changes, say.none)),
    ...(changes.length > 0 ? promises(costs, risks, say) : []),
    ...section(say.person, ...(guide.length > 0 ? guide.map((one) => guideRow(one, lang)) : [say.noPerson])),
    '',
  ].join('\n');
}

/** Money and risk. */
const promises = (costs, risks, say) => [
  ...section(say.money, ...(costs.length > 0 ? costs : [say.free])),
  ...(/\d{4}-\d\d-\d\d/.test(costs.join()) ? ['', say.day] : []),
  ...section(say.risk, ...(risks.length > 0 ? risks : [say.noRisk])),
];

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
  told.push({ step, changes, questions, guide: step.guide?.(facts, account) ?? [] });
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
