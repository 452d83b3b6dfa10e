// The least that an identity must be allowed: as IAM policies, each short enough to be a managed policy of its own.
import { configRoleName, forwardRole, trailLogsRole } from './names.ts';
import { actionsFor } from './permissions.ts';

const tags = [{ Key: 'aws-day-one', Value: 'x' }];
/** With tags, ownership and a role set, a call needs all that it can ever need. */
export const fullest = {
  Tags: tags,
  TagsList: tags,
  ResourceTags: tags,
  ObjectOwnership: 'BucketOwnerEnforced',
  Targets: [{ RoleArn: 'x' }],
  tags: { 'aws-day-one': 'x' },
  CloudWatchLogsRoleArn: 'x',
};
// Needs no permission. Source: STS API reference, GetCallerIdentity.
const free = new Set(['sts:GetCallerIdentity']);

/** Every IAM action behind these operations, in order. */
export const actionsNeeded = (ops: Iterable<string>): readonly string[] =>
  [...new Set([...ops].filter((op) => !free.has(op)).flatMap((op) => actionsFor(op, fullest)))].sort();

/** Where a right can be held to what this tool makes; everything else is needed on whatever the account has. */
const resources: Readonly<Record<string, string>> = {
  'budgets:ModifyBudget': 'arn:aws:budgets::*:budget/day-one-*',
  'cloudtrail:CreateTrail': 'arn:aws:cloudtrail:*:*:trail/day-one-*',
  'cloudtrail:DeleteTrail': 'arn:aws:cloudtrail:*:*:trail/day-one-*',
  'iam:CreateServiceLinkedRole': 'arn:aws:iam::*:role/aws-service-role/*',
  's3:CreateBucket': 'arn:aws:s3:::day-one-*',
  's3:DeleteBucket': 'arn:aws:s3:::day-one-*',
};
/** The roles that are handed over, each to the one service that takes it on. Source: IAM guide, id_roles_use_passrole, iam:PassedToService. */
const passed: readonly (readonly [role: string, service: string])[] = [
  [trailLogsRole, 'cloudtrail.amazonaws.com'],
  [forwardRole, 'events.amazonaws.com'],
  // Not of this tool's making: the role is linked to AWS Config, and has the same name in every account.
  [`aws-service-role/config.amazonaws.com/${configRoleName}`, 'config.amazonaws.com'],
];

// Types, not interfaces: they are JSON as they stand.
type Scope = {
  readonly Resource: string;
  readonly Condition?: { readonly StringEquals: Readonly<Record<string, string>> };
};
type Statement = Scope & { readonly Effect: 'Allow'; readonly Action: readonly string[] };
type Grant = { readonly action: string; readonly scope: Scope };
export type PolicyDocument = {
  readonly Version: '2012-10-17';
  readonly Statement: readonly Statement[];
};

/** Characters of a managed policy, white space aside. Source: IAM guide, reference_iam-quotas. */
export const longestPolicy = 6144;

const grantsFor = (action: string): readonly Grant[] =>
  action === 'iam:PassRole'
    ? passed.map(([role, service]) => ({
        action,
        scope: {
          Resource: `arn:aws:iam::*:role/${role}`,
          Condition: { StringEquals: { 'iam:PassedToService': service } },
        },
      }))
    : [{ action, scope: { Resource: resources[action] ?? '*' } }];

/** The policies that allow these actions, as few as their length permits. */
export function policiesFor(actions: readonly string[], longest = longestPolicy): readonly PolicyDocument[] {
  const documents: PolicyDocument[] = [];
  let open: readonly Grant[] = [];
  for (const grant of [...new Set(actions)].sort().flatMap(grantsFor)) {
    const wider = [...open, grant];
    if (open.length > 0 && JSON.stringify(documentOf(wider)).length > longest) {
      documents.push(documentOf(open));
      open = [grant];
    } else open = wider;
  }
  return open.length > 0 ? [...documents, documentOf(open)] : documents;
}

function documentOf(grants: readonly Grant[]): PolicyDocument {
  const byScope = new Map<string, { readonly scope: Scope; readonly actions: string[] }>();
  for (const { action, scope } of grants) {
    const key = JSON.stringify(scope);
    const same = byScope.get(key);
    if (same) same.actions.push(action);
    else byScope.set(key, { scope, actions: [action] });
  }
  return {
    Version: '2012-10-17',
    Statement: [...byScope.values()].map(({ scope, actions }) => ({
      Effect: 'Allow',
      Action: actions,
      ...scope,
    })),
  };
}

/** What AWS's own policy SecurityAudit lacks of the reads that this program may ever send. Source: its version 92 of 2026-08-17. */
const notInSecurityAudit = new Set([
  'account:GetContactInformation',
  'account:ListRegions',
  'backup:ListBackupPlans',
  'budgets:ViewBudget',
  'ce:GetAnomalyMonitors',
  'ce:GetAnomalySubscriptions',
  'cloudwatch:GetMetricStatistics',
  'freetier:GetAccountPlanState',
  'freetier:ListAccountActivities',
  'logs:TestMetricFilter',
  'macie2:GetMacieSession',
  'sns:GetSubscriptionAttributes',
]);

/** Those of the actions that somebody with SecurityAudit alone still lacks. */
export const lackedBySecurityAudit = (actions: readonly string[]): readonly string[] =>
  actions.filter((action) => notInSecurityAudit.has(action));
