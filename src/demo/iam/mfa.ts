// Virtual MFA devices: made, tagged, switched on with two real codes, taken away. Source: IAM API reference.
import { type At, AwsError, type Handlers } from '../kit.ts';
import { totp } from '../totp.ts';
import {
  arnOf,
  callerOf,
  conflict,
  invalid,
  nameOf,
  noSuch,
  pathOf,
  refuseOver,
  tagsOf,
  taken,
  userNamed,
} from './checks.ts';
import { seedOf } from './seed.ts';
import { type Device, devicesOf, type Iam, rootOwner, sameName } from './state.ts';
import { listed } from './users.ts';

type Mfa = Pick<
  Handlers<'iam', Iam>,
  | 'ListMFADevices'
  | 'ListVirtualMFADevices'
  | 'ListMFADeviceTags'
  | 'CreateVirtualMFADevice'
  | 'EnableMFADevice'
  | 'DeactivateMFADevice'
  | 'DeleteVirtualMFADevice'
>;

// One white pixel stands for AWS's picture: the wizard draws its own code from the seed.
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=';
const period = 30_000;

const serialOf = (at: At<Iam>, device: Device): string => arnOf(at, 'mfa', device);

function deviceWith(at: At<Iam>, serial: string | undefined): Device {
  const found = at.state.devices.find((device) => serialOf(at, device) === serial);
  if (!found) throw noSuch(`VirtualMFADevice with serial number ${serial} does not exist.`);
  return found;
}

/** Two codes that follow each other; the second is the device's present one, or the one before or after it. */
function inSync(seed: string, first: string, second: string, now: number): boolean {
  return [-1, 0, 1].some((drift) => {
    const at = now + drift * period;
    return second === totp(seed, at) && first === totp(seed, at - period);
  });
}

function ownerOf(at: At<Iam>, name: string) {
  const user = at.state.users.find((one) => one.name === name);
  if (user) return listed(at, user);
  const Arn = `arn:${at.partition}:iam::${at.accountId}:root`;
  return { Path: '/', UserName: undefined, UserId: at.accountId, Arn, CreateDate: at.now };
}

export const mfa: Mfa = {
  ListMFADevices: ({ UserName }, at) => {
    const name = UserName ?? callerOf(at);
    if (name !== rootOwner) userNamed(at.state, name);
    const own = { UserName: name === rootOwner ? undefined : name };
    const apps = devicesOf(at.state, name).map((device) => ({
      ...own,
      SerialNumber: serialOf(at, device),
      EnableDate: device.owner?.since ?? at.now,
    }));
    const passkeys = (name === rootOwner ? at.state.root.passkeys : []).map((since, nth) => ({
      ...own,
      SerialNumber: `arn:${at.partition}:iam::${at.accountId}:u2f/root-${nth + 1}`,
      EnableDate: since,
    }));
    return { IsTruncated: false, MFADevices: [...apps, ...passkeys] };
  },
  ListVirtualMFADevices: ({ AssignmentStatus = 'Any' }, at) => ({
    IsTruncated: false,
    VirtualMFADevices: at.state.devices
      .filter(
        ({ owner }) => AssignmentStatus === 'Any' || (AssignmentStatus === 'Assigned') === (owner !== null),
      )
      .map((device) => ({
        SerialNumber: serialOf(at, device),
        ...(device.owner ? { User: ownerOf(at, device.owner.user), EnableDate: device.owner.since } : {}),
      })),
  }),
  ListMFADeviceTags: ({ SerialNumber }, at) => ({
    IsTruncated: false,
    Tags: deviceWith(at, SerialNumber).tags,
  }),
  CreateVirtualMFADevice: ({ VirtualMFADeviceName, Path, Tags }, at) => {
    const name = nameOf(VirtualMFADeviceName, 'virtualMFADeviceName', 226);
    const path = pathOf(Path);
    if (at.state.devices.some((device) => sameName(device.name, name) && device.path === path)) {
      throw taken('MFADevice entity at the same path and name already exists.');
    }
    const device: Device = { name, path, id: at.id('MFA'), tags: tagsOf(Tags), owner: null };
    at.state.devices.push(device);
    return {
      VirtualMFADevice: {
        SerialNumber: serialOf(at, device),
        Base32StringSeed: Buffer.from(seedOf(device.id)).toString('base64'),
        QRCodePNG: pixel,
        ...(device.tags.length > 0 ? { Tags: device.tags } : {}),
      },
    };
  },
  EnableMFADevice: ({ UserName, SerialNumber, AuthenticationCode1 = '', AuthenticationCode2 = '' }, at) => {
    const user = userNamed(at.state, UserName);
    if (![AuthenticationCode1, AuthenticationCode2].every((code) => /^\d{6}$/.test(code))) {
      throw invalid('Each authentication code must be six digits.');
    }
    const device = deviceWith(at, SerialNumber);
    if (device.owner) throw taken('MFA Device is already in use.');
    refuseOver('MFADevicesPerUser', devicesOf(at.state, user.name).length);
    if (!inSync(seedOf(device.id), AuthenticationCode1, AuthenticationCode2, Date.parse(at.now))) {
      throw new AwsError(
        'InvalidAuthenticationCodeException',
        'Authentication code for device is not valid.',
        403,
      );
    }
    device.owner = { user: user.name, since: at.now };
    return {};
  },
  DeactivateMFADevice: ({ UserName, SerialNumber }, at) => {
    const device = deviceWith(at, SerialNumber);
    const name = userNamed(at.state, UserName).name;
    if (device.owner?.user !== name) throw noSuch(`Device ${SerialNumber} is not enabled for user ${name}.`);
    device.owner = null;
    return {};
  },
  DeleteVirtualMFADevice: ({ SerialNumber }, at) => {
    const device = deviceWith(at, SerialNumber);
    if (device.owner) throw conflict('deactivate MFA device');
    at.state.devices = at.state.devices.filter((one) => one !== device);
    return {};
  },
};
