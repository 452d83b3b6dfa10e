// What is open, a card a finding: where, what is there, what is wanted, how to mend it.
import type { Lang, Text } from '../../model/text.ts';
import type { AuditReport } from '../audit-report.ts';
import {
  frameworkName,
  frameworksOf,
  type OpenGroup,
  placesOf,
  severities,
  verdicts,
  type Way,
  waysFor,
} from '../findings.ts';
import { words } from '../words.ts';
import { type Html, html, link, none, pairs } from './parts.ts';

/** One card. */
export function openCard(report: AuditReport, group: OpenGroup, lang: Lang): Html {
  const { control, finding, step } = group;
  const t = (text: Text): string => text[lang];
  const asked = frameworksOf(control).map(([name, ids]) => `${frameworkName(name)}: ${ids.join(', ')}`);
  return html`<section class="card ${finding.verdict}">
<h4>${t(control.title)}</h4>
<p class="marks"><span class="mark ${control.severity}">${t(severities[control.severity])}</span>
<span class="mark ${finding.verdict}">${t(verdicts[finding.verdict])}</span> <code>${control.id}</code></p>
${pairs('facts', [
  [t(words.where), placesOf(group, lang)],
  [t(words.now), t(finding.actual)],
  [t(words.wanted), t(finding.expected)],
])}
${finding.verdict === 'unknown' ? none : waysPart(waysFor(report, step, control), lang)}
${asked.length === 0 ? none : html`<details><summary>${t(words.frameworks)}</summary><ul class="list quiet">${asked.map((line) => html`<li>${line}</li>`)}</ul></details>`}
</section>`;
}

function waysPart(ways: readonly Way[], lang: Lang): Html {
  return html`<h5>${words.mend[lang]}</h5>
<ul class="ways">${ways.map(
    ({ text, url, command }) =>
      html`<li>${text ? html`${text[lang]} ` : none}${
        url ? link(url, words.console[lang]) : none
      }${command ? html`${text || url ? '' : words.command[lang]}<pre>${command}</pre>` : none}</li>`,
  )}</ul>`;
}
