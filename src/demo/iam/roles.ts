// The simulated roles: who may take them on, and what they allow. Source: IAM API reference, CreateRole, PutRolePolicy, AttachRolePolicy.
import { type At, AwsError, type Handlers } from '../kit.ts';
import { conflict, nameOf, noSuch, pathOf, policyOf, refuseOver, refuseTaken, tagsOf } from './checks.ts';
import type { Iam, Role } from './state.ts';

type Roles = Pick<
  Handlers<'iam', Iam>,
  | 'GetRole'
  | 'GetRolePolicy'
  | 'ListAttachedRolePolicies'
  | 'ListRolePolicies'
  | 'CreateRole'
  | 'DeleteRole'
  | 'PutRolePolicy'
  | 'DeleteRolePolicy'
  | 'AttachRolePolicy'
  | 'DetachRolePolicy'
>;

function roleNamed(state: Iam, name = ''): Role {
  const role = state.roles?.[name];
  if (!role) throw noSuch(`The role with name ${name} cannot be found.`);
  return role;
}

/** The document, if it is a policy at all. */
function documentOf(text: string | undefined): string {
  try {
    const parsed: unknown = JSON.parse(text ?? '');
    if (typeof parsed === 'object' && parsed !== null && 'Statement' in parsed) return text ?? '';
  } catch {
    // Said below.
  }
  throw new AwsError('MalformedPolicyDocumentException', 'This policy contains invalid Json');
}

const shown = (at: At<Iam>, name: string, role: Role) => ({
  Path: role.path,
  RoleName: name,
  RoleId: role.id,
  Arn: `arn:${at.partition}:iam::${at.accountId}:role${role.path}${name}`,
  CreateDate: role.created,
  // Source: IAM API reference, GetRole: policies come URL-encoded.
  AssumeRolePolicyDocument: encodeURIComponent(role.trust),
  ...(role.tags.length > 0 ? { Tags: [...role.tags] } : {}),
});

export const roles: Roles = {
  GetRole: ({ RoleName: name = '' }, at) => ({ Role: shown(at, name, roleNamed(at.state, name)) }),
  GetRolePolicy: ({ RoleName: name = '', PolicyName: policy = '' }, { state }) => {
    const text = roleNamed(state, name).inline[policy];
    if (text === undefined) throw noSuch(`The role policy with name ${policy} cannot be found.`);
    return { RoleName: name, PolicyName: policy, PolicyDocument: encodeURIComponent(text) };
  },
  ListAttachedRolePolicies: ({ RoleName }, { state }) => ({
    IsTruncated: false,
    AttachedPolicies: roleNamed(state, RoleName).attached.map((arn) => ({
      PolicyName: arn.split('/').at(-1) ?? arn,
      PolicyArn: arn,
    })),
  }),
  ListRolePolicies: ({ RoleName }, { state }) => ({
    IsTruncated: false,
    PolicyNames: Object.keys(roleNamed(state, RoleName).inline),
  }),
  CreateRole: (input, at) => {
    const name = nameOf(input.RoleName, 'roleName', 64);
    const there = Object.keys(at.state.roles ?? {});
    refuseTaken(
      'Role',
      name,
      there.map((one) => ({ name: one })),
    );
    refuseOver('Roles', there.length);
    const role: Role = {
      path: pathOf(input.Path),
      id: at.id('AROA'),
      created: at.now,
      trust: documentOf(input.AssumeRolePolicyDocument),
      tags: tagsOf(input.Tags),
      inline: {},
      attached: [],
    };
    at.state.roles = { ...at.state.roles, [name]: role };
    return { Role: shown(at, name, role) };
  },
  DeleteRole: ({ RoleName: name = '' }, { state }) => {
    const role = roleNamed(state, name);
    if (role.attached.length > 0) throw conflict('detach all policies');
    if (Object.keys(role.inline).length > 0) throw conflict('delete policies');
    const { [name]: _gone, ...rest } = state.roles ?? {};
    state.roles = rest;
    return {};
  },
  PutRolePolicy: ({ RoleName, PolicyName, PolicyDocument }, { state }) => {
    const role = roleNamed(state, RoleName);
    role.inline[nameOf(PolicyName, 'policyName', 128)] = documentOf(PolicyDocument);
    return {};
  },
  DeleteRolePolicy: ({ RoleName, PolicyName = '' }, { state }) => {
    const role = roleNamed(state, RoleName);
    if (role.inline[PolicyName] === undefined) {
      throw noSuch(`The role policy with name ${PolicyName} cannot be found.`);
    }
    delete role.inline[PolicyName];
    return {};
  },
  AttachRolePolicy: ({ RoleName, PolicyArn }, at) => {
    const role = roleNamed(at.state, RoleName);
    const arn = policyOf(at, PolicyArn);
    if (!role.attached.includes(arn)) role.attached.push(arn);
    return {};
  },
  DetachRolePolicy: ({ RoleName, PolicyArn }, { state }) => {
    const role = roleNamed(state, RoleName);
    if (!PolicyArn || !role.attached.includes(PolicyArn)) {
      throw noSuch(`Policy ${PolicyArn} was not found.`);
    }
    role.attached = role.attached.filter((arn) => arn !== PolicyArn);
    return {};
  },
};
