// audit --compare: what is new, mended, unchanged, and what nobody looked at this time.
import { describe, expect, it } from 'vitest';
import { compare, type EarlierFinding } from '../../src/formats/comparison.ts';
import type { Verdict } from '../../src/model/step.ts';
import { file, run } from '../cli/run.ts';
import { reportOf } from './reports.ts';

const report = async (words: readonly string[]) => {
  const { stdout } = await run(['audit', ...words, '--format', 'json']);
  return stdout;
};
interface Compared {
  comparison: Record<'new' | 'mended' | 'unchanged' | 'unseen', { control: string; resource?: string }[]>;
}
const compared = async (before: string, words: readonly string[]): Promise<Compared['comparison']> =>
  (JSON.parse(await report([...words, '--compare', file('before.json', before)])) as Compared).comparison;

describe('an audit beside an earlier one', () => {
  it('sees what was mended, what is new and what stayed', async () => {
    const fresh = await report(['--demo']);
    const forward = await compared(fresh, ['--demo=hardened']);
    expect(forward.new).toEqual([]);
    expect(forward.unchanged).toEqual([]);
    expect(forward.unseen).toEqual([]);
    expect(forward.mended.map(({ control }) => control)).toContain('password-policy-strength');
    const back = await compared(await report(['--demo=hardened']), ['--demo']);
    expect(back.mended).toEqual([]);
    expect(back.new).toHaveLength(forward.mended.length);
    const same = await compared(fresh, ['--demo']);
    expect([same.new, same.mended]).toEqual([[], []]);
    expect(same.unchanged).toHaveLength(forward.mended.length);
  });

  it('calls nothing mended that was not judged this time', async () => {
    const messy = await report(['--demo=messy']);
    const some = await compared(messy, ['--demo=hardened', '--only', 'password-policy']);
    expect(some.mended.map(({ control }) => control)).toEqual([
      'password-policy-strength',
      'password-policy-reuse',
    ]);
    expect(some.unseen.length).toBeGreaterThan(20);
    const blind = await compared(messy, ['--demo=restricted', '--only', 's3-public-access']);
    expect(blind.mended).toEqual([]);
  });

  it('knows a thing again that had no name before it was there', async () => {
    const later = await compared(await report(['--demo']), ['--demo=halfway']);
    // There was no bucket for the logs; now there is one, half way locked.
    expect(later.unchanged).toContainEqual({ control: 'trail-bucket-hardening' });
    const names = [...later.new, ...later.mended].map(({ control }) => control);
    expect(names).not.toContain('trail-bucket-hardening');
  });

  it('says it in the text too', async () => {
    const before = file('before.json', await report(['--demo']));
    const { stdout } = await run(['audit', '--demo=hardened', '--compare', before]);
    expect(stdout).toMatch(/Since the earlier audit \(.*\)\n {2}New: 0\n {2}Mended: \d+\n {4}[a-z]/);
    expect(stdout).toContain('Unchanged: 0');
  });

  it.each([
    [[], ['--redact']],
    [['--redact'], []],
    [['--redact'], ['--redact']],
  ])('knows its things again where names are hidden: %j, then %j', async (first, second) => {
    const before = await report(['--demo=messy', ...first]);
    const after = await compared(before, ['--demo=messy', ...second]);
    expect([after.new, after.mended, after.unseen]).toEqual([[], [], []]);
    expect(after.unchanged.length).toBeGreaterThan(20);
    expect(JSON.stringify(after)).not.toMatch(second.length > 0 ? /\d{12}/ : /^$/);
  });
});

describe('the verdicts', () => {
  const of = async (then: Verdict, control: string): Promise<string> => {
    const earlier: EarlierFinding = { control, verdict: then };
    const all = compare(await reportOf('messy'), { startedAt: '2026-01-01', findings: [earlier] });
    const { since: _since, redacted: _redacted, ...lists } = all;
    return Object.entries(lists)
      .filter(([, places]) => places.some((place) => place.control === control))
      .map(([name]) => name)
      .join();
  };
  it.each<[Verdict, string, string]>([
    ['fail', 'root-mfa', 'unchanged'],
    ['unknown', 'root-mfa', 'unchanged'],
    ['pass', 'root-mfa', 'new'],
    ['accepted', 'root-mfa', 'new'],
    ['fail', 'iam-billing-access', 'mended'],
    ['pass', 'iam-billing-access', ''],
    ['fail', 'no-such-control', 'unseen'],
  ])('%s, then %s as it is: %s', async (then, control, wanted) =>
    expect(await of(then, control)).toBe(wanted),
  );
});

describe('a file that is no such report', () => {
  it.each([
    ['not JSON', '{', 'is not JSON'],
    ['something else', '{"schemaVersion":1}', 'expected'],
    [
      'a later version',
      '{"schemaVersion":2,"account":{"id":"1"},"startedAt":"x","findings":[]}',
      'schemaVersion',
    ],
    [
      'another account',
      '{"schemaVersion":1,"account":{"id":"210987654321"},"startedAt":"x","findings":[]}',
      'another account',
    ],
  ])('is refused: %s', async (_name, text, said) => {
    const ran = await run(['audit', '--demo', '--compare', file('before.json', text)]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr.replace(/\s+/g, ' ')).toContain(said);
  });
});
