// The simulated accounts that can be chosen with --demo=NAME. What each service holds at the start stands in that service's folder.

export const scenarios = [
  'fresh',
  'halfway',
  'messy',
  'hardened',
  'member',
  'managed',
  'restricted',
] as const;
export type Scenario = (typeof scenarios)[number];

/** An action that is refused, and by what: AWS's message differs. `*` at the end matches any rest. */
export interface Denial {
  readonly action: string;
  readonly by: 'identity' | 'organization';
  /** Refused in all regions but these. */
  readonly outside?: readonly string[];
}

export interface Setting {
  readonly accountId: string;
  readonly caller: string;
  readonly denials: readonly Denial[];
}

const id = '123456789012';
const root = { accountId: id, caller: `arn:aws:iam::${id}:root`, denials: [] };
const as = (caller: string, ...denials: readonly Denial[]): Setting => ({
  accountId: id,
  caller: `arn:aws:${caller}`,
  denials,
});
const lacks = (action: string): Denial => ({ action, by: 'identity' });
const forbidden = (action: string): Denial => ({ action, by: 'organization' });

/** Who is signed in, and what they may not do. */
export const settings: Readonly<Record<Scenario, Setting>> = {
  // A minute after sign-up: nothing is set, root is signed in.
  fresh: root,
  // Someone began: root MFA, a weak password policy, an admin group, one budget; the rest is open.
  halfway: root,
  // Years of habits: root keys, strangers' groups, a public bucket, a one-region trail, a suspended detector.
  messy: as(`iam::${id}:user/old-admin`),
  // Everything done; its admin is signed in.
  hardened: as(`iam::${id}:user/alice`),
  // In an organization that manages trail, threat detection and the public access block.
  member: as(
    `sts::${id}:assumed-role/AWSReservedSSO_AdministratorAccess_0123456789abcdef/alice`,
    { action: 's3:PutAccountPublicAccessBlock', by: 'organization' },
    { action: 'guardduty:CreateDetector', by: 'organization' },
    { action: 'guardduty:UpdateDetector', by: 'organization' },
    { action: 'config:PutConfigurationRecorder', by: 'organization' },
    { action: 'config:StopConfigurationRecorder', by: 'organization' },
    { action: 'securityhub:DisableSecurityHub', by: 'organization' },
    { action: 'organizations:LeaveOrganization', by: 'organization' },
  ),
  // A project of an organization that AWS itself manages: no root, no contacts, no bill, one region.
  managed: as(
    `sts::${id}:assumed-role/ProjectBuilder/builder`,
    forbidden('account:*'),
    forbidden('budgets:*'),
    forbidden('ce:*'),
    forbidden('organizations:LeaveOrganization'),
    forbidden('iam:Create*'),
    { ...forbidden('guardduty:*'), outside: ['us-east-1'] },
    forbidden('sns:*'),
    { ...forbidden('events:*'), outside: ['us-east-1'] },
    { ...forbidden('cloudtrail:*'), outside: ['us-east-1'] },
    { ...forbidden('kms:*'), outside: ['us-east-1'] },
    { ...forbidden('sso:*'), outside: ['us-east-1'] },
    forbidden('backup:*'),
    forbidden('inspector2:*'),
    forbidden('macie2:*'),
    forbidden('support:*'),
    { ...forbidden('config:*'), outside: ['us-east-1'] },
    { ...forbidden('securityhub:*'), outside: ['us-east-1'] },
    forbidden('access-analyzer:*'),
    { ...forbidden('ec2:*'), outside: ['us-east-1'] },
    { ...forbidden('ssm:*'), outside: ['us-east-1'] },
  ),
  // An auditor's role that lacks some reads and all writes.
  restricted: as(
    `sts::${id}:assumed-role/SecurityAuditor/audit`,
    lacks('account:GetContactInformation'),
    lacks('budgets:*'),
    lacks('guardduty:GetDetector'),
    lacks('s3:GetAccountPublicAccessBlock'),
    lacks('iam:Create*'),
    lacks('iam:Update*'),
    lacks('iam:Delete*'),
    lacks('iam:Attach*'),
    lacks('iam:Add*'),
    lacks('iam:Enable*'),
    lacks('s3:Put*'),
    lacks('s3:Create*'),
    lacks('cloudtrail:Create*'),
    lacks('cloudtrail:Update*'),
    lacks('cloudtrail:Start*'),
    lacks('sns:Create*'),
    lacks('sns:Set*'),
    lacks('sns:Subscribe'),
    lacks('events:Put*'),
    lacks('guardduty:Create*'),
    lacks('logs:Create*'),
    lacks('logs:Put*'),
    lacks('cloudwatch:Put*'),
    lacks('guardduty:Update*'),
    lacks('config:Put*'),
    lacks('config:Start*'),
    lacks('securityhub:Enable*'),
    lacks('ec2:CreateFlowLogs'),
    lacks('account:Put*'),
    lacks('kms:Create*'),
    lacks('kms:Enable*'),
    lacks('ce:Create*'),
    lacks('access-analyzer:Create*'),
    lacks('ec2:Enable*'),
    lacks('ec2:Disable*'),
    lacks('ec2:Modify*'),
    lacks('ec2:Revoke*'),
    lacks('ssm:Update*'),
  ),
};

/** Does a pattern such as `budgets:*` or `iam:Create*` cover this action? */
export const covers = (pattern: string, action: string): boolean =>
  pattern.endsWith('*') ? action.startsWith(pattern.slice(0, -1)) : pattern === action;
