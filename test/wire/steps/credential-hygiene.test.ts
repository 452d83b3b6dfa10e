// Idle keys in moto: switched off, read back, switched on again. Moto makes keys today, so the step looks from sixty days ahead.
import {
  CreateAccessKeyCommand,
  CreateLoginProfileCommand,
  CreateUserCommand,
  IAMClient,
} from '@aws-sdk/client-iam';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { credentialHygiene } from '../../../steps/credential-hygiene.ts';
import { openStep, states } from './open-step.ts';

const bench = (await openStep(credentialHygiene, { now: Date.now() + 60 * 86_400_000 }))!;
const people = ['bob', 'deploy'] as const;

describe.skipIf(!bench)('passwords and keys, over the wire', () => {
  const keys: string[] = [];
  const statusOf = async (UserName: string) =>
    (
      (await bench.live.invoke('iam:ListAccessKeys', { UserName }, undefined)) as {
        AccessKeyMetadata: readonly { Status: string }[];
      }
    ).AccessKeyMetadata.map(({ Status }) => Status);

  beforeAll(async () => {
    const iam = new IAMClient({
      endpoint: bench.moto.url,
      region: 'us-east-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
    for (const UserName of people) {
      await iam.send(new CreateUserCommand({ UserName }));
      const made = await iam.send(new CreateAccessKeyCommand({ UserName }));
      keys.push(made.AccessKey?.AccessKeyId ?? '');
    }
    const Password = 'Only-4-a-simulated-account';
    await iam.send(new CreateLoginProfileCommand({ UserName: 'bob', Password }));
    iam.destroy();
  });
  afterAll(() => bench.close());

  it('are judged by what moto tells', async () => {
    const found = credentialHygiene.audit(await bench.facts(), bench.account);
    expect(found.filter(({ verdict }) => verdict === 'unknown')).toEqual([]);
    const fails = found.flatMap(({ control, verdict, resource }) =>
      verdict === 'fail' ? [`${control} ${resource?.split('/').at(-1)}`] : [],
    );
    expect(fails).toEqual([
      'user-mfa bob',
      'unused-credentials bob',
      'unused-credentials deploy',
      'no-access-keys-at-setup bob',
    ]);
  });

  it('idle keys are switched off by name, read back, and planned no more', async () => {
    const changes = await bench.plan();
    expect(changes.map(({ call }) => call.input)).toEqual(
      people.map((UserName, nth) => ({ UserName, AccessKeyId: keys[nth], Status: 'Inactive' })),
    );
    const outcomes = await bench.send(changes);
    expect(states(outcomes)).toEqual(['sent', 'sent']);
    for (const name of people) expect(await statusOf(name)).toEqual(['Inactive']);
    expect(await bench.plan()).toEqual([]);

    const facts = await bench.facts();
    const now = credentialHygiene.snapshot(facts);
    const done = changes.map((change) => ({ change, outputs: null, after: now[change.resource] ?? null }));
    const back = credentialHygiene.revert(facts, done, bench.account);
    expect(states(await bench.send(back.changes))).toEqual(['sent', 'sent']);
    for (const name of people) expect(await statusOf(name)).toEqual(['Active']);
  });

  it('a key without its user is never sent: it would be the own key of whoever is signed in', async () => {
    const input = { AccessKeyId: keys[0], Status: 'Inactive' };
    await expect(bench.live.invoke('iam:UpdateAccessKey', input, undefined)).rejects.toMatchObject({
      name: 'WriteRefused',
    });
    expect(await statusOf('bob')).toEqual(['Active']);
  });
});
