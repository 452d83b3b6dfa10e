// The first user where not everything may be read: nothing is asked, nothing is planned.
import { expect, it } from 'vitest';
import { openAdmin } from '../support/admin.ts';

const unknown = {
  'admin-group': 'unknown',
  'admin-user': 'unknown',
  'admin-user-mfa': 'unknown',
  'admin-sign-in-verified': 'unknown',
};

it.each(['ListUsers', 'ListGroups', 'GetGroup', 'ListAttachedGroupPolicies', 'ListVirtualMFADevices'])(
  'where iam:%s is denied, everything is unknown and nothing is planned or asked',
  async (name) => {
    const admin = await openAdmin('messy');
    admin.bench.world.denials = [{ action: `iam:${name}`, by: 'identity' }];
    expect(await admin.verdicts()).toEqual(unknown);
    expect(await admin.plan({ adminUser: 'alice', adminGroup: 'mine' })).toEqual([]);
    expect(await admin.open({})).toEqual([]);
  },
);
