// policy: what is printed can be attached as it stands, and allows what this program can send, no more.
import { describe, expect, it } from 'vitest';
import { lackedBySecurityAudit, longestPolicy, policiesFor } from '../../src/model/least.ts';
import { reads, writes } from '../../src/model/operations/index.ts';
import { actionsFor } from '../../src/model/permissions.ts';
import { run } from './run.ts';

interface Document {
  readonly Version: string;
  readonly Statement: readonly { Effect: string; Action: string[]; Resource: string; Condition?: object }[];
}
const printed = async (purpose: string): Promise<readonly Document[]> => {
  const { code, stdout } = await run(['policy', purpose]);
  expect(code).toBe(0);
  const value: Document | Document[] = JSON.parse(stdout);
  return Array.isArray(value) ? value : [value];
};
const actionsOf = (documents: readonly Document[]): string[] =>
  documents.flatMap(({ Statement }) => Statement.flatMap(({ Action }) => Action));

describe('policy', () => {
  it('audit allows every read and nothing else, and says what SecurityAudit lacks', async () => {
    const actions = actionsOf(await printed('audit'));
    const wanted = [...reads.keys()].flatMap((op) => actionsFor(op)).filter((op) => !op.startsWith('sts:'));
    expect(actions.sort()).toEqual([...new Set(wanted)].sort());
    for (const action of actions)
      expect(action).toMatch(/^[a-z0-9-]+:(Get|BatchGet|List|Describe|View|Lookup|Test|Generate)/);
    const { stderr } = await run(['policy', 'audit']);
    expect(stderr).toContain('SecurityAudit');
    for (const action of ['account:GetContactInformation', 'account:ListRegions', 'budgets:ViewBudget']) {
      expect(stderr).toContain(action);
    }
    expect(lackedBySecurityAudit(actions).length).toBeGreaterThanOrEqual(3);
    expect((await run(['policy', 'audit', '--quiet'])).stderr).toBe('');
  });

  it('apply allows the writes too, those on what this tool makes on nothing else', async () => {
    const documents = await printed('apply');
    const actions = new Set(actionsOf(documents));
    const fullest = { Tags: [{}], TagsList: [{}], ResourceTags: [{}], ObjectOwnership: 'x' };
    for (const op of writes.keys()) for (const one of actionsFor(op, fullest)) expect(actions).toContain(one);
    const where = Object.fromEntries(
      documents.flatMap(({ Statement }) =>
        Statement.flatMap(({ Action, Resource }) => Action.map((one) => [one, Resource])),
      ),
    );
    expect(where).toMatchObject({
      's3:CreateBucket': 'arn:aws:s3:::day-one-*',
      'cloudtrail:DeleteTrail': 'arn:aws:cloudtrail:*:*:trail/day-one-*',
      'iam:CreateServiceLinkedRole': 'arn:aws:iam::*:role/aws-service-role/*',
      'iam:CreateUser': '*',
    });
  });

  it('apply hands over three roles, each to the one service that takes it on', async () => {
    const passing = (await printed('apply'))
      .flatMap(({ Statement }) => Statement)
      .filter(({ Action }) => Action.includes('iam:PassRole'));
    const to = (service: string) => ({ StringEquals: { 'iam:PassedToService': service } });
    expect(passing.map(({ Resource, Condition }) => [Resource.split(':role/')[1], Condition])).toEqual([
      ['day-one-trail-logs', to('cloudtrail.amazonaws.com')],
      ['day-one-guardduty-forward', to('events.amazonaws.com')],
      ['aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig', to('config.amazonaws.com')],
    ]);
  });

  it.each([longestPolicy, 1000, 400])(
    'keeps each document within %i characters, and loses no action',
    (longest) => {
      const actions = [...reads.keys(), ...writes.keys()].flatMap((op) => actionsFor(op)).sort();
      const documents = policiesFor(actions, longest);
      for (const one of documents) expect(JSON.stringify(one).length).toBeLessThanOrEqual(longest);
      const all = documents.flatMap(({ Statement }) => Statement.flatMap(({ Action }) => [...Action]));
      expect(new Set(all)).toEqual(new Set(actions));
      // Each once; the right to hand over a role once for each role.
      expect(all.filter((one) => one !== 'iam:PassRole').length).toBe(new Set(all).size - 1);
      expect(all.filter((one) => one === 'iam:PassRole').length).toBe(3);
      expect(documents.length).toBeGreaterThanOrEqual(longest < 5000 ? 3 : 1);
    },
  );

  it.each([
    [['policy'], /audit, apply/],
    [['policy', 'adit'], /Did you mean audit\?/],
    [['policy', 'audit', 'apply'], /does not take the word "apply"/],
  ])('%j is wrong usage', async (words, said) => {
    const { code, stdout, stderr } = await run(words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(said);
  });
});
