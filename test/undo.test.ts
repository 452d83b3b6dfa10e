// Apply, then undo: the account is as it was; what a person changed since is left alone, and what stays is said.
import { describe, expect, it } from 'vitest';
import type { Iam } from '../src/demo/iam/state.ts';
import type { World } from '../src/demo/world.ts';
import { lastSent } from '../src/engine/past.ts';
import { answers, file, json, run } from './cli/run.ts';
import { type Journalled, keep, reopen, snapshots, walkJournalled } from './support/journalled.ts';

const answersFile = file('answers.json', JSON.stringify(answers));
/** The process that was killed is gone. */
const gone = { alive: () => false };
const yes = ['undo', '--yes', '--confirm', '123456789012', '--demo-file'];

/** What was sent, by change id. */
const sentIn = ({ ledger }: Journalled) => (lastSent(ledger.runs())?.calls ?? []).map(({ change }) => change);

/** Ids that undo said it keeps. */
const keptIn = (stdout: string): string[] => stdout.match(/[a-z0-9-]+\/[\w/-]+(?=[ ,\n])/g) ?? [];

/** Everything is as before the walk, but for what undo said it keeps. */
async function expectAsBefore(walked: Journalled, stdout: string): Promise<void> {
  const changes = walked.ledger
    .runs()
    .filter(({ undoes }) => undoes.length === 0)
    .flatMap(({ calls }) => calls.map(({ change }) => change));
  const [, stays = ''] = stdout.split('What stays, and why');
  const kept = new Set(
    changes.filter(({ id }) => keptIn(stays).includes(id)).map(({ resource }) => resource),
  );
  // Threat detection is suspended, not deleted: one reason for all regions, of which two are named.
  const told = (resource: string) => kept.has(resource) || /detector/i.test(resource);
  const now = await snapshots(await reopen(walked.path));
  for (const [step, was] of Object.entries(walked.before)) {
    const resources = new Set([...Object.keys(was), ...Object.keys(now[step] ?? {})]);
    for (const resource of resources) {
      if (!told(resource)) expect(now[step]?.[resource], `${step} ${resource}`).toEqual(was[resource]);
    }
  }
}

describe.each(['fresh', 'halfway', 'messy'] as const)('a whole walk on %s, and undo', (scenario) => {
  it('gives back the facts that there were, but for what it says it keeps', async () => {
    const walked = await walkJournalled(scenario);
    const changes = sentIn(walked);
    expect(changes.length).toBeGreaterThan(scenario === 'fresh' ? 30 : 10);
    const ran = await run([...yes, walked.path]);
    expect(ran.stderr).toBe('');
    expect(ran.code).toBe(0);
    await expectAsBefore(walked, ran.stdout);
  });

  it('takes nothing back twice', async () => {
    const walked = await walkJournalled(scenario);
    await run([...yes, walked.path]);
    const once = json(walked.path) as World;
    const ran = await run([...yes, walked.path]);
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('already');
    expect((json(walked.path) as World).services).toEqual(once.services);
  });
});

it('leaves alone what a person has changed since, and says so', async () => {
  const walked = await walkJournalled('fresh');
  const { world } = walked.bench;
  const iam = world.services['iam'] as Iam & { passwordPolicy: Record<string, unknown> };
  iam.passwordPolicy = { ...iam.passwordPolicy, MinimumPasswordLength: 20 };
  keep(walked.path, world);
  const ran = await run([...yes, walked.path]);
  expect(ran.stdout).toContain('password-policy/update');
  expect(ran.stdout).toContain('It was changed since');
  const now = (json(walked.path) as World).services['iam'] as { passwordPolicy: unknown };
  expect(now.passwordPolicy).toMatchObject({ MinimumPasswordLength: 20 });
});

describe.each([1, 4, 9, 14, 20])('killed at write %i, gone on with, then undone', (nth) => {
  it('is one piece of work: the account is as it was', async () => {
    const walked = await walkJournalled('halfway', nth);
    expect(walked.ledger.runs()).toMatchObject([{ ended: false }]);
    const on = await run(['apply', '--yes', '--demo-file', walked.path, '--answers', answersFile], gone);
    const [open] = walked.ledger.runs()[0]!.calls.filter(({ state }) => state === 'sending');
    expect(on.stderr.replace(/\s+/g, ' ')).toContain(
      `An earlier run stopped half way (2026-01-05 11:00 UTC, at ${open?.change.id}: it was done`,
    );
    // Told and settled once: not again.
    expect((await run(['apply', '--yes', '--demo-file', walked.path], gone)).stderr).not.toContain(
      'half way',
    );
    const ran = await run([...yes, walked.path]);
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    await expectAsBefore(walked, ran.stdout);
  });
});

it('sends nothing without --yes where nobody can be asked, and shows what it would send', async () => {
  const walked = await walkJournalled('halfway');
  const held = json(walked.path);
  const ran = await run(['undo', '--demo-file', walked.path]);
  expect(ran.code).toBe(8);
  expect(ran.stdout).toMatch(/AWS Day One undo[\s\S]* - iam:[\s\S]*Nothing has been sent/);
  expect(json(walked.path)).toEqual(held);
});

it('never takes a person half apart: without the account id nothing of the user is touched', async () => {
  const walked = await walkJournalled('fresh');
  const ran = await run(['undo', '--yes', '--demo-file', walked.path]);
  expect(ran.code).toBe(8);
  expect(ran.stdout).toContain('--confirm ACCOUNT-ID');
  const now = (await snapshots(await reopen(walked.path)))['admin-user'];
  expect(now).toEqual((await snapshots(walked.bench))['admin-user']);
});
