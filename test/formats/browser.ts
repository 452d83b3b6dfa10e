// A page in a real browser, looked at from a page around it: what is seen, how wide it is, what it asked for.
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The browser of this machine, if it has one. */
export const browser = ['chromium', 'chromium-browser', 'google-chrome'].find((name) => {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

export interface Seen {
  /** Pixels: the frame's width, and how wide its content is. */
  readonly width: number;
  readonly content: number;
  readonly background: string;
  /** Languages of the articles that are shown, at first and after a click on the other one. */
  readonly first: readonly string[];
  readonly other: readonly string[];
  /** The lowest contrast between a text and what is behind it, with that text. */
  readonly contrast: { readonly ratio: number; readonly text: string };
  readonly scripts: number;
}
export interface Look {
  readonly seen: Seen;
  /** Everything that was asked of any server, this one and `evil.example`. */
  readonly requests: readonly string[];
}

/** Runs inside the outer page: plain JavaScript for the browser. */
const looking = `
const channel = (v) => { v /= 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; };
const light = (c) => { const [r, g, b] = c.match(/[\\d.]+/g).map(Number); return 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b); };
frame.onload = () => {
  const doc = frame.contentDocument, view = frame.contentWindow;
  const shown = () => [...doc.querySelectorAll('article')].filter((one) => view.getComputedStyle(one).display !== 'none').map((one) => one.lang);
  const behind = (node) => { for (let at = node; at; at = at.parentElement) { const c = view.getComputedStyle(at).backgroundColor; if (!/, 0\\)$/.test(c)) return c; } return 'rgb(255, 255, 255)'; };
  const first = shown();
  let contrast = { ratio: 99, text: '' };
  for (const node of doc.querySelectorAll('article[lang=' + first[0] + '] *, label')) {
    if (![...node.childNodes].some((one) => one.nodeType === 3 && one.data.trim())) continue;
    const [a, b] = [light(view.getComputedStyle(node).color), light(behind(node))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < contrast.ratio) contrast = { ratio, text: node.textContent.slice(0, 40) };
  }
  const content = doc.documentElement.scrollWidth, background = view.getComputedStyle(doc.body).backgroundColor;
  doc.getElementById(first[0] === 'en' ? 'ja' : 'en').click();
  out.textContent = JSON.stringify({ width: view.innerWidth, content, background, first, other: shown(), contrast, scripts: doc.scripts.length });
};`;

/** Opens the page at a width, in a light or a dark system. */
export async function lookAt(page: string, width: number, dark: boolean): Promise<Look> {
  const requests: string[] = [];
  const outer = `<!doctype html><link rel="icon" href="data:,"><style>body{margin:0}</style><pre id="out"></pre>
<iframe id="frame" style="border:0;width:${width}px;height:900px"></iframe><script>${looking} frame.src = '/page';</script>`;
  const server = createServer((request, response) => {
    requests.push(`${request.headers.host?.split(':')[0]}${request.url}`);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(request.url === '/' ? outer : request.url === '/page' ? page : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const profile = mkdtempSync(join(tmpdir(), 'day-one-browser-'));
  const words = [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    `--user-data-dir=${profile}`,
    `--host-resolver-rules=MAP evil.example:80 127.0.0.1:${port}`,
    `--window-size=${Math.max(width, 600)},1000`,
    ...(dark ? ['--blink-settings=preferredColorScheme=0'] : []),
    '--virtual-time-budget=5000',
    '--dump-dom',
    `http://127.0.0.1:${port}/`,
  ];
  try {
    const dom = await new Promise<string>((resolve, reject) => {
      execFile(browser ?? '', words, { timeout: 45_000, maxBuffer: 10_000_000 }, (error, stdout) =>
        error ? reject(error) : resolve(stdout),
      );
    });
    const said = /<pre id="out">([\s\S]*?)<\/pre>/.exec(dom)?.[1] ?? '';
    return {
      seen: JSON.parse(said.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')) as Seen,
      requests,
    };
  } finally {
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
