// Ten thousand broken files: each is taken if it is still right, or refused with the place and what was expected. Never a stack trace.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readAnswers } from '../../src/commands/answers-file.ts';
import { openWorld } from '../../src/commands/demo-file.ts';
import { replay } from '../../src/commands/facts-file.ts';
import { Failed } from '../../src/commands/fail.ts';
import { readMutes } from '../../src/commands/mutes.ts';
import { readPlan } from '../../src/commands/plan-file.ts';
import { newWorld } from '../../src/demo/world.ts';
import { answers, folder, json, run } from '../cli/run.ts';
import { noon } from '../support/demo.ts';
import { type Broken, brokenFrom, sameFrom } from './broken.ts';

const now = new Date(noon).toISOString();
const place = folder();
const planPath = join(place, 'right-plan.json');
const factsPath = join(place, 'right-facts.json');
await run(['plan', '--demo', '--only', 'password-policy,s3-public-access', '--out', planPath]);
await run(['audit', '--demo', '--only', 'password-policy', '--save-facts', factsPath]);
const mutes = {
  schemaVersion: 1,
  mutes: [{ control: 'root-mfa', region: 'us-east-1', reason: 'on purpose', until: '2027-01-31' }],
};

const facts = json(factsPath);
const smallFacts = { ...facts, reads: facts.reads.slice(0, 4) };

interface Kind {
  readonly name: string;
  readonly right: unknown;
  readonly read: (path: string) => unknown;
  /** How many places are torn and values mistyped. */
  readonly most: number;
}
const kinds: readonly Kind[] = [
  {
    name: 'answers',
    right: { ...answers, homeRegion: 'us-east-1', regions: ['us-east-1'] },
    read: readAnswers,
    most: 500,
  },
  { name: 'plan', right: json(planPath), read: readPlan, most: 170 },
  { name: 'mutes', right: mutes, read: (path) => readMutes([path]), most: 500 },
  { name: 'facts', right: smallFacts, read: replay, most: 110 },
  { name: 'demo', right: newWorld('fresh', now), read: (path) => openWorld('fresh', path, now), most: 110 },
];

const path = join(place, 'broken.json');
let count = 0;
let refused = 0;

/** Reads one broken file. What is refused is refused as a person can use it. */
function tryOne({ read }: Kind, { name, bytes }: Broken): void {
  writeFileSync(path, bytes);
  count += 1;
  try {
    read(path);
  } catch (error) {
    refused += 1;
    if (!(error instanceof Failed)) throw new Error(`${name}: ${String(error)}`, { cause: error });
    const { exit, code, what, why } = error.told;
    if (exit !== 2 || code !== 'bad-file' || !what.en.includes(path))
      expect(error.told, name).toEqual('a bad file');
    // The place, and what should stand there.
    const placed = /line \d+, column \d+$/.test(what.en) || /no control/.test(why.en);
    const told =
      /^This is not JSON: |expected \S|There is no (key|control) "|stands here twice|is not allowed|levels are expected|It holds/.test(
        why.en,
      );
    const leaked = /undefined|\[object|TypeError|RangeError|call stack|Cannot read/.test(why.en);
    if (!placed || !told || leaked) expect({ name, what, why }).toEqual('a place and an expectation');
  }
  if (!readFileSync(path).equals(bytes)) throw new Error(`${name}: the file was changed`);
}

describe.each(kinds)('a broken $name file', (kind) => {
  it('is taken with other line endings and a byte order mark', () => {
    for (const { name, bytes } of sameFrom(kind.right)) {
      writeFileSync(path, bytes);
      expect(() => kind.read(path), name).not.toThrow();
    }
  });

  it('is refused with a place and an expectation, or still right', () => {
    const [from, no] = [count, refused];
    for (const broken of brokenFrom(kind.right, kind.most)) tryOne(kind, broken);
    expect(refused - no).toBeGreaterThan((count - from) / 4);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

afterAll(() => console.log(`${count} broken files, ${refused} refused, ${count - refused} still right`));
