// What kind of account it is, and what that decides over the steps' own findings.
import { describe, expect, it } from 'vitest';
import { accountNotes } from '../../src/commands/notes.ts';
import { survey } from '../../src/commands/survey.ts';
import type { AccountState } from '../../src/demo/account/state.ts';
import type { Denial } from '../../src/demo/scenarios.ts';
import { planWalk } from '../../src/engine/plan.ts';
import type { Account } from '../../src/model/account.ts';
import type { Verdict } from '../../src/model/step.ts';
import { isActive, kindOf } from '../../src/runtime/kind.ts';
import { steps } from '../../steps/index.ts';
import { answers, type Bench, open } from '../support/demo.ts';

const forbidden = (action: string): Denial => ({ action, by: 'organization' });
const lacks = (action: string): Denial => ({ action, by: 'identity' });

/** Verdict -> the controls that have it somewhere. */
async function judged({ invoke }: Bench, account: Account): Promise<Partial<Record<Verdict, string[]>>> {
  const { seen } = await survey(steps, invoke, account);
  const found: Partial<Record<Verdict, string[]>> = {};
  for (const { control, verdict } of Object.values(seen).flatMap(({ findings }) => findings)) {
    found[verdict] = [...new Set([...(found[verdict] ?? []), control])];
  }
  return found;
}

describe('the kind of account', () => {
  it.each([
    ['fresh', [], { kind: 'standalone' }],
    ['member', [], { kind: 'member', organization: 'o-demo123456' }],
    // The role's path alone tells it.
    ['managed', [], { kind: 'member', organization: 'o-demo123456', project: true }],
    // So does the organization that forbids to look at contact and regions, whatever the role is.
    ['managed', [lacks('iam:GetRole')], { kind: 'member', organization: 'o-demo123456', project: true }],
    ['member', [forbidden('account:*')], { kind: 'member', organization: 'o-demo123456', project: true }],
    // One of the two is a habit of many organizations, and a missing permission says nothing.
    ['member', [forbidden('account:ListRegions')], { kind: 'member', organization: 'o-demo123456' }],
    ['member', [lacks('account:*')], { kind: 'member', organization: 'o-demo123456' }],
    ['member', [lacks('organizations:DescribeOrganization')], { kind: 'unknown' }],
    ['fresh', [forbidden('account:*')], { kind: 'standalone' }],
  ] as const)('%s without %j is %j', async (scenario, denials, kind) => {
    const bench = await open(scenario);
    bench.world.denials = [...denials, ...bench.world.denials];
    expect(await kindOf(bench.reader(), bench.account)).toEqual(kind);
  });

  it('is managed by whoever the organization says', async () => {
    const bench = await open('member');
    expect(await kindOf(bench.reader(), { ...bench.account, id: '999999999999' })).toMatchObject({
      kind: 'management',
    });
  });
});

describe('a project that AWS manages', () => {
  it('has nothing to mend, and regions that do not apply', async () => {
    const bench = await open('managed');
    const found = await judged(bench, bench.account);
    expect(Object.keys(found).sort()).toEqual(['managed', 'not-applicable', 'pass']);
    expect(found.managed).toEqual(
      expect.arrayContaining(['root-mfa', 'account-contact-info', 'iam-billing-access', 'admin-user']),
    );
    expect(found['not-applicable']).toContain('guardduty-all-regions');
  });

  it('is never written to, but told what is open', async () => {
    const bench = await open('fresh');
    const account: Account = { ...bench.account, kind: 'member', project: true };
    const { seen } = await survey(steps, bench.invoke, account);
    const plans = planWalk(steps, seen, { account, answers });
    expect(plans.flatMap(({ changes, questions }) => [...changes, ...questions])).toEqual([]);
    const fails = Object.values(seen).flatMap(({ findings }) =>
      findings.filter(({ verdict }) => verdict === 'fail').map(({ control }) => control),
    );
    expect(fails.length).toBeGreaterThan(3);
    expect(plans.flatMap(({ guide }) => guide.map(({ control }) => control)).sort()).toEqual(fails.sort());
    expect(accountNotes(account, false, {})[0]?.en).toContain('AWS manages this account');
  });
});

describe('another partition', () => {
  it('says nothing about root and billing, whatever was read', async () => {
    const bench = await open('messy');
    const found = await judged(bench, { ...bench.account, partition: 'aws-cn' });
    const about = ['root', 'billing'];
    const controls = steps.flatMap((step) => step.controls);
    const wanted = controls.filter((one) => about.includes(one.about ?? '')).map(({ id }) => id);
    expect(wanted.length).toBeGreaterThan(4);
    expect(found['not-applicable']).toEqual(expect.arrayContaining(wanted));
    for (const [verdict, ids] of Object.entries(found)) {
      if (verdict === 'not-applicable') continue;
      expect(ids.filter((id) => wanted.includes(id))).toEqual([]);
    }
  });
});

