// What is read of Security Hub CSPM in each region, and the plan of the account where the service says no.
import { type Account, regionsOn } from '../../src/model/account.ts';
import { map, orAbsent, type Read, type Reader } from '../../src/model/read.ts';

/** Security Hub CSPM in one region. */
export interface Place {
  readonly region: string;
  /** The ARNs of the standards that are on, in alphabetical order. */
  readonly standards: Read<readonly string[]>;
  readonly hub: Read<boolean>;
  /** The account that manages it for this one; `null`: nobody does. */
  readonly administrator: Read<string | null>;
  /** The newer Security Hub is on, too. Only looked at: its price is another. */
  readonly v2: Read<boolean>;
}
export interface Facts {
  readonly places: readonly Place[];
  /** The account is on the free plan; asked only where the service is not to be had. */
  readonly free: Read<boolean>;
}

/** Reads every region that is on, side by side. */
export async function readFacts(aws: Reader, account: Account): Promise<Facts> {
  const places = await Promise.all(regionsOn(account).map((region) => readPlace(aws, account, region)));
  const refused = places.some(({ hub }) => !hub.ok && hub.why === 'not-subscribed');
  const plan = refused ? await aws('freetier:GetAccountPlanState', {}) : undefined;
  const free = plan ? map(plan, ({ accountPlanType }) => accountPlanType === 'FREE') : no;
  return { places, free: orAbsent(free, false) };
}
const no: Read<false> = { ok: true, value: false };

async function readPlace(aws: Reader, account: Account, region: string): Promise<Place> {
  const [described, newer] = await Promise.all([
    aws('securityhub:DescribeHub', {}, region),
    aws('securityhub:DescribeSecurityHubV2', {}, region),
  ]);
  const hub = orAbsent(
    map(described, ({ HubArn }) => HubArn !== undefined),
    false,
  );
  const v2 = orAbsent(
    map(newer, ({ HubV2Arn }) => HubV2Arn !== undefined),
    false,
  );
  // Where it is off, the other questions have no answer.
  if (!hub.ok || !hub.value) {
    return { region, hub, v2, standards: { ok: true, value: [] }, administrator: { ok: true, value: null } };
  }
  const [enabled, administrator] = await Promise.all([
    aws('securityhub:GetEnabledStandards', {}, region),
    aws('securityhub:GetAdministratorAccount', {}, region),
  ]);
  return {
    region,
    hub,
    v2,
    standards: map(enabled, ({ StandardsSubscriptions: all = [] }) =>
      all.map(({ StandardsArn }) => StandardsArn ?? '').sort(),
    ),
    administrator: orAbsent(
      map(administrator, ({ Administrator: them }) =>
        them?.AccountId && them.AccountId !== account.id ? them.AccountId : null,
      ),
      null,
    ),
  };
}
