// Groups, who is in them, and what they allow. Source: IAM API reference.
import type { At, Handlers } from '../kit.ts';
import {
  arnOf,
  conflict,
  groupNamed,
  nameOf,
  noSuch,
  pathOf,
  policyOf,
  refuseOver,
  refuseTaken,
  userNamed,
} from './checks.ts';
import type { Group, Iam } from './state.ts';
import { listed } from './users.ts';

type Groups = Pick<
  Handlers<'iam', Iam>,
  | 'GetGroup'
  | 'ListGroups'
  | 'ListGroupsForUser'
  | 'ListAttachedGroupPolicies'
  | 'CreateGroup'
  | 'DeleteGroup'
  | 'AttachGroupPolicy'
  | 'DetachGroupPolicy'
  | 'AddUserToGroup'
  | 'RemoveUserFromGroup'
>;

const shown = (at: At<Iam>, group: Group) => ({
  Path: group.path,
  GroupName: group.name,
  GroupId: group.id,
  Arn: arnOf(at, 'group', group),
  CreateDate: group.created,
});
const without = (list: readonly string[], gone: string): string[] => list.filter((one) => one !== gone);

export const groups: Groups = {
  GetGroup: ({ GroupName }, at) => {
    const group = groupNamed(at.state, GroupName);
    const members = at.state.users.filter(({ name }) => group.members.includes(name));
    return { Group: shown(at, group), Users: members.map((user) => listed(at, user)), IsTruncated: false };
  },
  ListGroups: ({ PathPrefix = '/' }, at) => ({
    IsTruncated: false,
    Groups: at.state.groups
      .filter(({ path }) => path.startsWith(PathPrefix))
      .map((group) => shown(at, group)),
  }),
  ListGroupsForUser: ({ UserName }, at) => {
    const { name } = userNamed(at.state, UserName);
    const of = at.state.groups.filter(({ members }) => members.includes(name));
    return { IsTruncated: false, Groups: of.map((group) => shown(at, group)) };
  },
  ListAttachedGroupPolicies: ({ GroupName }, { state }) => ({
    IsTruncated: false,
    AttachedPolicies: groupNamed(state, GroupName).policies.map((arn) => ({
      PolicyName: arn.split('/').at(-1) ?? arn,
      PolicyArn: arn,
    })),
  }),
  CreateGroup: ({ GroupName, Path }, at) => {
    const name = nameOf(GroupName, 'groupName', 128);
    refuseTaken('Group', name, at.state.groups);
    refuseOver('Groups', at.state.groups.length);
    const path = pathOf(Path);
    const group: Group = { name, path, id: at.id('AGPA'), created: at.now, members: [], policies: [] };
    at.state.groups.push(group);
    return { Group: shown(at, group) };
  },
  DeleteGroup: ({ GroupName }, { state }) => {
    const group = groupNamed(state, GroupName);
    if (group.members.length > 0) throw conflict('remove users from group');
    if (group.policies.length > 0) throw conflict('detach all policies');
    state.groups = state.groups.filter((one) => one !== group);
    return {};
  },
  AttachGroupPolicy: ({ GroupName, PolicyArn }, at) => {
    const group = groupNamed(at.state, GroupName);
    const arn = policyOf(at, PolicyArn);
    if (group.policies.includes(arn)) return {};
    refuseOver('AttachedPoliciesPerGroup', group.policies.length);
    group.policies.push(arn);
    return {};
  },
  DetachGroupPolicy: ({ GroupName, PolicyArn }, at) => {
    const group = groupNamed(at.state, GroupName);
    if (!PolicyArn || !group.policies.includes(PolicyArn)) throw noSuch(`Policy ${PolicyArn} was not found.`);
    group.policies = without(group.policies, PolicyArn);
    return {};
  },
  AddUserToGroup: ({ GroupName, UserName }, { state }) => {
    const group = groupNamed(state, GroupName);
    const { name } = userNamed(state, UserName);
    if (group.members.includes(name)) return {};
    refuseOver('GroupsPerUser', state.groups.filter(({ members }) => members.includes(name)).length);
    group.members.push(name);
    return {};
  },
  RemoveUserFromGroup: ({ GroupName, UserName }, { state }) => {
    const group = groupNamed(state, GroupName);
    const { name } = userNamed(state, UserName);
    if (!group.members.includes(name)) throw noSuch(`User ${name} is not in group ${group.name}.`);
    group.members = without(group.members, name);
    return {};
  },
};
