// Pieces of the HTML report. Every text that comes in from outside goes through `xml`; there is no other way in.
import type { Lang } from '../../model/text.ts';
import { clean, xml } from '../escape.ts';

/** HTML that is ready to be written. */
export interface Html {
  readonly html: string;
}
type Part = Html | string | number | readonly Part[];

const written = (part: Part): string => {
  if (typeof part === 'string') return xml(part);
  if (typeof part === 'number') return String(part);
  return 'html' in part ? part.html : part.map(written).join('');
};

/** A template in which whatever is put in is escaped, unless it was made by `html` itself. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: texts.map((text, at) => text + (at < parts.length ? written(parts[at] ?? '') : '')).join(''),
});

export const none: Html = { html: '' };

/** A name and what it is, in a list of such pairs; pairs without a value are left out. */
export const pairs = (kind: string, rows: readonly (readonly [string, Part])[]): Html =>
  html`<dl class="${kind}">${rows.flatMap(([name, value]) => (value === '' ? [] : [html`<dt>${name}</dt><dd>${value}</dd>`]))}</dl>`;

/** A link that leaves nothing behind; anything but https is shown as text. */
export const link = (url: string, text: string): Html =>
  /^https:\/\//.test(url)
    ? html`<a href="${encodeURI(clean(url))}" rel="noopener noreferrer">${text}</a>`
    : html`<code>${url}</code>`;

export interface Segment {
  readonly kind: 'good' | 'bad' | 'warn';
  readonly count: number;
}

/** A bar whose parts are as wide as their share. */
export function bar(segments: readonly Segment[], label: string): Html {
  const all = segments.reduce((sum, { count }) => sum + count, 0);
  let from = 0;
  const rects = segments.map(({ kind, count }) => {
    const at = from;
    const width = all === 0 ? 0 : (100 * count) / all;
    from += width;
    return html`<rect class="${kind}" x="${at.toFixed(2)}" width="${width.toFixed(2)}" height="10"/>`;
  });
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label="${label}">${rects}</svg>`;
}

/** An id of this page's own, in one language: no two are alike. */
export const anchor = (lang: Lang, name: string): string => `${lang}-${name.replace(/[^\w-]/g, '')}`;
