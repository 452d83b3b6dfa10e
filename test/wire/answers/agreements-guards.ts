// Calls about AWS Config, security groups, disks and a bucket's own records that the simulated account, moto and AWS answer alike.
import type { AgreedRow } from './agreements.ts';
import { AccountId, Bucket, bucket, type Step } from './kit.ts';

const linked: Step = ['iam:CreateServiceLinkedRole', { AWSServiceName: 'config.amazonaws.com' }];
const recorder = (name: string, more: object = {}): Step => [
  'config:PutConfigurationRecorder',
  {
    ConfigurationRecorder: {
      name,
      roleARN: `arn:aws:iam::${AccountId}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig`,
      recordingGroup: { allSupported: true, ...more },
    },
  },
];
const ConfigurationRecorderName = 'day-one';
const DeliveryChannel = { name: 'day-one', s3BucketName: Bucket };
const group: Step = [
  'ec2:DescribeSecurityGroups',
  { Filters: [{ Name: 'group-name', Values: ['default'] }] },
];
const IpPermissions = [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: '10.0.0.0/8' }] }];
const open = (GroupId: string): Step => ['ec2:AuthorizeSecurityGroupIngress', { GroupId, IpPermissions }];
const first = '$SecurityGroups.0.GroupId';
const logging = { LoggingEnabled: { TargetBucket: Bucket, TargetPrefix: '' } };

export const agreedGuards: readonly AgreedRow[] = [
  [
    'a recorder of all kinds and of some',
    'InvalidRecordingGroupException',
    recorder('day-one', { resourceTypes: ['AWS::S3::Bucket'] }),
    linked,
  ],
  [
    'a second recorder of another name',
    'MaxNumberOfConfigurationRecordersExceededException',
    recorder('day-one'),
    linked,
    recorder('default'),
  ],
  [
    'a channel without a recorder',
    'NoAvailableConfigurationRecorderException',
    ['config:PutDeliveryChannel', { DeliveryChannel }],
    bucket,
  ],
  [
    'a recorder without a channel, started',
    'NoAvailableDeliveryChannelException',
    ['config:StartConfigurationRecorder', { ConfigurationRecorderName }],
    linked,
    recorder('day-one'),
  ],
  ['what the recorders of a new account do', 'done', ['config:DescribeConfigurationRecorderStatus', {}]],
  [
    'a recorder that is not there, stopped',
    'NoSuchConfigurationRecorderException',
    ['config:StopConfigurationRecorder', { ConfigurationRecorderName: 'none' }],
  ],
  [
    'a recorder that is not there, deleted',
    'NoSuchConfigurationRecorderException',
    ['config:DeleteConfigurationRecorder', { ConfigurationRecorderName: 'none' }],
  ],
  [
    'a channel that is not there, deleted',
    'NoSuchDeliveryChannelException',
    ['config:DeleteDeliveryChannel', { DeliveryChannelName: 'none' }],
  ],
  [
    'the same rule of a security group twice',
    'InvalidPermission.Duplicate',
    open(first),
    group,
    open(first),
    group,
  ],
  ['a security group that is not there, opened', 'InvalidGroup.NotFound', open('sg-00000000000000000')],
  [
    'disks encrypted twice',
    'done',
    ['ec2:EnableEbsEncryptionByDefault', {}],
    ['ec2:EnableEbsEncryptionByDefault', {}],
  ],
  ['disks no longer encrypted', 'done', ['ec2:DisableEbsEncryptionByDefault', {}]],
  [
    'a bucket that writes its records into itself, unasked',
    'InvalidTargetBucketForLogging',
    ['s3:PutBucketLogging', { Bucket, BucketLoggingStatus: logging }],
    bucket,
  ],
  ['no records of who looks into a bucket', 'done', ['s3:GetBucketLogging', { Bucket }], bucket],
];
