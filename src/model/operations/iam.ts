// AWS IAM: root's state, the password policy, users, groups, MFA devices.
import type * as sdk from '@aws-sdk/client-iam';
import type { Of, ReadSpec, WriteSpec } from './kit.ts';

const marker = (items: string) => ({ token: 'Marker', next: 'Marker', items, size: 'MaxItems' }) as const;
/** Lists of which "nobody" speaks for the account: they must be there. Source: IAM API reference; the SDK makes `[]` of an empty element. */
const told = (items: string) => ({ pages: marker(items), always: [items] }) as const;
const absent = ['NoSuchEntityException', 'NoSuchEntity'] as const;

export const iamReads = {
  GetAccountSummary: {},
  // Both names: of the SDK, and of the wire. Source: IAM API reference, GetCredentialReport.
  GenerateCredentialReport: {},
  GetCredentialReport: { notYet: ['CredentialReportNotReadyException', 'ReportInProgress'] },
  GetAccountPasswordPolicy: { absent },
  // What the organization does with the root users of its members.
  ListOrganizationsFeatures: {
    absent: ['OrganizationNotFoundException', 'ServiceAccessNotEnabledException'],
  },
  GetAccessKeyLastUsed: { absent },
  GetPolicy: { absent },
  GetPolicyVersion: { absent },
  GetRole: { absent },
  GetRolePolicy: { absent },
  ListAttachedRolePolicies: { absent, pages: marker('AttachedPolicies') },
  ListRolePolicies: { absent, pages: marker('PolicyNames') },
  GetUser: { absent },
  GetLoginProfile: { absent },
  GetGroup: { absent, pages: marker('Users') },
  ListUsers: told('Users'),
  ListGroups: { pages: marker('Groups') },
  ListGroupsForUser: { absent, pages: marker('Groups') },
  ListAttachedGroupPolicies: { absent, pages: marker('AttachedPolicies') },
  ListAttachedUserPolicies: { absent, ...told('AttachedPolicies') },
  ListEntitiesForPolicy: {
    absent,
    always: ['PolicyRoles', 'PolicyGroups', 'PolicyUsers'],
    pages: { ...marker('PolicyRoles'), also: ['PolicyGroups', 'PolicyUsers'] },
  },
  ListPolicies: told('Policies'),
  ListUserPolicies: { absent, ...told('PolicyNames') },
  ListAccessKeys: { absent, ...told('AccessKeyMetadata') },
  ListMFADevices: { absent, pages: marker('MFADevices') },
  ListVirtualMFADevices: { pages: marker('VirtualMFADevices') },
  ListMFADeviceTags: { absent, pages: marker('Tags') },
} as const satisfies Record<string, ReadSpec>;

export const iamWrites = {
  UpdateAccountPasswordPolicy: {},
  DeleteAccountPasswordPolicy: {},
  CreateGroup: {},
  DeleteGroup: {},
  AttachGroupPolicy: {},
  DetachGroupPolicy: {},
  CreateUser: {},
  DeleteUser: {},
  AddUserToGroup: {},
  RemoveUserFromGroup: {},
  CreateLoginProfile: {},
  DeleteLoginProfile: {},
  CreateVirtualMFADevice: {
    secretOutputs: ['VirtualMFADevice.Base32StringSeed', 'VirtualMFADevice.QRCodePNG'],
  },
  EnableMFADevice: {},
  DeactivateMFADevice: {},
  DeleteVirtualMFADevice: {},
  CreateServiceLinkedRole: {},
  CreateRole: {},
  DeleteRole: {},
  PutRolePolicy: {},
  DeleteRolePolicy: {},
  AttachRolePolicy: {},
  DetachRolePolicy: {},
  // Without a user it would be the caller's own key, and root's for root. Source: IAM API reference, UpdateAccessKey.
  UpdateAccessKey: { needs: ['UserName'] },
} as const satisfies Record<string, WriteSpec>;

export type IamReads = Of<typeof sdk, 'iam', typeof iamReads>;
export type IamWrites = Of<typeof sdk, 'iam', typeof iamWrites>;
