// What other hands do to the guards of an account, by plain SDK calls: some set up before, some taken down later.
import { DeleteAlarmsCommand, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import { StopConfigurationRecorderCommand } from '@aws-sdk/client-config-service';
import {
  AuthorizeSecurityGroupEgressCommand,
  DeleteFlowLogsCommand,
  DescribeFlowLogsCommand,
  DescribeSecurityGroupsCommand,
  DisableEbsEncryptionByDefaultCommand,
  EnableEbsEncryptionByDefaultCommand,
} from '@aws-sdk/client-ec2';
import { CreateKeyCommand } from '@aws-sdk/client-kms';
import type { Clients } from './clients.ts';
import { home } from './clients.ts';

/** Disks are encrypted in one region; a key is never renewed. */
export async function guardHalf({ ec2, kms }: Clients): Promise<void> {
  await ec2(home).send(new EnableEbsEncryptionByDefaultCommand({}));
  await kms.send(new CreateKeyCommand({ KeyUsage: 'ENCRYPT_DECRYPT' }));
}

/** In the home region: disks are plain again, the default group is open, nobody records; two alarms are gone. */
export async function loosen({ ec2, config, cloudwatch, kms }: Clients): Promise<void> {
  const client = ec2(home);
  await client.send(new DisableEbsEncryptionByDefaultCommand({}));
  const { SecurityGroups = [] } = await client.send(new DescribeSecurityGroupsCommand({}));
  const GroupId = SecurityGroups.find(({ GroupName }) => GroupName === 'default')?.GroupId;
  const IpPermissions = [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }];
  await client.send(new AuthorizeSecurityGroupEgressCommand({ GroupId, IpPermissions }));
  const { FlowLogs = [] } = await client.send(new DescribeFlowLogsCommand({}));
  const FlowLogIds = FlowLogs.flatMap(({ FlowLogId }) => FlowLogId ?? []);
  await client.send(new DeleteFlowLogsCommand({ FlowLogIds }));
  const ConfigurationRecorderName = 'day-one-config';
  await config(home).send(new StopConfigurationRecorderCommand({ ConfigurationRecorderName }));
  await kms.send(new CreateKeyCommand({ KeyUsage: 'ENCRYPT_DECRYPT' }));
  const { MetricAlarms = [] } = await cloudwatch.send(new DescribeAlarmsCommand({}));
  const names = MetricAlarms.flatMap(({ AlarmName }) => AlarmName ?? []);
  const AlarmNames = names.filter((name) => /root-usage|iam-policy-changes/.test(name));
  await cloudwatch.send(new DeleteAlarmsCommand({ AlarmNames }));
}
