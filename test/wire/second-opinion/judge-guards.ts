// The second opinion on disks, networks, keys and what is recorded of them: one function a check. Rules read in
// prowler-cloud/prowler (services/ec2, vpc, kms, config, cloudtrail); written anew, no code is taken over.
import { DescribeTrailsCommand } from '@aws-sdk/client-cloudtrail';
import { DescribeConfigurationRecorderStatusCommand } from '@aws-sdk/client-config-service';
import {
  DescribeFlowLogsCommand,
  DescribeSecurityGroupsCommand,
  DescribeVpcsCommand,
  GetEbsEncryptionByDefaultCommand,
} from '@aws-sdk/client-ec2';
import { DescribeKeyCommand, GetKeyRotationStatusCommand, ListKeysCommand } from '@aws-sdk/client-kms';
import { GetBucketLoggingCommand } from '@aws-sdk/client-s3';
import { type Check, type Clients, home, passIf, worst } from './clients.ts';

const trailsOf = async ({ cloudtrail }: Clients) =>
  (await cloudtrail().send(new DescribeTrailsCommand({}))).trailList ?? [];

export const guardChecks: Readonly<Record<string, Check>> = {
  ec2_ebs_default_encryption: async ({ ec2 }, region = home) =>
    passIf((await ec2(region).send(new GetEbsEncryptionByDefaultCommand({}))).EbsEncryptionByDefault),
  ec2_securitygroup_default_restrict_traffic: async ({ ec2 }, region = home) => {
    const { SecurityGroups = [] } = await ec2(region).send(new DescribeSecurityGroupsCommand({}));
    const own = SecurityGroups.filter(({ GroupName }) => GroupName === 'default');
    const rules = ({ IpPermissions = [], IpPermissionsEgress = [] }: (typeof own)[number]) =>
      IpPermissions.length + IpPermissionsEgress.length;
    return worst(own.map((one) => passIf(rules(one) === 0)));
  },
  vpc_flow_logs_enabled: async ({ ec2 }, region = home) => {
    const { Vpcs = [] } = await ec2(region).send(new DescribeVpcsCommand({}));
    const { FlowLogs = [] } = await ec2(region).send(new DescribeFlowLogsCommand({}));
    return worst(Vpcs.map(({ VpcId }) => passIf(FlowLogs.some(({ ResourceId }) => ResourceId === VpcId))));
  },
  config_recorder_all_regions_enabled: async ({ config }, region = home) => {
    const asked = new DescribeConfigurationRecorderStatusCommand({});
    const { ConfigurationRecordersStatus: all = [] } = await config(region).send(asked);
    return all.length === 0 ? 'FAIL' : worst(all.map(({ recording }) => passIf(recording)));
  },
  kms_cmk_rotation_enabled: async ({ kms }) => {
    const { Keys = [] } = await kms.send(new ListKeysCommand({}));
    const all = Keys.map(async ({ KeyId }) => {
      const { KeyMetadata } = await kms.send(new DescribeKeyCommand({ KeyId }));
      if (KeyMetadata?.KeyManager !== 'CUSTOMER' || KeyMetadata.KeyState !== 'Enabled') return 'silent';
      return passIf((await kms.send(new GetKeyRotationStatusCommand({ KeyId }))).KeyRotationEnabled);
    });
    return worst(await Promise.all(all));
  },
  cloudtrail_kms_encryption_enabled: async (aws) =>
    worst((await trailsOf(aws)).map(({ KmsKeyId }) => passIf(Boolean(KmsKeyId)))),
  cloudtrail_logs_s3_bucket_access_logging_enabled: async (aws) => {
    const all = (await trailsOf(aws)).map(async ({ S3BucketName }) => {
      const found = await aws.s3.send(new GetBucketLoggingCommand({ Bucket: S3BucketName }));
      return passIf(found.LoggingEnabled !== undefined);
    });
    return worst(await Promise.all(all));
  },
};