describe('an account that AWS is still opening', () => {
  it('is unknown with words, and says when to come back', async () => {
    const bench = await open('hardened');
    const fault = { kind: 'error', code: 'SubscriptionRequiredException', message: 'not yet' } as const;
    bench.world.faults = [{ op: 'guardduty:ListDetectors', times: 99, fault }];
    const { seen, came } = await survey(steps, bench.invoke, bench.account);
    expect(seen['guardduty']?.findings.map(({ verdict }) => verdict)).toEqual(Array(17).fill('unknown'));
    expect(seen['guardduty']?.findings[0]?.actual.en).toContain('may not use this service yet');
    expect(came.has('not-subscribed')).toBe(true);
    expect(await isActive(bench.reader())).toBe(true);
    (bench.world.services['account'] as AccountState).pending = true;
    expect(await isActive(bench.reader())).toBe(false);
    bench.world.denials = [{ action: 'account:GetAccountInformation', by: 'identity' }];
    expect(await isActive(bench.reader())).toBeUndefined();
    expect(accountNotes(bench.account, true, {})[0]?.en).toContain('has not finished opening');
  });
});

describe('regions and refusals', () => {
  const oneRegion = async (code: string, message = '') => {
    const bench = await open('hardened');
    const fault = { kind: 'error', code, message } as const;
    bench.world.faults = [{ op: 'guardduty:ListDetectors', region: 'eu-west-1', times: 99, fault }];
    // Alone: what another step could read there would speak for the region.
    const only = steps.filter(({ id }) => id === 'guardduty');
    const { seen, regions } = await survey(only, bench.invoke, bench.account);
    const found = seen['guardduty']?.findings.find(({ region }) => region === 'eu-west-1');
    return [found?.verdict, found?.actual.en, regions.find(({ name }) => name === 'eu-west-1')?.state];
  };
  const scp = (how: string) =>
    `User: x is not authorized to perform: guardduty:ListDetectors ${how} service control policy`;

  it.each([
    ['ENOTFOUND', '', 'not-applicable', 'not there in this region', 'read'],
    ['UnrecognizedClientException', '', 'unknown', 'old-style session tokens', 'denied'],
    ['InvalidClientTokenId', '', 'unknown', 'it has ended', 'denied'],
    ['AuthFailure', '', 'unknown', 'did not accept your sign-in', 'denied'],
    ['ECONNRESET', '', 'unknown', 'could not be reached', 'unreachable'],
    ['TimeoutError', '', 'unknown', 'could not be reached', 'unreachable'],
    ['ThrottlingException', '', 'unknown', 'slow down', 'unreachable'],
    ['InternalServerException', '', 'unknown', 'AWS had trouble', 'unreachable'],
    ['AccessDeniedException', '', 'unknown', 'missing: guardduty:ListDetectors', 'denied'],
    ['AccessDeniedException', scp('with an explicit deny in a'), 'managed', 'organization', 'denied'],
    ['AccessDeniedException', scp('because no'), 'managed', 'organization', 'denied'],
    [
      'AccessDeniedException',
      'not authorized to perform: guardduty:ListDetectors with an explicit deny in a permissions boundary',
      'unknown',
      'permissions boundary',
      'denied',
    ],
    [
      'AccessDeniedException',
      'not authorized to perform: guardduty:ListDetectors with an explicit deny in an identity-based policy',
      'unknown',
      'guardduty:ListDetectors',
      'denied',
    ],
  ])('%s %s: %s, %s, the region is %s', async (code, message, verdict, words, state) => {
    const [is, said, region] = await oneRegion(code, message);
    expect([is, region]).toEqual([verdict, state]);
    expect(said).toContain(words);
  });

  it('a region is read where one service fails and another answers; the findings tell which', async () => {
    const bench = await open('hardened');
    const fault = { kind: 'error', code: 'AccessDeniedException', message: '' } as const;
    bench.world.faults = [{ op: 'guardduty:ListDetectors', region: 'eu-west-1', times: 99, fault }];
    const two = steps.filter(({ id }) => ['guardduty', 'access-analyzer'].includes(id));
    const { seen, regions } = await survey(two, bench.invoke, bench.account);
    expect(regions.find(({ name }) => name === 'eu-west-1')?.state).toBe('read');
    const there = (id: string) =>
      seen[id]?.findings.filter(({ region }) => region === 'eu-west-1').map(({ verdict }) => verdict);
    expect(there('guardduty')).toEqual(['unknown']);
    expect(there('access-analyzer') ?? []).not.toContain('unknown');
  });

  it('names the policy that refused, with its ARN where AWS does', async () => {
    const bench = await open('fresh');
    const arn = 'arn:aws:organizations::999999999999:policy/o-demo123456/service_control_policy/p-1';
    const message = `not authorized to perform: iam:GetAccountSummary with an explicit deny in a service control policy: ${arn}`;
    const fault = { kind: 'error', code: 'AccessDenied', message } as const;
    bench.world.faults = [{ op: 'iam:GetAccountSummary', times: 9, fault }];
    const { seen } = await survey(steps, bench.invoke, bench.account);
    const found = seen['root-user']?.findings.find(({ control }) => control === 'root-mfa');
    expect(found?.verdict).toBe('managed');
    expect(found?.actual.en).toBe(
      `refused by an explicit deny in a service control policy ${arn} (missing: iam:GetAccountSummary)`,
    );
    expect(found?.missing).toBeUndefined();
  });
});
