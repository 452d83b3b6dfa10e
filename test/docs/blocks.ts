// Reads Markdown as the tests of the documentation need it: code blocks, links, pages.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** The text of a file of this repository. */
export const text = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Every page: the files at the top, and all under docs/. */
export function pages(): string[] {
  const docs = readdirSync(join(root, 'docs'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
  return ['README.md', 'README.ja.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', ...docs];
}

export interface Block {
  /** What stands behind the three backticks: `ts file=steps/auditors.ts`. */
  readonly info: string;
  readonly code: string;
}

/** The fenced code blocks of a page, in order. */
export const blocks = (markdown: string): Block[] =>
  [...markdown.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)].map(([, info = '', code = '']) => ({ info, code }));

/** The page without its code blocks: what is said in it. */
export const prose = (markdown: string): string => markdown.replace(/^```.*\n[\s\S]*?^```$/gm, '');

/** Where the links of a page lead, pictures too. */
export const links = (markdown: string): string[] =>
  [...prose(markdown).matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to);

/** The anchors of a page, as GitHub makes them from its headings. */
export const anchors = (markdown: string): string[] =>
  [...prose(markdown).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );
