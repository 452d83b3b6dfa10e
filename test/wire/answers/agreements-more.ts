// Calls about alerts, logs, roles and keys that the simulated account, moto and AWS answer alike.
import type { AgreedRow } from './agreements.ts';
import { AccountId, type Step, user } from './kit.ts';

const ResourceArn = `arn:aws:sns:us-east-1:${AccountId}:none`;
const TopicArn = ResourceArn;
const topic: Step = ['sns:CreateTopic', { Name: 'alerts' }];
const rule: Step = ['events:PutRule', { Name: 'findings', EventPattern: '{"source":["aws.guardduty"]}' }];
const target: Step = ['events:PutTargets', { Rule: 'findings', Targets: [{ Id: 'one', Arn: ResourceArn }] }];
const logGroupName = 'trail';
const logGroup: Step = ['logs:CreateLogGroup', { logGroupName }];
const filterOf = (filterPattern: string): Step => [
  'logs:PutMetricFilter',
  {
    logGroupName,
    filterName: 'f',
    filterPattern,
    metricTransformations: [{ metricName: 'm', metricNamespace: 'n', metricValue: '1' }],
  },
];
const statement = (more: object) => JSON.stringify({ Version: '2012-10-17', Statement: [more] });
const RoleName = 'support';
const role: Step = [
  'iam:CreateRole',
  {
    RoleName,
    AssumeRolePolicyDocument: statement({
      Effect: 'Allow',
      Principal: { Service: 'events.amazonaws.com' },
      Action: 'sts:AssumeRole',
    }),
  },
];
const PolicyDocument = statement({ Effect: 'Allow', Action: 'events:PutEvents', Resource: '*' });
const inline: Step = ['iam:PutRolePolicy', { RoleName, PolicyName: 'p', PolicyDocument }];

export const more: readonly AgreedRow[] = [
  ['a topic twice', 'done', topic, topic],
  ['a topic that is not there', 'NotFoundException', ['sns:GetTopicAttributes', { TopicArn }]],
  [
    'the tags of a topic that is not there',
    'ResourceNotFoundException',
    ['sns:ListTagsForResource', { ResourceArn }],
  ],
  ['a topic that is not there, deleted', 'done', ['sns:DeleteTopic', { TopicArn }]],
  [
    'a rule whose pattern is no pattern',
    'InvalidEventPatternException',
    ['events:PutRule', { Name: 'findings', EventPattern: '{"source":"aws.guardduty"}' }],
  ],
  ['the rules of a new account', 'done', ['events:ListRules', {}]],
  [
    'the targets of a rule that is not there',
    'ResourceNotFoundException',
    ['events:ListTargetsByRule', { Rule: 'none' }],
  ],
  [
    'a rule with targets, deleted',
    'ValidationException',
    ['events:DeleteRule', { Name: 'findings' }],
    rule,
    target,
  ],
  [
    'a rule without targets, deleted',
    'done',
    ['events:DeleteRule', { Name: 'findings' }],
    rule,
    target,
    ['events:RemoveTargets', { Rule: 'findings', Ids: ['one'] }],
  ],
  [
    'targets of a rule that is not there, removed',
    'ResourceNotFoundException',
    ['events:RemoveTargets', { Rule: 'none', Ids: ['one'] }],
  ],
  ['a log group twice', 'ResourceAlreadyExistsException', logGroup, logGroup],
  [
    'a retention of no log group',
    'ResourceNotFoundException',
    ['logs:PutRetentionPolicy', { logGroupName: 'none', retentionInDays: 365 }],
  ],
  [
    'a filter pattern that is too long',
    'InvalidParameterException',
    filterOf(`{ $.eventName = "${'x'.repeat(1024)}" }`),
    logGroup,
  ],
  [
    'a filter, deleted',
    'done',
    ['logs:DeleteMetricFilter', { logGroupName, filterName: 'f' }],
    logGroup,
    filterOf('{ $.eventName = "x" }'),
  ],
  ['a role twice', 'EntityAlreadyExistsException', role, role],
  ['a role that is not there', 'NoSuchEntityException', ['iam:GetRole', { RoleName }]],
  [
    'a role with a policy, deleted',
    'DeleteConflictException',
    ['iam:DeleteRole', { RoleName }],
    role,
    inline,
  ],
  [
    'a role without a policy, deleted',
    'done',
    ['iam:DeleteRole', { RoleName }],
    role,
    inline,
    ['iam:DeleteRolePolicy', { RoleName, PolicyName: 'p' }],
  ],
  [
    "a role's policy that is not there",
    'NoSuchEntityException',
    ['iam:GetRolePolicy', { RoleName, PolicyName: 'none' }],
    role,
  ],
  [
    "a role's policy that is not there, deleted",
    'NoSuchEntityException',
    ['iam:DeleteRolePolicy', { RoleName, PolicyName: 'none' }],
    role,
  ],
  [
    'a policy that a role does not hold, taken from it',
    'NoSuchEntityException',
    ['iam:DetachRolePolicy', { RoleName, PolicyArn: 'arn:aws:iam::aws:policy/None' }],
    role,
  ],
  ['what a new role holds', 'done', ['iam:ListAttachedRolePolicies', { RoleName }], role],
  ['what a role may do by itself', 'done', ['iam:ListRolePolicies', { RoleName }], role, inline],
  ['what no role may do', 'NoSuchEntityException', ['iam:ListRolePolicies', { RoleName }]],
  [
    'a policy that is not there',
    'NoSuchEntityException',
    ['iam:GetPolicy', { PolicyArn: `arn:aws:iam::${AccountId}:policy/none` }],
  ],
  [
    'an access key that is not there, switched off',
    'NoSuchEntityException',
    ['iam:UpdateAccessKey', { UserName: 'alice', AccessKeyId: 'AKIAIOSFODNN7EXAMPLE', Status: 'Inactive' }],
    user,
  ],
  ['the access keys of nobody', 'NoSuchEntityException', ['iam:ListAccessKeys', { UserName: 'nobody' }]],
  ['the keys of a new account', 'done', ['kms:ListKeys', {}]],
  ['a key that is not there', 'NotFoundException', ['kms:DescribeKey', { KeyId: 'alias/none' }]],
];
