// The HTML report in a real browser: readable at every width, in light and dark, in both languages, and silent.
import { describe, expect, it } from 'vitest';
import { redacted } from '../../src/formats/redact.ts';
import { browser, lookAt } from './browser.ts';
import { nastyReport, render, reportOf } from './reports.ts';

if (!browser) console.warn('SKIPPED: no chromium on PATH, so the HTML report was not opened in a browser');

describe.skipIf(!browser)('the page in chromium', () => {
  it.each([
    ['messy', 390, false, 'en'],
    ['messy', 390, true, 'ja'],
    ['hardened', 1280, false, 'ja'],
    ['restricted', 1280, true, 'en'],
  ] as const)('%s at %i pixels, dark: %s, in %s', async (scenario, width, dark, lang) => {
    const page = render('html', await reportOf(scenario), lang);
    const { seen, requests } = await lookAt(page, width, dark);
    expect(seen).toMatchObject({ width, scripts: 0, first: [lang], other: [lang === 'en' ? 'ja' : 'en'] });
    // Nothing has to be scrolled sideways.
    expect(seen.content).toBeLessThanOrEqual(width);
    expect(seen.background).toBe(dark ? 'rgb(16, 21, 28)' : 'rgb(246, 247, 249)');
    // Source: WCAG 2.2, success criterion 1.4.3: 4.5 to 1 for text.
    expect(seen.contrast.ratio, seen.contrast.text).toBeGreaterThanOrEqual(4.5);
    expect(requests).toEqual(['127.0.0.1/', '127.0.0.1/page']);
  });

  it('asks nobody for anything, whatever names stand in it', async () => {
    const report = await nastyReport();
    for (const one of [report, redacted(report)]) {
      const { seen, requests } = await lookAt(render('html', one), 390, false);
      expect(requests).toEqual(['127.0.0.1/', '127.0.0.1/page']);
      expect(seen.scripts).toBe(0);
      expect(seen.content).toBeLessThanOrEqual(390);
    }
  });

  it('would be caught if it did', async () => {
    const page = render('html', await reportOf('fresh')).replace(/<meta http-equiv[^>]*>/, '');
    const loud = page.replace('</header>', '<img src="http://evil.example/pixel.png" alt=""></header>');
    expect((await lookAt(loud, 390, false)).requests).toContain('evil.example/pixel.png');
    // With the page's own policy the browser refuses even that.
    const kept = render('html', await reportOf('fresh')).replace(
      '</header>',
      '<img src="http://evil.example/pixel.png" alt=""><script>document.title = "x"</script></header>',
    );
    expect((await lookAt(kept, 390, false)).requests).toEqual(['127.0.0.1/', '127.0.0.1/page']);
  });
});
