import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/model/json.ts';
import {
  type Context,
  covers,
  every,
  holds,
  not,
  some,
  type Told,
} from '../../src/model/policy-statement.ts';

/** A policy variable of AWS, in two pieces so that it is not taken for one of ours. */
const variable = ['$', '{aws:username}'].join('');

describe('what a statement speaks of', () => {
  it.each<[string, { readonly [key: string]: Json }, Told]>([
    ['one', { Action: 'sns:publish' }, true],
    ['any', { Action: ['s3:*', 'SNS:Pub*'] }, true],
    ['one letter', { Action: 'sns:Publis?' }, true],
    ['a dot is a dot', { Action: 'sns.Publish' }, false],
    ['another', { Action: ['sns:Subscribe'] }, false],
    ['all but another', { NotAction: 'sns:Subscribe' }, true],
    ['all but this', { NotAction: ['sns:*'] }, false],
    ['nothing said', {}, 'unclear'],
    ['a variable', { Action: `sns:${variable}` }, 'unclear'],
  ])('%s', (_what, statement, told) => {
    expect(covers(statement, 'Action', 'sns:Publish')).toBe(told);
  });

  it('minds the case of a resource', () => {
    expect(covers({ Resource: 'arn:aws:sns:*:1:Topic' }, 'Resource', 'arn:aws:sns:eu-west-1:1:Topic')).toBe(
      true,
    );
    expect(covers({ Resource: 'arn:aws:sns:*:1:topic' }, 'Resource', 'arn:aws:sns:eu-west-1:1:Topic')).toBe(
      false,
    );
  });
});

describe('a condition', () => {
  const context: Context = {
    'aws:a': ['One'],
    'aws:gone': [undefined],
    'aws:maybe': ['One', undefined],
    'aws:flag': ['true'],
    'aws:arn': ['arn:aws:events:eu-west-1:1:rule/x'],
  };
  it.each<[string, Json | undefined, Told]>([
    ['none', undefined, true],
    ['equal, whatever the case of the key', { StringEquals: { 'AWS:A': 'One' } }, true],
    ['equal to none of these', { StringEquals: { 'aws:a': ['Two', 'O*'] } }, false],
    ['like', { StringLike: { 'aws:a': 'O*' } }, true],
    ['not equal', { StringNotEquals: { 'aws:a': 'One' } }, false],
    ['not like', { StringNotLike: { 'aws:a': 'T*' } }, true],
    ['whatever the case', { StringEqualsIgnoreCase: { 'aws:a': 'ONE' } }, true],
    ['a key that is not there', { StringEquals: { 'aws:gone': 'One' } }, false],
    ['not equal, and not there', { StringNotEquals: { 'aws:gone': 'One' } }, true],
    ['if it is there', { StringEqualsIfExists: { 'aws:gone': 'One' } }, true],
    ['perhaps there, and equal', { StringEquals: { 'aws:maybe': 'One' } }, 'unclear'],
    ['perhaps there, and equal in no case', { StringEquals: { 'aws:maybe': 'Two' } }, false],
    ['perhaps there, and not equal in any case', { StringNotEquals: { 'aws:maybe': 'Two' } }, true],
    ['a key that nobody knows', { StringEquals: { 'aws:b': 'One' } }, 'unclear'],
    ['an operator that nobody knows', { 'ForAnyValue:StringLike': { 'aws:a': 'O*' } }, 'unclear'],
    ['no operator at all', { IpAddress: { 'aws:a': '10.0.0.0/8' } }, 'unclear'],
    ['a flag', { Bool: { 'aws:flag': true } }, true],
    ['a flag as text', { Bool: { 'aws:flag': 'false' } }, false],
    ['there is none', { Null: { 'aws:gone': 'true' } }, true],
    ['there is one', { Null: { 'aws:a': true } }, false],
    ['an ARN by its parts', { ArnLike: { 'aws:arn': 'arn:aws:events:*:1:rule/*' } }, true],
    ['an ARN of another kind', { ArnLike: { 'aws:arn': 'arn:aws:s3:*:1:rule/*' } }, false],
    ['half an ARN', { ArnEquals: { 'aws:arn': 'arn:aws:*' } }, 'unclear'],
    ['both must hold', { StringEquals: { 'aws:a': 'One' }, Bool: { 'aws:flag': false } }, false],
    ['one that fails decides', { StringEquals: { 'aws:b': 'x', 'aws:a': 'Two' } }, false],
    ['a variable', { StringEquals: { 'aws:a': variable } }, 'unclear'],
    ['no condition at all', 'x', 'unclear'],
  ])('%s', (_what, condition, told) => {
    expect(holds(condition, context)).toBe(told);
  });

  it('is put together so that what is unclear never hides a no or a yes', () => {
    expect(every([true, 'unclear'])).toBe('unclear');
    expect(every(['unclear', false])).toBe(false);
    expect(some([false, 'unclear'])).toBe('unclear');
    expect(some(['unclear', true])).toBe(true);
    expect(not('unclear')).toBe('unclear');
  });
});
