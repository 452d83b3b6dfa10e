// The role for AWS Support, made in moto and read back.
import { afterAll, describe, expect, it } from 'vitest';
import { supportRole } from '../../../steps/support-role.ts';
import { openStep, states } from './open-step.ts';

const bench = (await openStep(supportRole, { managedPolicies: true }))!;
const RoleName = 'day-one-support';

describe.skipIf(!bench)('the role for AWS Support, over the wire', () => {
  afterAll(() => bench.close());

  it('is made, reads back as planned, and is planned no more', async () => {
    const changes = await bench.plan();
    expect(states(await bench.send(changes))).toEqual(['sent', 'sent']);
    const { Role } = (await bench.live.invoke('iam:GetRole', { RoleName }, undefined)) as {
      Role: { AssumeRolePolicyDocument: string; Tags: unknown };
    };
    const { AssumeRolePolicyDocument: sent } = changes[0]!.call.input;
    expect(JSON.parse(decodeURIComponent(Role.AssumeRolePolicyDocument))).toEqual(JSON.parse(String(sent)));
    expect(Role.Tags).toEqual([{ Key: 'aws-day-one', Value: 'support-role/create-role' }]);
    const held = await bench.live.invoke('iam:ListAttachedRolePolicies', { RoleName }, undefined);
    expect(held).toMatchObject({
      AttachedPolicies: [{ PolicyArn: 'arn:aws:iam::aws:policy/AWSSupportAccess' }],
    });
    expect(await bench.plan()).toEqual([]);
    const [found] = supportRole.audit(await bench.facts(), bench.account);
    expect(found).toMatchObject({ verdict: 'pass', actual: { en: RoleName } });
  });

  it('is taken back whole', async () => {
    const facts = await bench.facts();
    const after = supportRole.snapshot(facts)[`iam-role/${RoleName}`] ?? null;
    const op = (name: string) => ({ id: `support-role/${name}`, resource: `iam-role/${RoleName}` }) as never;
    const done = ['create-role', 'attach-policy'].map((name) => ({ change: op(name), outputs: null, after }));
    const { changes, kept } = supportRole.revert(facts, done, bench.account);
    expect(kept).toEqual([]);
    expect(states(await bench.send(changes))).toEqual(['sent', 'sent']);
    await expect(bench.live.invoke('iam:GetRole', { RoleName }, undefined)).rejects.toMatchObject({
      name: expect.stringMatching(/^NoSuchEntity/),
    });
  });
});
