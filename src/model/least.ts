// The least that an identity must be allowed: as IAM policies, each short enough to be a managed policy of its own.
import { actionsFor } from './permissions.ts';

// With tags, ownership and a role set, a call needs all that it can ever need.
const tags = [{ Key: 'aws-day-one', Value: 'x' }];
const fullest = {
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
  'iam:PassRole': 'arn:aws:iam::*:role/day-one-*',
  's3:CreateBucket': 'arn:aws:s3:::day-one-*',
  's3:DeleteBucket': 'arn:aws:s3:::day-one-*',
};

// Types, not interfaces: they are JSON as they stand.
type Statement = {
  readonly Effect: 'Allow';
  readonly Action: readonly string[];
  readonly Resource: string;
};
export type PolicyDocument = {
  readonly Version: '2012-10-17';
  readonly Statement: readonly Statement[];
};

/** Characters of a managed policy, white space aside. Source: IAM guide, reference_iam-quotas. */
export const longestPolicy = 6144;

/** The policies that allow these actions, as few as their length permits. */
export function policiesFor(actions: readonly string[], longest = longestPolicy): readonly PolicyDocument[] {
  const documents: PolicyDocument[] = [];
  let open: readonly string[] = [];
  for (const action of [...new Set(actions)].sort()) {
    const wider = [...open, action];
    if (open.length > 0 && JSON.stringify(documentOf(wider)).length > longest) {
      documents.push(documentOf(open));
      open = [action];
    } else open = wider;
  }
  return open.length > 0 ? [...documents, documentOf(open)] : documents;
}

function documentOf(actions: readonly string[]): PolicyDocument {
  const on = (action: string): string => resources[action] ?? '*';
  return {
    Version: '2012-10-17',
    Statement: [...new Set(actions.map(on))].map((Resource) => ({
      Effect: 'Allow',
      Action: actions.filter((action) => on(action) === Resource),
      Resource,
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
