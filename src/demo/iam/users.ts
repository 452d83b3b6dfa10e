// Users. Source: IAM API reference.
import type { At, Handlers } from '../kit.ts';
import {
  arnOf,
  callerOf,
  conflict,
  nameOf,
  pathOf,
  refuseOver,
  refuseTaken,
  tagsOf,
  userNamed,
} from './checks.ts';
import { devicesOf, type Iam, rootOwner, type User } from './state.ts';

type Users = Pick<Handlers<'iam', Iam>, 'GetUser' | 'ListUsers' | 'CreateUser' | 'DeleteUser'>;

/** A user as lists show it: without tags. Source: IAM API reference, ListUsers: "does not return tags". */
export const listed = (at: At<Iam>, user: User) => ({
  Path: user.path,
  UserName: user.name,
  UserId: user.id,
  Arn: arnOf(at, 'user', user),
  CreateDate: user.created,
  ...(user.passwordLastUsed ? { PasswordLastUsed: user.passwordLastUsed } : {}),
});
const whole = (at: At<Iam>, user: User) => ({
  ...listed(at, user),
  ...(user.tags.length > 0 ? { Tags: user.tags } : {}),
});

/** Root as GetUser shows it to root: no user name. */
const shownRoot = (at: At<Iam>) => ({
  Path: '/',
  UserName: undefined,
  UserId: at.accountId,
  Arn: `arn:${at.partition}:iam::${at.accountId}:root`,
  CreateDate: at.now,
});

export const users: Users = {
  GetUser: ({ UserName }, at) => {
    const name = UserName ?? callerOf(at);
    return { User: name === rootOwner ? shownRoot(at) : whole(at, userNamed(at.state, name)) };
  },
  ListUsers: ({ PathPrefix = '/' }, at) => ({
    IsTruncated: false,
    Users: at.state.users.filter(({ path }) => path.startsWith(PathPrefix)).map((user) => listed(at, user)),
  }),
  CreateUser: ({ UserName, Path, Tags }, at) => {
    const name = nameOf(UserName, 'userName', 64);
    refuseTaken('User', name, at.state.users);
    refuseOver('Users', at.state.users.length);
    const user: User = {
      name,
      path: pathOf(Path),
      id: at.id('AIDA'),
      created: at.now,
      tags: tagsOf(Tags),
      login: null,
      passwordLastUsed: null,
      keys: [],
    };
    at.state.users.push(user);
    return { User: whole(at, user) };
  },
  DeleteUser: ({ UserName }, { state }) => {
    const user = userNamed(state, UserName);
    if (user.login) throw conflict('delete login profile');
    if (user.keys.length > 0) throw conflict('delete access keys');
    if ((user.policies ?? []).length > 0) throw conflict('detach all policies');
    if ((user.inline ?? []).length > 0) throw conflict('delete policies');
    if (devicesOf(state, user.name).length > 0) throw conflict('delete MFA device');
    if (state.groups.some(({ members }) => members.includes(user.name))) {
      throw conflict('remove users from group');
    }
    state.users = state.users.filter((one) => one !== user);
    return {};
  },
};
