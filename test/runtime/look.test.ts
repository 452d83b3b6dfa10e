// Where home is: what was said on purpose, what is there already, what the environment says, us-east-1.
import { describe, expect, it } from 'vitest';
import { look } from '../../src/runtime/look.ts';
import { open } from '../support/demo.ts';

const now = '2026-01-05T12:00:00.000Z';

async function homeOf(scenario: 'fresh' | 'hardened', more: { home?: string; fallback?: string }) {
  const bench = await open(scenario);
  const looked = await look(bench.reader(), { now, ...more });
  return looked.ok ? looked.account.home : `${looked.why} ${looked.region ?? ''}`;
}

describe('the home region', () => {
  it.each([
    ['fresh', {}, 'us-east-1'],
    ['fresh', { fallback: 'ap-northeast-1' }, 'ap-northeast-1'],
    ['fresh', { home: 'eu-west-1', fallback: 'ap-northeast-1' }, 'eu-west-1'],
    // Its bucket is in us-east-1: a laptop with another AWS_REGION must not begin a second trail.
    ['hardened', { fallback: 'ap-northeast-1' }, 'us-east-1'],
    ['hardened', { home: 'eu-west-1' }, 'eu-west-1'],
    ['fresh', { home: 'mars-north-1' }, 'unknown-region mars-north-1'],
    ['fresh', { home: 'af-south-1' }, 'region-off af-south-1'],
  ] as const)('%s with %j is %s', async (scenario, more, home) => {
    expect(await homeOf(scenario, more)).toBe(home);
  });
});
