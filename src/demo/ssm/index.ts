// The simulated Systems Manager: one setting of the account, by region.
import { type At, AwsError, service } from '../kit.ts';

/** Region -> the value that somebody set; where nothing stands, AWS's own holds. */
export type Ssm = Record<string, { value: string; since: string; by: string }>;

const id = '/ssm/documents/console/public-sharing-permission';
// Source: SDK ssm, UpdateServiceSettingRequest; sharing is allowed by default: AWS blog, SSM document sharing.
const values = ['Enable', 'Disable'];
const usual = 'Enable';

/** The setting's own name, or its ARN: AWS takes both. */
function check(asked: string | undefined, { partition, region, accountId }: At<Ssm>): void {
  const arn = `arn:${partition}:ssm:${region}:${accountId}:servicesetting${id}`;
  if (asked === id || asked === arn) return;
  throw new AwsError('ServiceSettingNotFound', `Service setting ${asked} was not found.`);
}

function shown(at: At<Ssm>) {
  const { state, region, partition, accountId } = at;
  const set = state[region];
  return {
    SettingId: id,
    SettingValue: set?.value ?? usual,
    ...(set ? { LastModifiedDate: set.since, LastModifiedUser: set.by } : {}),
    ARN: `arn:${partition}:ssm:${region}:${accountId}:servicesetting${id}`,
    Status: set ? 'Customized' : 'Default',
  };
}

export const ssm = service<'ssm', Ssm>('ssm', {
  start: (scenario, { regions, now, accountId, partition }) => {
    const set = (value: string) => ({
      value,
      since: now,
      by: `arn:${partition}:iam::${accountId}:user/admin`,
    });
    const everywhere = () => Object.fromEntries(regions.map((region) => [region, set('Disable')]));
    if (scenario === 'fresh') return {};
    if (scenario === 'halfway') return { 'us-east-1': set('Disable') };
    // Somebody has allowed it by hand, where it was allowed anyway.
    if (scenario === 'messy') return { 'eu-west-1': set('Enable') };
    return everywhere();
  },
  handlers: {
    GetServiceSetting: ({ SettingId }, at) => {
      check(SettingId, at);
      return { ServiceSetting: shown(at) };
    },
    UpdateServiceSetting: ({ SettingId, SettingValue = '' }, at) => {
      check(SettingId, at);
      if (!values.includes(SettingValue))
        throw new AwsError('ValidationException', `Setting value ${SettingValue} is not valid for ${id}.`);
      at.state[at.region] = { value: SettingValue, since: at.now, by: at.caller };
      return {};
    },
    ResetServiceSetting: ({ SettingId }, at) => {
      check(SettingId, at);
      delete at.state[at.region];
      return { ServiceSetting: shown(at) };
    },
  },
});
