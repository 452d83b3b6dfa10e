// What is read of the networks and their flow logs in each region, and the bucket that new ones would go to.
import { type Account, regionsOn } from '../../src/model/account.ts';
import { findPlace, type OwnPlace } from '../../src/model/log-bucket/read.ts';
import { recordsBucketNames, tagKey } from '../../src/model/names.ts';
import { map, type Read, type Reader } from '../../src/model/read.ts';

export interface Log {
  readonly id: string;
  /** The network, subnet or interface that it looks at. */
  readonly of: string;
  readonly traffic: string;
  readonly destination: string;
  /** Why nothing arrives. */
  readonly error?: string;
  /** The change of this tool that made it. */
  readonly madeBy?: string;
}
export interface Place {
  readonly region: string;
  /** The ids of the networks (VPCs) that this account owns. */
  readonly vpcs: Read<readonly string[]>;
  readonly logs: Read<readonly Log[]>;
}
export interface Facts {
  readonly places: readonly Place[];
  /** Asked only where a flow log is missing. */
  readonly bucket: Read<OwnPlace> | null;
}

export type Standing = 'works' | 'failing' | 'missing';

/** How a network is looked after. CIS and EC2.6 ask for rejected traffic at least. Source: Security Hub CSPM guide, ec2-controls. */
export function standing(vpc: string, logs: readonly Log[]): Standing {
  const mine = logs.filter(({ of, traffic }) => of === vpc && (traffic === 'REJECT' || traffic === 'ALL'));
  if (mine.some(({ error }) => error === undefined)) return 'works';
  return mine.length > 0 ? 'failing' : 'missing';
}

/** The networks of a region that nothing looks at; none where that could not be read. */
export const missingIn = ({ vpcs, logs }: Place): readonly string[] =>
  vpcs.ok && logs.ok ? vpcs.value.filter((vpc) => standing(vpc, logs.value) === 'missing') : [];

/** Reads every region that is on, side by side. */
export async function readFacts(aws: Reader, account: Account): Promise<Facts> {
  const places = await Promise.all(regionsOn(account).map((region) => readPlace(aws, account, region)));
  const lacks = places.some((place) => missingIn(place).length > 0);
  const bucket = lacks ? await findPlace(aws, account, recordsBucketNames(account, 'flow-logs')) : null;
  return { places, bucket };
}

async function readPlace(aws: Reader, account: Account, region: string): Promise<Place> {
  const [vpcs, logs] = await Promise.all([
    aws('ec2:DescribeVpcs', {}, region),
    aws('ec2:DescribeFlowLogs', {}, region),
  ]);
  return {
    region,
    // A network that is only shared with this account is its owner's to watch.
    vpcs: map(vpcs, ({ Vpcs = [] }) =>
      Vpcs.filter(({ OwnerId }) => OwnerId === undefined || OwnerId === account.id)
        .map(({ VpcId }) => VpcId ?? '')
        .sort(),
    ),
    logs: map(logs, ({ FlowLogs = [] }) =>
      FlowLogs.map((one) => {
        const madeBy = one.Tags?.find(({ Key }) => Key === tagKey)?.Value;
        const failed = one.DeliverLogsStatus === 'FAILED';
        return {
          id: one.FlowLogId ?? '',
          of: one.ResourceId ?? '',
          traffic: one.TrafficType ?? '',
          destination: one.LogDestination ?? one.LogGroupName ?? '',
          ...(failed ? { error: one.DeliverLogsErrorMessage ?? 'FAILED' } : {}),
          ...(madeBy === undefined ? {} : { madeBy }),
        };
      }),
    ),
  };
}
