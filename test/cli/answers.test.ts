// The answers file: what is wrong in it is told with file, line, column and what was expected.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { answersSchema, readAnswers } from '../../src/commands/answers-file.ts';
import { answers, file, run } from './run.ts';

describe('a wrong answers file', () => {
  it.each([
    [
      'unknown key',
      '{\n  "adminUsr": "alice"\n}',
      /line 2, column 3.*no key "adminUsr".*Did you mean adminUser\?/,
    ],
    [
      'unknown inner key',
      '{"contacts":{"security":{"mail":"a@example.com"}}}',
      /line 1, column 26.*"mail".*email/,
    ],
    ['wrong type', '{"adminUser": 7}', /column 2.*adminUser: expected letters, digits/],
    ['no e-mail address', '{"alertEmail": "nobody"}', /alertEmail: expected an e-mail address/],
    [
      'no country code',
      '{"contacts":{"billing":{"phone":"03-1234-5678"}}}',
      /contacts\.billing\.phone: expected a phone number/,
    ],
    [
      'another currency',
      '{"monthlyBudget":{"amount":20,"currency":"JPY"}}',
      /monthlyBudget\.currency: expected USD/,
    ],
    ['missing part', '{"monthlyBudget":{"amount":20}}', /monthlyBudget\.currency: expected USD/],
    ['no amount', '{"monthlyBudget":{"amount":-1,"currency":"USD"}}', /expected a number from 1/],
    ['no region', '{"regions":["us-east-1","tokyo"]}', /regions\.1: expected a list of regions/],
    [
      'twice the same key',
      '{\r\n"adminUser":"a",\r\n"adminUser":"b"}',
      /line 3, column 1.*"adminUser" stands here twice/,
    ],
    ['__proto__', '{"__proto__":{"adminUser":"a"}}', /column 2.*__proto__ is not allowed/],
    ['broken JSON', '{"adminUser": }', /line 1, column 15.*not JSON/],
    ['nothing', '', /line 1, column 1.*not JSON/],
    ['a list', '[]', /expected object/],
  ])('%s', async (_name, text, said) => {
    const path = file('answers.json', text);
    const { code, stdout, stderr } = await run(['plan', '--demo', '--answers', path]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.replace(/\s+/g, ' ')).toMatch(said);
    expect(stderr).toContain('answers.json');
  });

  it('that is not there', async () => {
    const { code, stderr } = await run(['audit', '--demo', '--answers', 'nowhere.json']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/nowhere\.json[\s\S]*ENOENT/);
  });
});

describe('a good answers file', () => {
  it('may have a byte order mark and CRLF, and is read as a person would have typed it', () => {
    const phone = { ...answers.contacts.security, phone: '+81 (0)3-1234-5678' };
    const text = JSON.stringify({ ...answers, contacts: { security: phone } }, null, 2);
    const read = readAnswers(file('answers.json', `\uFEFF${text.replaceAll('\n', '\r\n')}`));
    expect(read).toEqual(answers);
  });

  it('may be empty', () => {
    expect(readAnswers(file('answers.json', '{}'))).toEqual({});
  });
});

it('is described by the published schema', () => {
  const published = new URL('../../schema/answers.schema.json', import.meta.url);
  expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual(z.toJSONSchema(answersSchema, { io: 'input' }));
});
