// Access Analyzer over the wire: moto has none of it, so only what is sent can be looked at, and that nothing is planned unseen.
import { afterAll, describe, expect, it } from 'vitest';
import { accessAnalyzer } from '../../../steps/access-analyzer.ts';
import { open, planOf } from '../../support/demo.ts';
import { requestsOf } from '../planned.ts';
import { openGround } from './regional.ts';

const ground = (await openGround())!;

describe.skipIf(!ground)('access-analyzer over the wire', () => {
  afterAll(() => ground.close());

  it('moto lacks it: the day it has it, this test says so', async () => {
    expect(await ground.lacks('accessanalyzer:ListAnalyzers')).toBeDefined();
    expect(await ground.plan(accessAnalyzer)).toEqual([]);
  });

  it('asks for the free type, with name, tag and token', async () => {
    const [first] = await planOf(await open('fresh'), accessAnalyzer);
    const [seen] = await requestsOf([first!.call], 'us-east-1');
    expect(seen?.op).toBe('accessanalyzer:CreateAnalyzer');
    expect(`${seen?.method} ${seen?.path}`).toBe('PUT /analyzer');
    expect(JSON.parse(seen?.body ?? '')).toEqual({
      analyzerName: 'day-one-analyzer',
      type: 'ACCOUNT',
      tags: { 'aws-day-one': 'access-analyzer/create/us-east-1' },
      clientToken: 'day-one-123456789012-us-east-1-access-analyzer-create',
    });
  });
});
