import { describe, expect, it } from 'vitest';
import type { AnyCall } from '../../src/model/call.ts';
import { open } from '../support/demo.ts';

const create = (input: Record<string, unknown>, region = 'eu-west-1'): AnyCall => ({
  op: 'accessanalyzer:CreateAnalyzer',
  input: { analyzerName: 'one', type: 'ACCOUNT', ...input },
  region,
});
const remove = (analyzerName: string): AnyCall => ({
  op: 'accessanalyzer:DeleteAnalyzer',
  input: { analyzerName },
  region: 'eu-west-1',
});

describe('the simulated Access Analyzer', () => {
  it('keeps one of a type a region, with its tags', async () => {
    const { send, invoke } = await open('fresh');
    expect(await send(create({ tags: { a: 'b' } }))).toEqual({
      arn: 'arn:aws:access-analyzer:eu-west-1:123456789012:analyzer/one',
    });
    await send(create({}, 'eu-west-2'));
    expect(await invoke('accessanalyzer:ListAnalyzers', {}, 'eu-west-1')).toMatchObject({
      analyzers: [{ name: 'one', type: 'ACCOUNT', status: 'ACTIVE', tags: { a: 'b' } }],
    });
    const unused = { type: 'ACCOUNT_UNUSED_ACCESS' } as const;
    expect(await invoke('accessanalyzer:ListAnalyzers', unused, 'eu-west-1')).toEqual({ analyzers: [] });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a second one of the account', { analyzerName: 'two' }, 'ServiceQuotaExceededException'],
    ['a name that is taken, of another type', { type: 'ACCOUNT_UNUSED_ACCESS' }, 'ConflictException'],
    [
      "an organization's, from a lone account",
      { analyzerName: 'two', type: 'ORGANIZATION' },
      'ValidationException',
    ],
    ['a name that begins with a digit', { analyzerName: '1' }, 'ValidationException'],
    ['a type that there is not', { analyzerName: 'two', type: 'WORLD' }, 'ValidationException'],
  ])('refuses %s', async (_what, input, name) => {
    const { send } = await open('fresh');
    await send(create({}));
    await expect(send(create(input))).rejects.toMatchObject({ name });
  });

  it('deletes by name, once', async () => {
    const { send, world } = await open('fresh');
    await send(create({}));
    await send(remove('one'));
    expect(world.services['accessanalyzer']).toEqual({});
    await expect(send(remove('one'))).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it("refuses by the actions' own prefix", async () => {
    const { send } = await open('restricted');
    await expect(send(create({}))).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining('access-analyzer:CreateAnalyzer'),
    });
  });
});
