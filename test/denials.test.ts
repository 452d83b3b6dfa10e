// One permission fewer: with each action of `policy audit` taken away in turn, exactly what depends on it turns unknown, and
// the report names the action. With all of them nothing is denied.
import { afterAll, describe, expect, it } from 'vitest';
import { accountNotes } from '../src/commands/notes.ts';
import { survey } from '../src/commands/survey.ts';
import { demoInvoke } from '../src/demo/account.ts';
import type { Denial, Scenario } from '../src/demo/scenarios.ts';
import { newWorld } from '../src/demo/world.ts';
import type { Invoke } from '../src/model/call.ts';
import { actionsFor } from '../src/model/permissions.ts';
import type { Finding } from '../src/model/step.ts';
import { lookBeside } from '../src/runtime/beside.ts';
import { look } from '../src/runtime/look.ts';
import { makeReader } from '../src/runtime/reader.ts';
import { steps } from '../steps/index.ts';
import { run } from './cli/run.ts';
import { few, noon } from './support/demo.ts';

const now = new Date(noon).toISOString();
const { stdout } = await run(['policy', 'audit']);
const actions: readonly string[] = JSON.parse(stdout).Statement.flatMap(
  ({ Action }: { Action: string[] }) => Action,
);
// Between them, every read is sent: an admin at work, bad habits, an organization, a budget of our own.
const accounts: readonly Scenario[] = ['hardened', 'messy', 'halfway', 'member'];

interface Seen {
  /** Step and operation of every read. */
  readonly asked: ReadonlySet<string>;
  readonly findings: readonly Finding[];
  readonly notes: string;
}

/** The whole audit of an account in which the actions are denied to the caller. */
async function audited(scenario: Scenario, ...denied: readonly string[]): Promise<Seen> {
  const world = newWorld(scenario, now);
  const more = denied.map((action): Denial => ({ action, by: 'identity' }));
  world.denials = [...more, ...world.denials];
  const asked = new Set<string>();
  const invoke = demoInvoke({ world, now: () => noon });
  const notedBy =
    (who: string): Invoke =>
    (op, input, region) => {
      for (const action of actionsFor(op, input as Record<string, unknown>)) asked.add(`${who} ${action}`);
      return invoke(op, input, region);
    };
  const looked = await look(makeReader(notedBy('look')), { now, only: few });
  if (!looked.ok) throw new Error(`no account: ${looked.why}`);
  const findings: Finding[] = [];
  for (const step of steps) {
    const { seen } = await survey([step], notedBy(step.id), looked.account);
    findings.push(...(seen[step.id]?.findings ?? []));
  }
  const beside = await lookBeside(makeReader(notedBy('beside')), looked.account);
  const notes = accountNotes(looked.account, false, beside);
  return { asked, findings, notes: notes.map(({ en }) => en).join(' ') };
}

const whole = Object.fromEntries(
  await Promise.all(accounts.map(async (scenario) => [scenario, await audited(scenario)] as const)),
) as Record<Scenario, Seen>;

/** What is found of each control, in the order of the findings. */
const verdicts = (findings: readonly Finding[], control: string) =>
  findings.filter((one) => one.control === control).map(({ verdict }) => verdict);
const controls = steps.flatMap((step) => step.controls.map(({ id }) => ({ step: step.id, id })));

// Asked only where another way failed, or only to plan: no verdict hangs on it.
const silent: Readonly<Record<string, string>> = {
  'account:GetAccountInformation': 'only what a service refuses the account is told apart by it',
  'account:ListRegions': 'EC2 lists the regions too',
  'ec2:DescribeRegions': 'asked where account:ListRegions is refused',
  'events:ListTagsForResource': 'asked to plan: whose rule it is that has our name',
  'events:TestEventPattern': 'asked before a rule is made: without it the change says so',
  'iam:GenerateCredentialReport': 'the report of the last four hours is there',
  'iam:GetPolicy': 'asked of a policy that hangs on a forwarding role: no account here has one',
  'cloudwatch:ListTagsForResource': 'asked where an alarm of our name is not as we make it',
  'logs:ListTagsForResource': 'only the plan goes by it',
  'logs:TestMetricFilter':
    'asked where a filter of ours is missing: the plan goes on without it, and says so',
  'iam:ListGroupsForUser': 'asked where billing is refused',
  'iam:ListOrganizationsFeatures': 'only a note in a management account goes by it',
  'kms:ListResourceTags': 'only the plan goes by it: whose key it is',
  's3:GetBucketLocation': 'asked where the list of buckets lacks the region',
  's3:GetLifecycleConfiguration': 'only the plan goes by it',
  'organizations:ListDelegatedAdministrators': 'only a note in a management account goes by it',
  's3:ListBucketVersions': 'only the way back goes by it: a bucket with files is kept',
};
// The verdict stands on what else was read; that something is unseen is told beside it.
const beside: Readonly<Record<string, readonly [control: string, verdict: string]>> = {
  // An administrator lacks no permission: then it is the switch that only root has.
  'budgets:ViewBudget': ['iam-billing-access', 'fail'],
  'guardduty:GetAdministratorAccount': ['guardduty-all-regions', 'pass'],
  'organizations:DescribeEffectivePolicy': ['s3-account-bpa', 'pass'],
  'securityhub:GetAdministratorAccount': ['security-hub', 'pass'],
};

it('nothing is denied with the whole policy', () => {
  for (const { findings, notes } of Object.values(whole)) {
    expect(findings.flatMap(({ missing }) => missing ?? [])).toEqual([]);
    expect(notes).not.toContain('missing');
  }
});

const told: string[] = [];
describe.each(actions)('without %s', (action) => {
  it('exactly what depends on it is unknown, and the report names it', async () => {
    const changed: string[] = [];
    for (const scenario of accounts) {
      const before = whole[scenario];
      const after = await audited(scenario, action);
      if (after.notes.includes(action)) changed.push('a note');
      for (const { step, id } of controls) {
        const mine = after.findings.filter((one) => one.control === id);
        const names = mine.some(({ missing }) => missing === action);
        if (names) changed.push(id);
        const [was, is] = [verdicts(before.findings, id), verdicts(after.findings, id)];
        if (JSON.stringify(was) === JSON.stringify(is)) continue;
        expect([...before.asked, ...after.asked], `${scenario}: ${id}`).toEqual(
          expect.arrayContaining([expect.stringMatching(new RegExp(`^(${step}|look) ${action}$`))]),
        );
        const fresh = new Set(is.filter((verdict, at) => verdict !== was[at]));
        const [control, verdict] = beside[action] ?? [];
        if (control === id) expect(['unknown', verdict]).toEqual(expect.arrayContaining([...fresh]));
        else expect([...fresh, names], `${scenario}: ${id}`).toEqual(['unknown', true]);
      }
    }
    if (action in silent) return expect(changed).toEqual([]);
    expect(changed, 'nothing depends on it').not.toEqual([]);
    told.push(action);
  });
});

afterAll(() => {
  console.info(
    `policy audit: ${actions.length} actions, ${told.length} told, ${Object.keys(silent).length} with another way`,
  );
});
