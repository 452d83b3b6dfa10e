// The whole report in one language.
import { isSafe } from '../../engine/score.ts';
import type { Verdict } from '../../model/step.ts';
import type { Lang, Text } from '../../model/text.ts';
import { type AuditReport, isBlindReport, linesOf, scoreOf, tallyOf } from '../audit-report.ts';
import type { Place } from '../comparison.ts';
import { frameworkName, isUnseen, missingOf, type OpenGroup, openGroups, verdicts } from '../findings.ts';
import { regionStates, scoreText, utc, words } from '../words.ts';
import { openCard } from './open.ts';
import { anchor, bar, type Html, html, none, pairs } from './parts.ts';

/** The report as an `article` element. */
export function article(report: AuditReport, lang: Lang): Html {
  const t = (text: Text): string => text[lang];
  const { account, demo, redacted } = report;
  const groups = report.steps.flatMap((step) => openGroups(report, step));
  const unread = groups.filter(isUnseen);
  const open = groups.filter((group) => !isUnseen(group));
  const off = report.regions
    .filter(({ state }) => state !== 'read')
    .map(({ name, state }) => `${name}: ${t(regionStates[state])}`);
  const read = report.regions.filter(({ state }) => state === 'read').map(({ name }) => name);
  return html`<article lang="${lang}">
<header><h1>${t(words.title)}</h1>
${[demo ? words.demo : [], redacted ? words.redacted : []].flat().map((text) => html`<span class="demo">${t(text)}</span> `)}
${pairs('about', [
  [t(words.account), account.id],
  [t(words.identity), account.arn],
  [t(words.at), html`<time datetime="${report.startedAt}">${utc(report.startedAt)}</time>`],
  [
    t(words.regions),
    [read.join(', '), off.length > 0 ? html`<br><span class="quiet">${off.join(', ')}</span>` : none],
  ],
])}</header>
${(report.notes ?? []).map((note) => html`<p class="card note">${note[lang]}</p>`)}
${scoreCard(report, lang)}
${comparedPart(report, lang)}
${unread.length === 0 ? none : unreadPart(report, unread, lang)}
<h2 id="${anchor(lang, 'open')}">${t(words.open)}</h2>
${open.length === 0 ? html`<p>${t(words.nothing)}</p>` : openParts(report, open, lang)}
${mutedPart(report, lang)}
${finePart(report, lang)}
${frameworkPart(report, lang)}
<footer class="quiet"><p>aws-day-one ${report.version}</p></footer>
</article>`;
}

function scoreCard(report: AuditReport, lang: Lang): Html {
  const { safe, of, percent } = scoreOf(report);
  const tally = tallyOf(report);
  const unsafe = new Map<string, boolean>();
  for (const { control, finding } of linesOf(report)) {
    if (!isSafe(finding.verdict))
      unsafe.set(control.id, unsafe.get(control.id) === true || finding.verdict === 'fail');
  }
  const bad = [...unsafe.values()].filter((failed) => failed).length;
  const said = scoreText(safe, of)[lang];
  return html`<section class="card"><p class="score"><strong>${percent}%</strong> <span>${said}</span></p>
${bar(
  [
    { kind: 'good', count: safe },
    { kind: 'warn', count: Math.max(0, of - safe - bad) },
    { kind: 'bad', count: bad },
  ],
  said,
)}
<ul class="tally"><li>${words.findings[lang]}:</li> ${Object.entries(tally)
    .filter(([, count]) => count > 0)
    .map(
      ([verdict, count]) => html`<li>${verdicts[verdict as Verdict][lang]} <b>${count}</b></li>`,
    )}</ul></section>`;
}

const unreadPart = (report: AuditReport, groups: readonly OpenGroup[], lang: Lang): Html => {
  const missing = missingOf(report);
  return html`<h2 id="${anchor(lang, 'unread')}">${words.unseen[lang]}</h2><p>${words.unseenWhy[lang]}</p>
${missing.length === 0 ? none : html`<p>${words.missing[lang]}</p><pre>${missing.join(' ')}</pre>`}
${groups.map((group) => openCard(report, group, lang))}`;
};

const openParts = (report: AuditReport, open: readonly OpenGroup[], lang: Lang): Html =>
  html`${report.steps.map((step) => {
    const mine = open.filter((group) => group.step.id === step.id);
    if (mine.length === 0) return none;
    return html`<section><h3 id="${anchor(lang, step.id)}">${step.title[lang]}</h3><p class="quiet">${step.why[lang]}</p>
${mine.map((group) => openCard(report, group, lang))}</section>`;
  })}`;

function mutedPart(report: AuditReport, lang: Lang): Html {
  const muted = linesOf(report).flatMap(({ control, finding, mutedBy }) => {
    if (!mutedBy) return [];
    const until = mutedBy.until ? ` (${words.until[lang]} ${mutedBy.until})` : '';
    const where = [finding.region, finding.resource].flatMap((part) => part ?? []).join(', ');
    return [
      html`<tr><td>${control.title[lang]}</td><td>${where}</td><td>${mutedBy.reason}${until}</td></tr>`,
    ];
  });
  if (muted.length === 0) return none;
  return html`<h2>${words.muted[lang]}</h2><table class="rows"><tbody>${muted}</tbody></table>`;
}

const finePart = (report: AuditReport, lang: Lang): Html => {
  const blind = isBlindReport(report);
  const lines = linesOf(report).filter(
    ({ finding }) => isSafe(finding.verdict) && !(blind && finding.unread),
  );
  if (lines.length === 0) return none;
  return html`<h2>${words.fine[lang]}</h2><details><summary>${lines.length}</summary><table class="rows"><tbody>${lines.map(
    ({ control, finding }) =>
      html`<tr><td>${control.title[lang]}</td><td>${finding.region ?? ''}</td><td><span class="mark">${verdicts[finding.verdict][lang]}</span></td><td>${finding.actual[lang]}</td></tr>`,
  )}</tbody></table></details>`;
};

function frameworkPart({ framework }: AuditReport, lang: Lang): Html {
  if (!framework || framework.unjudged.length === 0) return none;
  const items = framework.unjudged.map(
    ({ title, frameworks }) => html`<li>${(frameworks[framework.name] ?? []).join(', ')} ${title[lang]}</li>`,
  );
  return html`<h2>${frameworkName(framework.name)}</h2><p>${words.notJudged[lang]}</p><ul class="list">${items}</ul>`;
}

function comparedPart({ comparison }: AuditReport, lang: Lang): Html {
  if (!comparison) return none;
  const row = (name: Text, places: readonly Place[]): readonly [string, readonly Html[]] => [
    `${name[lang]}: ${places.length}`,
    places.map(
      (place) =>
        html`${[place.control, place.region, place.resource].flatMap((part) => part ?? []).join(', ')}<br>`,
    ),
  ];
  return html`<h2>${words.compared[lang]} (${utc(comparison.since)})</h2><section class="card">${pairs(
    'facts',
    [
      row(words.new, comparison.new),
      row(words.mended, comparison.mended),
      row(words.unchanged, comparison.unchanged),
      row(words.notSeen, comparison.unseen),
    ],
  )}</section>`;
}
