// Which policy hangs on whom, and what the account's own policies say. Source: IAM API reference.
import type { Handlers } from '../kit.ts';
import { customerArn, noSuch, policyOf, userNamed } from './checks.ts';
import type { Iam } from './state.ts';

type Policies = Pick<
  Handlers<'iam', Iam>,
  | 'ListEntitiesForPolicy'
  | 'ListPolicies'
  | 'GetPolicy'
  | 'GetPolicyVersion'
  | 'ListAttachedUserPolicies'
  | 'ListUserPolicies'
>;

const attachedTo = (state: Iam, arn: string) => ({
  groups: state.groups.filter(({ policies }) => policies.includes(arn)),
  users: state.users.filter(({ policies }) => policies?.includes(arn)),
  roles: Object.entries(state.roles ?? {}).filter(([, { attached }]) => attached.includes(arn)),
});

export const policies: Policies = {
  ListEntitiesForPolicy: ({ PolicyArn, EntityFilter }, at) => {
    const { groups, users, roles } = attachedTo(at.state, policyOf(at, PolicyArn));
    const asked = (kind: string) => EntityFilter === undefined || EntityFilter === kind;
    return {
      IsTruncated: false,
      PolicyGroups: asked('Group') ? groups.map(({ name, id }) => ({ GroupName: name, GroupId: id })) : [],
      PolicyUsers: asked('User') ? users.map(({ name, id }) => ({ UserName: name, UserId: id })) : [],
      PolicyRoles: asked('Role') ? roles.map(([name, { id }]) => ({ RoleName: name, RoleId: id })) : [],
    };
  },
  ListPolicies: ({ Scope = 'All', OnlyAttached = false }, at) => ({
    IsTruncated: false,
    // AWS's own are more than a thousand: only the account's are listed here.
    Policies: (Scope === 'AWS' ? [] : (at.state.customer ?? []))
      .map(({ name, id, created }) => {
        const arn = customerArn(at, name);
        const count = Object.values(attachedTo(at.state, arn)).flat().length;
        return {
          PolicyName: name,
          PolicyId: id,
          Arn: arn,
          Path: '/',
          DefaultVersionId: 'v1',
          AttachmentCount: count,
          CreateDate: created,
        };
      })
      .filter(({ AttachmentCount }) => !OnlyAttached || AttachmentCount > 0),
  }),
  GetPolicy: ({ PolicyArn }, at) => {
    const arn = policyOf(at, PolicyArn);
    return { Policy: { Arn: arn, PolicyName: arn.split('/').at(-1) ?? arn, DefaultVersionId: 'v1' } };
  },
  GetPolicyVersion: ({ PolicyArn, VersionId }, at) => {
    const found = (at.state.customer ?? []).find(({ name }) => customerArn(at, name) === PolicyArn);
    if (!found || VersionId !== 'v1') throw noSuch(`Policy ${PolicyArn} version ${VersionId} was not found.`);
    return {
      PolicyVersion: {
        // Source: IAM API reference, GetPolicyVersion: the document comes URL-encoded.
        Document: encodeURIComponent(found.document),
        VersionId: 'v1',
        IsDefaultVersion: true,
        CreateDate: found.created,
      },
    };
  },
  ListAttachedUserPolicies: ({ UserName }, { state }) => ({
    IsTruncated: false,
    AttachedPolicies: (userNamed(state, UserName).policies ?? []).map((arn) => ({
      PolicyName: arn.split('/').at(-1) ?? arn,
      PolicyArn: arn,
    })),
  }),
  ListUserPolicies: ({ UserName }, { state }) => ({
    IsTruncated: false,
    PolicyNames: [...(userNamed(state, UserName).inline ?? [])],
  }),
};
