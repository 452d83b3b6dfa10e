// The pictures of the documentation are real frames of the built program, or this fails.
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const folder = join(root, 'docs/pictures');

it('are as the program draws them now', async () => {
  const script = join(root, 'scripts/pictures.js');
  const compared = await promisify(execFile)(process.execPath, [script]).catch((error) => error);
  expect(compared.stderr).toBe('');
});

it.each(readdirSync(folder))('%s keeps every character in its cell, and can be read out', (name) => {
  const picture = readFileSync(join(folder, name), 'utf8');
  expect(picture).toMatch(/<title id="title">[^<]{10,}<\/title>/);
  const texts = [...picture.matchAll(/<text x="([\d ]+)"[^>]*>([^<]*)<\/text>/g)];
  expect(texts.length).toBeGreaterThan(5);
  for (const [, xs = '', escaped = ''] of texts) {
    const shown = escaped.replace(/&(amp|lt|gt);/g, '.');
    expect(xs.split(' ')).toHaveLength([...shown].length);
  }
  expect(picture).not.toMatch(/<script|href=|\d{4}-\d\d-\d\dT/);
});
