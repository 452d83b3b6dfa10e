// What standard error says while AWS is read: a line on a terminal that is wiped, the numbers with --debug, else nothing.
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli.ts';
import { fakeIo } from './run.ts';

interface Wishes {
  readonly isTTY?: boolean;
  /** Milliseconds that pass at each look at the clock. */
  readonly step?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly words?: readonly string[];
}

async function stderrOf({ isTTY = true, step = 20, env = {}, words = [] }: Wishes): Promise<string> {
  const { io, out } = fakeIo({ env });
  let now = io.now();
  const ticking = {
    ...io,
    now: () => {
      now += step;
      return now;
    },
    stderr: { ...io.stderr, isTTY } as typeof io.stderr,
  };
  expect(await main(['audit', '--demo=hardened', ...words], ticking)).toBe(0);
  return out.stderr;
}

describe('the progress', () => {
  it('is one line that comes after a second, counts up, and is wiped', async () => {
    const lines = (await stderrOf({})).split('\r').slice(1);
    expect(lines.length).toBeGreaterThan(3);
    const counts = lines.slice(0, -1).map((line) => {
      const [, answered, asked] = /^reading (\d+) of (\d+)\u001b\[K$/.exec(line) ?? [];
      return [Number(answered), Number(asked)] as const;
    });
    for (const [at, [answered, asked]] of counts.entries()) {
      expect(answered).toBeLessThanOrEqual(asked);
      expect(answered).toBeGreaterThan(counts[at - 1]?.[0] ?? 0);
    }
    expect(lines.at(-1)).toBe('\u001b[K');
    expect(await stderrOf({ words: ['--lang', 'ja'] })).toContain('読み取り中');
  });

  it.each<[string, Wishes]>([
    ['in a pipe', { isTTY: false }],
    ['when it is quick', { step: 0 }],
    ['with --quiet', { words: ['--quiet'] }],
    ['on a dumb terminal', { env: { TERM: 'dumb' } }],
  ])('is not there %s', async (_name, wishes) => {
    expect(await stderrOf(wishes)).toBe('');
  });
});

describe('--debug', () => {
  it('ends with how many calls there were, how many in a row, and how long it took', async () => {
    const lines = (await stderrOf({ words: ['--debug'] })).trimEnd().split('\n');
    const [, calls, chain, ms] =
      /^(\d+) calls, longest chain (\d+), (\d+) ms$/.exec(lines.at(-1) ?? '') ?? [];
    expect(Number(calls)).toBe(lines.filter((line) => line.startsWith('call ')).length);
    // The look at a member's organization and the contacts ask for the same.
    const member = (await stderrOf({ words: ['--debug', '--demo=member', '--fail-on=never'] })).match(
      /GetContactInformation/g,
    );
    expect(member).toHaveLength(1);
    expect(Number(chain)).toBeGreaterThan(2);
    expect(Number(chain)).toBeLessThan(Number(calls));
    expect(Number(ms)).toBeGreaterThan(0);
  });
});
