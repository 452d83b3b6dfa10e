import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Live, openLive } from '../../src/aws/live.ts';
import type { Account } from '../../src/model/account.ts';
import type { Step } from '../../src/model/step.ts';
import { look } from '../../src/runtime/look.ts';
import { makeReader } from '../../src/runtime/reader.ts';
import { guardduty } from '../../steps/guardduty.ts';
import { passwordPolicy } from '../../steps/password-policy.ts';
import { given } from '../support/demo.ts';
import { startMoto } from './moto.ts';

const moto = await startMoto({ managedPolicies: false });
const three = ['us-east-1', 'eu-west-1', 'ap-northeast-1'];
const open: Live[] = [];

/** A connection to the emulator, and the account as the first look sees it. */
async function connect(readOnly = false): Promise<{ live: Live; account: Account }> {
  const live = await openLive({ env: moto!.env, endpoint: moto!.url, readOnly });
  open.push(live);
  const looked = await look(makeReader(live.invoke), {
    home: 'us-east-1',
    only: three,
    now: '2026-01-05T12:00:00Z',
  });
  if (!looked.ok) throw new Error(JSON.stringify(looked));
  return { live, account: looked.account };
}

/** Reads, audits, sends the plan, and does it again: verdicts before and after, and what is still planned. */
async function walk<F>(step: Step<F>, { live, account }: { live: Live; account: Account }) {
  const facts = () => step.read(makeReader(live.invoke), account);
  const verdicts = async () => step.audit(await facts(), account).map(({ verdict }) => verdict);
  const before = await verdicts();
  const plan = step.plan(await facts(), given(account));
  for (const { call } of plan) await live.invoke(call.op, call.input, call.region);
  return { before, plan, after: await verdicts(), left: step.plan(await facts(), given(account)) };
}

afterAll(async () => {
  for (const live of open) live.close();
  await moto?.stop();
});

describe.skipIf(!moto)('over the wire', () => {
  beforeEach(() => moto!.reset());

  it('sees who is signed in, and the regions through EC2 where the account service does not answer', async () => {
    const { account, live } = await connect();
    expect(account).toMatchObject({
      id: '123456789012',
      identity: 'user',
      kind: 'standalone',
      partition: 'aws',
      home: 'us-east-1',
    });
    expect(account.regions.map(({ name }) => name).sort()).toEqual([...three].sort());
    expect(live.foreign).toEqual([moto!.url]);
    await expect(live.invoke('account:ListRegions', {}, undefined)).rejects.toMatchObject({
      code: 'not-aws',
    });
  });

  it('sets the password rules, and finds them set', async () => {
    const walked = await walk(passwordPolicy, await connect());
    expect(walked.before).toEqual(['fail', 'fail']);
    expect(walked.plan).toHaveLength(1);
    expect(walked.after).toEqual(['pass', 'pass']);
    expect(walked.left).toEqual([]);
  });

  it('switches threat detection on in three regions, one detector each, tagged as ours', async () => {
    const connection = await connect();
    const walked = await walk(guardduty, connection);
    expect(walked.before).toEqual(['fail', 'fail', 'fail']);
    expect(walked.after).toEqual(['pass', 'pass', 'pass']);
    expect(walked.left).toEqual([]);
    const facts = await guardduty.read(makeReader(connection.live.invoke), connection.account);
    for (const { region, detectors } of facts.places) {
      expect(detectors, region).toMatchObject({
        value: [{ ours: true, on: true, frequency: 'FIFTEEN_MINUTES' }],
      });
    }
  });

  it('reaches S3 Control, whose host would otherwise begin with the account id', async () => {
    const { live } = await connect();
    const input = { AccountId: '123456789012' };
    await expect(live.invoke('s3control:GetPublicAccessBlock', input, 'us-east-1')).rejects.toMatchObject({
      name: 'NoSuchPublicAccessBlockConfiguration',
    });
  });

  it('reaches buckets by path, not by a host of their own', async () => {
    const { live } = await connect();
    await live.invoke('s3:CreateBucket', { Bucket: 'day-one-wire' }, 'us-east-1');
    await expect(
      live.invoke('s3:HeadBucket', { Bucket: 'day-one-wire' }, 'us-east-1'),
    ).resolves.toBeDefined();
    await expect(live.invoke('s3:HeadBucket', { Bucket: 'no-such' }, 'us-east-1')).rejects.toMatchObject({
      $metadata: { httpStatusCode: 404 },
    });
  });

  it('writes nothing in an audit, whatever it is asked to', async () => {
    const { live, account } = await connect(true);
    const facts = await passwordPolicy.read(makeReader(live.invoke), account);
    const [change] = passwordPolicy.plan(facts, given(account));
    const { op, input } = change!.call;
    await expect(live.invoke(op, input, undefined)).rejects.toMatchObject({ name: 'WriteRefused' });
    const again = await passwordPolicy.read(makeReader(live.invoke), account);
    expect(again).toEqual({ policy: { ok: true, value: null } });
  });
});
