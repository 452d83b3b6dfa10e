// The plan of the account and what a management account gave out of its hands: what is read, and what is said of it.
import { describe, expect, it } from 'vitest';
import { hide } from '../../src/commands/facts-private.ts';
import { accountNotes } from '../../src/commands/notes.ts';
import type { Freetier } from '../../src/demo/freetier/index.ts';
import type { Organizations } from '../../src/demo/organizations/index.ts';
import type { Denial, Scenario } from '../../src/demo/scenarios.ts';
import { reads, writes } from '../../src/model/operations/index.ts';
import { lookBeside } from '../../src/runtime/beside.ts';
import { look } from '../../src/runtime/look.ts';
import { type Bench, noon, open } from '../support/demo.ts';

const lacks = (action: string): Denial => ({ action, by: 'identity' });

async function notesOf(bench: Bench): Promise<string> {
  const looked = await look(bench.reader(), { now: new Date(noon).toISOString() });
  if (!looked.ok) throw new Error(looked.why);
  const notes = accountNotes(looked.account, false, await lookBeside(bench.reader(), looked.account));
  for (const { ja } of notes) expect(ja).toMatch(/[ぁ-ヿ一-龯]/);
  return notes.map(({ en }) => en).join(' ');
}

describe('the plan', () => {
  it.each<[Scenario, string]>([
    ['fresh', 'Free plan until 2026-07-05, credits left: 100.00 USD. AWS closes the account'],
    ['halfway', ''],
    ['hardened', ''],
    ['member', ''],
  ])('%s: %s', async (scenario, said) => {
    const notes = await notesOf(await open(scenario));
    expect(notes.slice(0, said.length || undefined)).toBe(said);
  });

  const credits = { amount: 12, unit: 'USD' };
  it.each<[unknown, string]>([
    [
      { accountPlanType: 'PAID', accountPlanRemainingCredits: credits },
      'Paid plan, credits left: 12.00 USD.',
    ],
    [{ accountPlanType: 'FREE', accountPlanStatus: 'NOT_STARTED' }, 'Free plan. AWS closes the account'],
    [
      { accountPlanType: 'FREE', accountPlanExpirationDate: '2026-02-05T12:00:01Z' },
      'Free plan until 2026-02-05.',
    ],
    // What an edited file or a strange endpoint may say.
    [
      { accountPlanType: 'FREE', accountPlanExpirationDate: 'soon', accountPlanRemainingCredits: 'many' },
      'Free plan. AWS closes the account',
    ],
  ])('%j is told as: %s', async (plan, said) => {
    const bench = await open('fresh');
    (bench.world.services['freetier'] as Freetier).plan = plan as Freetier['plan'];
    expect(await notesOf(bench)).toContain(said);
  });

  it.each(['2026-02-04T12:00:00Z', '2026-01-05T11:59:59Z'])(
    'is left to its step when it ends on %s',
    async (end) => {
      const bench = await open('fresh');
      const plan = { accountPlanType: 'FREE', accountPlanExpirationDate: end } as const;
      (bench.world.services['freetier'] as Freetier).plan = plan;
      expect(await notesOf(bench)).toBe('');
    },
  );

  it('is not mentioned where it could not be read, is of no known kind, or in another partition', async () => {
    const bench = await open('fresh');
    const elsewhere = { ...bench.account, partition: 'aws-cn' };
    expect(await lookBeside(bench.reader(), elsewhere)).toEqual({});
    bench.world.denials = [lacks('freetier:GetAccountPlanState')];
    expect(await notesOf(bench)).toBe('');
    bench.world.denials = [];
    (bench.world.services['freetier'] as Freetier).plan = { accountPlanType: 'GOLD' as 'PAID' };
    expect(await notesOf(bench)).toBe('');
  });

  it('cannot be changed: there is one read, and no write', () => {
    const all = [...reads.keys(), ...writes.keys()];
    expect(all.filter((op) => op.startsWith('freetier:'))).toEqual(['freetier:GetAccountPlanState']);
  });
});

describe('a management account', () => {
  async function manager(more: Partial<Organizations>, ...denials: readonly Denial[]): Promise<string> {
    const bench = await open('halfway');
    Object.assign(bench.world.services['organizations'] as Organizations, {
      id: 'o-demo123456',
      manager: bench.account.id,
      ...more,
    });
    bench.world.denials = denials;
    return notesOf(bench);
  }
  const all: Partial<Organizations> = {
    delegated: ['111111111111', '222222222222', '333333333333'],
    rootFeatures: ['RootCredentialsManagement', 'RootSessions'],
  };
  const central = 'manages the root users of its member accounts centrally';

  it('tells its delegated administrators, on all pages, and that members have central root access', async () => {
    const notes = await manager(all);
    expect(notes).toContain(`The organization ${central}`);
    expect(notes).toContain('(delegated administrators): 3.');
  });

  it.each<[string, Partial<Organizations>]>([
    ['IAM may do nothing there', { rootFeatures: null }],
    ['only sessions are on', { rootFeatures: ['RootSessions'] }],
  ])('says that there is no central root access: %s', async (_name, state) => {
    expect(await manager(state)).toMatch(
      /^The organization does not manage the root users \S.* centrally: \S/,
    );
  });

  it('claims nothing about what it may not read', async () => {
    const denials = [
      lacks('organizations:ListDelegatedAdministrators'),
      lacks('iam:ListOrganizationsFeatures'),
    ];
    expect(await manager(all, ...denials)).toBe('');
  });

  it('leaves no names of other accounts in saved facts', () => {
    const one = { Id: '111111111111', Name: 'Alice Doe', Email: 'alice@example.com', State: 'ACTIVE' };
    const kept = hide(
      'organizations:ListDelegatedAdministrators',
      { DelegatedAdministrators: [one] },
      String,
    );
    expect(kept).toEqual({ DelegatedAdministrators: [{ Id: '111111111111' }] });
  });

  it('alone is asked: a member may not know', async () => {
    const bench = await open('member');
    expect(await lookBeside(bench.reader(), bench.account)).toEqual({});
  });
});
