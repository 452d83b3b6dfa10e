// The same accounts judged twice: by audit, and by checks written from other tools' rules. Each disagreement has a name.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answers } from '../support/demo.ts';
import { emptyFolder, program } from '../support/program.ts';
import { startMoto } from './moto.ts';
import { configureHalf, finishByHand, useForAWhile } from './second-opinion/accounts.ts';
import { type Clients, clientsAt, home, type Opinion, regions, worst } from './second-opinion/clients.ts';
import { beyond, counts, oneSided } from './second-opinion/counts.ts';
import { accountChecks } from './second-opinion/judge-account.ts';
import { guardChecks } from './second-opinion/judge-guards.ts';
import { iamChecks } from './second-opinion/judge-iam.ts';
import { keyChecks } from './second-opinion/judge-keys.ts';
import { watchChecks } from './second-opinion/judge-watch.ts';
import { guardHalf, loosen } from './second-opinion/later-use.ts';
import { type AccountName, accounts, type Relation } from './second-opinion/relations.ts';
import type { Row } from './second-opinion/row.ts';
import { table as first } from './second-opinion/table.ts';
import { guards } from './second-opinion/table-guards.ts';

interface Finding {
  readonly control: string;
  readonly verdict: string;
  readonly region?: string;
  readonly frameworks: { readonly prowler?: readonly string[] };
}
/** A row, and what each of the two said. */
interface Pair {
  readonly row: Row;
  readonly ours: Opinion;
  readonly theirs: Opinion;
  /** Check by check. */
  readonly said: readonly (readonly [check: string, opinion: Opinion])[];
}

const moto = (await startMoto())!;
const checks = { ...iamChecks, ...keyChecks, ...accountChecks, ...watchChecks, ...guardChecks };
const table = [...first, ...guards];
const here = ['--level', 'everything', '--regions', regions.join(','), '--lang', 'en'];

describe.skipIf(!moto)('a second opinion', () => {
  const pairs = new Map<AccountName, readonly Pair[]>();
  /** The checks of other tools that our controls name: `CONTROL CHECK`. */
  let named: ReadonlySet<string>;

  beforeAll(async () => {
    const aws = clientsAt(moto.url);
    const folder = emptyFolder();
    const file = join(folder, 'answers.json');
    writeFileSync(file, JSON.stringify(answers));
    const env = { ...moto.env, AWS_ENDPOINT_URL: moto.url, XDG_STATE_HOME: folder };
    const admin = answers.adminUser ?? '';
    const judge = async (name: AccountName) => {
      const { code, stdout, stderr } = await program(['audit', ...here, '--format', 'json'], env);
      expect({ code, stderr }).toEqual({ code: 3, stderr: `This is not AWS: ${moto.url}\n` });
      const { findings } = JSON.parse(stdout) as { findings: readonly Finding[] };
      pairs.set(name, await Promise.all(table.map((row) => pairOf(row, findings, aws))));
      return findings;
    };

    const found = await judge('empty');
    named = new Set(
      found.flatMap(({ control, frameworks }) =>
        (frameworks.prowler ?? []).map((one) => `${control} ${one}`),
      ),
    );
    await configureHalf(aws);
    await guardHalf(aws);
    await judge('half');
    await moto.reset();
    const applied = await program(['apply', '--yes', '--answers', file, ...here], env);
    expect(applied.code, applied.stdout + applied.stderr).toBe(8);
    await finishByHand(aws, admin);
    await judge('finished');
    await useForAWhile(aws, admin);
    await loosen(aws);
    await judge('used');
  });
  afterAll(() => moto.stop());

  it('sets each check that a control names beside that control, and leaves none out', () => {
    const rows = table.flatMap((row) => row.checks.map((check) => `${row.control} ${check}`));
    const missing = [...named].filter((one) => !rows.includes(one) && !(one in beyond));
    expect(missing, 'named by a control, judged by nobody').toEqual([]);
    expect([...named]).toEqual(expect.arrayContaining(Object.keys(beyond)));
    const checked = new Set(table.flatMap((row) => row.checks));
    expect([...checked].sort()).toEqual(Object.keys(checks).sort());
  });

  it('hears PASS and FAIL of every check, but of those that moto or the rule itself makes one-sided', () => {
    const heard = new Set([...pairs.values()].flat().flatMap(({ said }) => said.map((one) => one.join(' '))));
    const both = Object.keys(checks).filter((name) => heard.has(`${name} PASS`) && heard.has(`${name} FAIL`));
    const lacking = Object.keys(checks).filter((name) => !both.includes(name));
    expect(lacking.sort()).toEqual(Object.keys(oneSided).sort());
  });

  describe.each(accounts)('of the account that is %s', (name) => {
    it.each(table.map((row) => [titleOf(row), row] as const))('%s', (_, row) => {
      const pair = pairs.get(name)?.find((one) => one.row === row);
      expect(pair).toMatchObject(saidIn(row.expected[name]));
    });

    it('is judged alike, but where a difference has a name', () => {
      const { agree, differ } = countOf(pairs.get(name) ?? []);
      console.log(
        `${name}: ${agree + differ} controls judged by both, ${agree} agree, ${differ} differ as named`,
      );
      expect({ agree, differ }).toEqual(counts[name]);
    });
  });
});

const titleOf = ({ control, region, checks: names }: Row): string =>
  `${control}${region ? ` in ${region}` : ''} beside ${names.join(', ')}`;

const saidIn = (relation: Relation) =>
  typeof relation === 'string'
    ? { ours: relation, theirs: relation }
    : { ours: relation.ours, theirs: relation.theirs };

async function pairOf(row: Row, findings: readonly Finding[], aws: Clients): Promise<Pair> {
  const ours = findings
    .filter(({ control, region }) => control === row.control && (!row.region || region === row.region))
    .map(({ verdict }) => opinionIn(verdict));
  const said = await Promise.all(
    row.checks.map(async (check) => [check, await checks[check]!(aws, row.region ?? home)] as const),
  );
  return { row, ours: worst(ours), theirs: worst(said.map(([, opinion]) => opinion)), said };
}

/** What was accepted is not open. Unknown, managed or left to a person: no verdict. */
function opinionIn(verdict: string): Opinion {
  if (verdict === 'fail') return 'FAIL';
  return verdict === 'pass' || verdict === 'accepted' ? 'PASS' : 'silent';
}

/** Controls, in each region where there are several; one that differs from any of its checks differs. */
function countOf(all: readonly Pair[]) {
  const judged = all.filter(({ ours, theirs }) => ours !== 'silent' && theirs !== 'silent');
  const nameOf = ({ row }: Pair) => `${row.control} ${row.region ?? ''}`;
  const both = new Set(judged.map(nameOf)).size;
  const differ = new Set(judged.filter(({ ours, theirs }) => ours !== theirs).map(nameOf)).size;
  return { agree: both - differ, differ };
}
