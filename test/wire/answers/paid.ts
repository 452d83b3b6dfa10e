// Where AWS Config, Security Hub, EC2's default security groups and the services that are only looked at differ.
import { AccountId, Bucket, bucket, type Case, type Step } from './kit.ts';

const linked: Step = ['iam:CreateServiceLinkedRole', { AWSServiceName: 'config.amazonaws.com' }];
const roleARN = `arn:aws:iam::${AccountId}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig`;
const recorder = (name: string, more: object = {}): Step => [
  'config:PutConfigurationRecorder',
  { ConfigurationRecorder: { name, roleARN, recordingGroup: { allSupported: true }, ...more } },
];
const channel: Step = [
  'config:PutDeliveryChannel',
  { DeliveryChannel: { name: 'day-one', s3BucketName: Bucket } },
];
const group: Step = [
  'ec2:DescribeSecurityGroups',
  { Filters: [{ Name: 'group-name', Values: ['default'] }] },
];

export const paid: readonly Case[] = [
  {
    name: 'a recorder whose role is not there',
    call: recorder('day-one', { roleARN: `arn:aws:iam::${AccountId}:role/none` }),
    demo: 'InvalidRoleException',
    moto: 'done',
    right: 'demo',
    why: 'AWS Config API reference, PutConfigurationRecorder, InvalidRoleException',
  },
  {
    name: 'a channel into a bucket that does not let it write',
    given: [linked, recorder('day-one'), bucket],
    call: channel,
    demo: 'InsufficientDeliveryPolicyException',
    moto: 'done',
    right: 'demo',
    why: 'AWS Config API reference, PutDeliveryChannel, InsufficientDeliveryPolicyException',
  },
  {
    name: 'a channel into a bucket that is not there',
    given: [linked, recorder('day-one')],
    call: channel,
    demo: 'NoSuchBucketException',
    moto: 'done',
    right: 'demo',
    why: 'AWS Config API reference, PutDeliveryChannel, NoSuchBucketException',
  },
  {
    name: 'Security Hub on the free plan',
    call: ['securityhub:DescribeHub', {}],
    demo: 'SubscriptionRequiredException',
    moto: 'InvalidAccessException',
    right: 'demo',
    why: 'services that the free plan leaves out: Billing guide, free-plan; moto knows no plans',
  },
  {
    name: 'the inbound rules of a default security group',
    call: group,
    look: ({ SecurityGroups = [] }) => SecurityGroups[0]?.IpPermissions?.length,
    demo: 1,
    moto: 0,
    right: 'demo',
    why: 'VPC guide, default-security-group: its members may talk to each other',
  },
  {
    name: 'Security Hub switched on under the free plan',
    call: ['securityhub:EnableSecurityHub', {}],
    demo: 'SubscriptionRequiredException',
    moto: 'done',
    right: 'demo',
    why: 'services that the free plan leaves out: Billing guide, free-plan; moto knows no plans',
  },
  {
    name: 'Security Hub switched off under the free plan',
    call: ['securityhub:DisableSecurityHub', {}],
    demo: 'SubscriptionRequiredException',
    moto: 'InvalidAccessException',
    right: 'demo',
    why: 'services that the free plan leaves out: Billing guide, free-plan',
  },
  {
    name: 'who looks after Security Hub, under the free plan',
    call: ['securityhub:GetAdministratorAccount', {}],
    demo: 'SubscriptionRequiredException',
    moto: 'done',
    right: 'demo',
    why: 'services that the free plan leaves out: Billing guide, free-plan',
  },
  {
    name: 'Macie that is off',
    call: ['macie2:GetMacieSession', {}],
    demo: 'AccessDeniedException',
    moto: 'not-aws',
    right: 'demo',
    why: '"Macie is not enabled": prowler-cloud/prowler#1279; moto answers dates in no format of the protocol',
  },
  {
    name: 'Identity Center in an account that nobody set it up for',
    call: ['sso:ListInstances', {}],
    look: ({ Instances = [] }) => Instances.length,
    demo: 0,
    moto: 1,
    right: 'demo',
    why: 'it is made by a person: IAM Identity Center guide, identity-center-instances',
  },
  {
    name: 'the checks of Trusted Advisor without a support plan',
    call: ['support:DescribeTrustedAdvisorChecks', { language: 'en' }],
    demo: 'SubscriptionRequiredException',
    moto: 'done',
    right: 'demo',
    why: 'AWS Support API reference, Welcome: Business Support or higher',
  },
  {
    name: 'who else looks after the findings, outside an organization',
    call: ['organizations:ListDelegatedAdministrators', {}],
    demo: 'AWSOrganizationsNotInUseException',
    moto: 'done',
    right: 'demo',
    why: 'Organizations API reference, ListDelegatedAdministrators, Errors',
  },
];
