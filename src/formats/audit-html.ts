// The audit as one page for people: both languages, no script, nothing loaded from anywhere.
import { createHash } from 'node:crypto';
import type { Lang } from '../model/text.ts';
import type { AuditReport } from './audit-report.ts';
import { article } from './html/article.ts';
import { html } from './html/parts.ts';
import { style } from './html/style.ts';
import { words } from './words.ts';

// The browser itself refuses whatever is not this page's own style: no script, no frame, no request.
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The page; it opens in `lang`, and the other language is one click away. */
export function auditHtml(report: AuditReport, lang: Lang): string {
  const pick = (id: Lang, name: string) =>
    html`<input class="pick" type="radio" name="lang" id="${id}" aria-label="${name}"${{ html: id === lang ? ' checked' : '' }}>`;
  const page = html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${{ html: policy }}">
<meta name="referrer" content="no-referrer">
<title>${words.title[lang]} ${report.account.id}</title>
<style>${{ html: style }}</style>
</head>
<body>
${pick('en', 'English')}${pick('ja', '日本語')}
<nav class="langs"><label for="en" lang="en">English</label><label for="ja" lang="ja">日本語</label></nav>
${article(report, 'en')}
${article(report, 'ja')}
</body>
</html>
`;
  return page.html;
}
