// The simulated EC2: its regions, the defaults for new servers and disks, networks, their flow logs and security groups.
import { service } from '../kit.ts';
import { defaults } from './defaults.ts';
import { flowLogs } from './flow-logs.ts';
import { regions } from './regions.ts';
import { securityGroups } from './security-groups.ts';
import { start } from './start.ts';
import type { Ec2 } from './state.ts';
import { vpcs } from './vpcs.ts';

export const ec2 = service<'ec2', Ec2>('ec2', {
  start,
  handlers: { ...regions, ...defaults, ...securityGroups, ...vpcs, ...flowLogs },
});
