// What there is now, under the names by which changes and undo speak of it.
import type { Json } from '../../src/model/json.ts';
import { resources } from './changes.ts';
import type { Facts } from './facts.ts';

/** Resource -> what it is now. Dates are left out: a sign-in changes nothing of what was made. */
export function snapshot({ users, groups, people, devices }: Facts): Readonly<Record<string, Json>> {
  const out: Record<string, Json> = {};
  for (const { name, admin, members } of groups.ok ? groups.value : []) {
    out[resources.group(name)] = { GroupName: name };
    if (admin.ok && admin.value) out[resources.policy(name)] = true;
    for (const member of members.ok ? members.value : []) out[resources.membership(name, member)] = true;
  }
  for (const { name, arn } of users.ok ? users.value : []) out[resources.user(name)] = { Arn: arn };
  for (const { name, password } of people) {
    if (password.ok && password.value) out[resources.login(name)] = true;
  }
  for (const { name, user } of devices.ok ? devices.value : []) {
    out[resources.device(name)] = { UserName: user };
  }
  return out;
}
