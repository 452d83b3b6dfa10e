// Virtual MFA devices of the simulated IAM: real codes, in order, in time.
import { beforeEach, describe, expect, it } from 'vitest';
import { totp } from '../../src/demo/totp.ts';
import type { ReadOp, WriteOp } from '../../src/model/operations/index.ts';
import { type Bench, noon, open } from '../support/demo.ts';

const serial = 'arn:aws:iam::123456789012:mfa/alice';
const step = 30_000;
let bench: Bench;
let seed: string;

const send = <T = object>(op: string, input: object) =>
  bench.invoke(`iam:${op}` as ReadOp | WriteOp, input, undefined) as Promise<T>;
const nameOf = (sending: Promise<unknown>) =>
  sending.then(
    () => 'done',
    (error: Error) => error.name,
  );
/** Codes of these steps, counted from now. */
const enable = (first: number, second: number, UserName = 'alice', SerialNumber = serial) =>
  nameOf(
    send('EnableMFADevice', {
      UserName,
      SerialNumber,
      AuthenticationCode1: totp(seed, noon + first * step),
      AuthenticationCode2: totp(seed, noon + second * step),
    }),
  );
const listed = async (AssignmentStatus: string) => {
  const { VirtualMFADevices } = await send<{ VirtualMFADevices: { SerialNumber: string }[] }>(
    'ListVirtualMFADevices',
    { AssignmentStatus },
  );
  return VirtualMFADevices.map(({ SerialNumber }) => SerialNumber);
};

beforeEach(async () => {
  bench = await open('fresh');
  await send('CreateUser', { UserName: 'alice' });
  const { VirtualMFADevice: made } = await send<{
    VirtualMFADevice: { SerialNumber: string; Base32StringSeed: string; QRCodePNG: string };
  }>('CreateVirtualMFADevice', {
    VirtualMFADeviceName: 'alice',
    Tags: [{ Key: 'k', Value: 'v' }],
  });
  expect(made.SerialNumber).toBe(serial);
  expect(Buffer.from(made.QRCodePNG, 'base64').subarray(1, 4).toString()).toBe('PNG');
  seed = Buffer.from(made.Base32StringSeed, 'base64').toString();
  expect(seed).toMatch(/^[A-Z2-7]{64}$/);
});

describe('two codes switch a device on', () => {
  it.each([
    [-2, -1, 'done'],
    [-1, 0, 'done'],
    [0, 1, 'done'],
    [0, 0, 'InvalidAuthenticationCodeException'],
    [1, 0, 'InvalidAuthenticationCodeException'],
    [-1, 1, 'InvalidAuthenticationCodeException'],
    [-3, -2, 'InvalidAuthenticationCodeException'],
    [1, 2, 'InvalidAuthenticationCodeException'],
  ])('codes of the steps %i and %i: %s', async (first, second, wanted) => {
    expect(await enable(first, second)).toBe(wanted);
    expect(await listed('Assigned')).toEqual(wanted === 'done' ? [serial] : []);
    expect(await listed('Unassigned')).toEqual(wanted === 'done' ? [] : [serial]);
  });

  it('refuses what is not six digits, a stranger, an unknown device, and a device in use', async () => {
    const input = {
      UserName: 'alice',
      SerialNumber: serial,
      AuthenticationCode1: '12345',
      AuthenticationCode2: '123456',
    };
    expect(await nameOf(send('EnableMFADevice', input))).toBe('ValidationError');
    expect(await enable(-1, 0, 'bob')).toBe('NoSuchEntityException');
    expect(await enable(-1, 0, 'alice', `${serial}-2`)).toBe('NoSuchEntityException');
    expect(await enable(-1, 0)).toBe('done');
    expect(await enable(-1, 0)).toBe('EntityAlreadyExistsException');
  });
});

it('takes a device away only when it is deactivated, and then it is gone', async () => {
  await enable(-1, 0);
  expect(await nameOf(send('DeleteVirtualMFADevice', { SerialNumber: serial }))).toBe(
    'DeleteConflictException',
  );
  expect(await nameOf(send('DeleteUser', { UserName: 'alice' }))).toBe('DeleteConflictException');
  const both = { UserName: 'alice', SerialNumber: serial };
  expect(await nameOf(send('DeactivateMFADevice', both))).toBe('done');
  expect(await nameOf(send('DeactivateMFADevice', both))).toBe('NoSuchEntityException');
  expect(await nameOf(send('DeleteVirtualMFADevice', { SerialNumber: serial }))).toBe('done');
  expect(await listed('Any')).toEqual([]);
});

it('refuses a ninth device, and shows the tags of one', async () => {
  const { iam } = bench.world.services as { iam: { devices: object[] } };
  const taken = { path: '/', tags: [], owner: { user: 'alice', since: new Date(noon).toISOString() } };
  iam.devices.push(...Array.from({ length: 8 }, (_, nth) => ({ ...taken, name: `d${nth}`, id: `d${nth}` })));
  expect(await enable(-1, 0)).toBe('LimitExceededException');
  expect(await send('ListMFADeviceTags', { SerialNumber: serial })).toMatchObject({
    Tags: [{ Key: 'k', Value: 'v' }],
  });
});

it('keeps neither seed nor password in the state', async () => {
  await send('CreateLoginProfile', { UserName: 'alice', Password: 'Correct-Horse-1' });
  await enable(-1, 0);
  const state = JSON.stringify(bench.world);
  expect(state).not.toContain(seed);
  expect(state).not.toContain('Correct-Horse-1');
});
