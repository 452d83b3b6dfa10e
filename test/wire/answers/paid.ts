// Where AWS Config, Security Hub and EC2's default security groups differ.
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
];
