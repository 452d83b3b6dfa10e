// The simulated CloudWatch Logs: groups and filters, and what AWS checks of them.
import { describe, expect, it } from 'vitest';
import type { ReadOp, WriteOp } from '../../src/model/operations/index.ts';
import { open } from '../support/demo.ts';

const home = 'us-east-1';
const logGroupName = 'day-one-trail';
const write = (what: string, input: object, region = home) => ({
  op: `logs:${what}` as WriteOp,
  input: input as Record<string, unknown>,
  region,
});
const metric = { metricName: 'Root', metricNamespace: 'Own', metricValue: '1' };
const filter = {
  logGroupName,
  filterName: 'root',
  filterPattern: '{ $.userIdentity.type = "Root" }',
  metricTransformations: [metric],
};
const longest = (length: number) => `{ $.a = "${'x'.repeat(length - 12)}" }`;

describe('the simulated CloudWatch Logs', () => {
  it('keeps a group by name and region, with its class, tags and days', async () => {
    const { send, reader } = await open('fresh');
    await send(write('CreateLogGroup', { logGroupName, tags: { a: 'b' } }));
    await send(write('PutRetentionPolicy', { logGroupName, retentionInDays: 365 }));
    await expect(send(write('CreateLogGroup', { logGroupName }))).rejects.toMatchObject({
      name: 'ResourceAlreadyExistsException',
    });
    const arn = `arn:aws:logs:${home}:123456789012:log-group:${logGroupName}`;
    const aws = reader();
    expect(await aws('logs:DescribeLogGroups', { logGroupNamePrefix: 'day-' }, home)).toMatchObject({
      value: {
        // The ARN has a star at its end, which tags do not take. Source: CloudWatch Logs API reference, LogGroup.
        logGroups: [
          {
            arn: `${arn}:*`,
            logGroupArn: arn,
            logGroupClass: 'STANDARD',
            retentionInDays: 365,
            metricFilterCount: 0,
          },
        ],
      },
    });
    expect(await aws('logs:ListTagsForResource', { resourceArn: arn }, home)).toMatchObject({
      value: { tags: { a: 'b' } },
    });
    expect(await aws('logs:DescribeLogGroups', {}, 'eu-west-1')).toMatchObject({ value: { logGroups: [] } });
  });

  it('writes a filter over by its name, and lists filters by prefix', async () => {
    const { send, reader } = await open('fresh');
    await send(write('CreateLogGroup', { logGroupName }));
    await send(write('PutMetricFilter', filter));
    await send(write('PutMetricFilter', { ...filter, filterName: 'other' }));
    const whole = { ...metric, defaultValue: 0, unit: 'Count' };
    await send(write('PutMetricFilter', { ...filter, filterPattern: '', metricTransformations: [whole] }));
    const list = await reader()('logs:DescribeMetricFilters', { logGroupName, filterNamePrefix: 'ro' }, home);
    expect(list).toMatchObject({
      value: { metricFilters: [{ filterName: 'root', filterPattern: '', metricTransformations: [whole] }] },
    });
    await send(write('DeleteMetricFilter', { logGroupName, filterName: 'root' }));
    await expect(
      send(write('DeleteMetricFilter', { logGroupName, filterName: 'root' })),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it.each<[string, object, string]>([
    ['CreateLogGroup', { logGroupName: 'a group' }, 'InvalidParameterException'],
    ['PutRetentionPolicy', { logGroupName, retentionInDays: 100 }, 'InvalidParameterException'],
    ['PutRetentionPolicy', { logGroupName: 'none', retentionInDays: 365 }, 'ResourceNotFoundException'],
    ['PutMetricFilter', { ...filter, logGroupName: 'none' }, 'ResourceNotFoundException'],
    ['PutMetricFilter', { ...filter, filterName: 'a:b' }, 'InvalidParameterException'],
    ['PutMetricFilter', { ...filter, filterPattern: '{ $.a EXISTS }' }, 'InvalidParameterException'],
    ['PutMetricFilter', { ...filter, filterPattern: longest(1025) }, 'InvalidParameterException'],
    ['PutMetricFilter', { ...filter, metricTransformations: [] }, 'InvalidParameterException'],
    ['PutMetricFilter', { ...filter, metricTransformations: [metric, metric] }, 'InvalidParameterException'],
    ['PutMetricFilter', { ...filter, logGroupName: 'rare' }, 'InvalidOperationException'],
    [
      'PutMetricFilter',
      { ...filter, metricTransformations: [{ ...metric, defaultValue: 0, dimensions: { a: '$.a' } }] },
      'InvalidParameterException',
    ],
  ])('%s refuses %o', async (what, input, name) => {
    const { send } = await open('fresh');
    await send(write('CreateLogGroup', { logGroupName }));
    await send(write('CreateLogGroup', { logGroupName: 'rare', logGroupClass: 'INFREQUENT_ACCESS' }));
    await expect(send(write(what, input))).rejects.toMatchObject({ name });
  });

  it('takes a pattern of 1024 characters, and a hundred filters a group', async () => {
    const { send } = await open('fresh');
    await send(write('CreateLogGroup', { logGroupName }));
    for (let nth = 0; nth < 100; nth += 1) {
      await send(
        write('PutMetricFilter', { ...filter, filterName: `f${nth}`, filterPattern: longest(1024) }),
      );
    }
    await expect(send(write('PutMetricFilter', filter))).rejects.toMatchObject({
      name: 'LimitExceededException',
    });
    await send(write('PutMetricFilter', { ...filter, filterName: 'f99' }));
  });

  it('tries a pattern on messages by the parser that filters are checked with', async () => {
    const { reader } = await open('fresh');
    const logEventMessages = ['{"a":"x"}', 'not JSON', '{"a":"y"}', '{"a":"x","b":1}'];
    const tried = async (filterPattern: string) => {
      const read = await reader()('logs:TestMetricFilter', { filterPattern, logEventMessages }, home);
      return read.ok && read.value.matches?.map(({ eventMessage }) => eventMessage);
    };
    expect(await tried('{ $.a = "x" }')).toEqual([logEventMessages[0], logEventMessages[3]]);
    expect(await tried('')).toEqual(logEventMessages);
    // Source: DataBiosphere/azul#5884.
    expect(await tried('{ $.b != 2 }')).toEqual([logEventMessages[3]]);
  });

  it.each([
    [{ filterPattern: '{ $.a = }', logEventMessages: ['{}'] }],
    [{ filterPattern: longest(1025), logEventMessages: ['{}'] }],
    [{ filterPattern: '{ $.a = 1 }', logEventMessages: [] }],
    [{ filterPattern: '{ $.a = 1 }', logEventMessages: [''] }],
    [{ filterPattern: '{ $.a = 1 }', logEventMessages: Array(51).fill('{}') }],
  ])('tries nothing that AWS would refuse: %o', async (input) => {
    const { invoke } = await open('fresh');
    await expect(invoke('logs:TestMetricFilter', input, home)).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
  });

  it.each<[ReadOp, object]>([
    ['logs:DescribeMetricFilters', { logGroupName: 'none' }],
    ['logs:ListTagsForResource', { resourceArn: `arn:aws:logs:${home}:123456789012:log-group:none` }],
  ])('%s knows no group that is not there', async (op, input) => {
    const { reader } = await open('fresh');
    expect(await reader()(op, input as never, home)).toMatchObject({ ok: false, why: 'absent' });
  });
});
