// The simulated Inspector: what it scans, region by region. Source: Inspector API reference, BatchGetAccountStatus.
import { AwsError, service } from '../kit.ts';

const kinds = ['ec2', 'ecr', 'lambda', 'lambdaCode', 'codeRepository'] as const;

export interface Inspector {
  /** Region -> the kinds of things that are scanned there; none: Inspector is off. */
  scans: Record<string, readonly (typeof kinds)[number][]>;
}

const state = (on: boolean) => ({
  status: on ? ('ENABLED' as const) : ('DISABLED' as const),
  errorCode: 'ALREADY_ENABLED' as const,
  errorMessage: '',
});

export const inspector2 = service<'inspector2', Inspector>('inspector2', {
  start: (scenario, { regions }) => {
    const on = ['hardened', 'member'].includes(scenario) ? regions : [];
    const usual = ['ec2', 'ecr', 'lambda'] as const;
    const scans = Object.fromEntries(on.map((region) => [region, usual]));
    return { scans: scenario === 'messy' ? { 'us-east-1': ['ecr'] } : scans };
  },
  handlers: {
    BatchGetAccountStatus: (input, { state: { scans }, region, accountId }) => {
      const asked = input.accountIds ?? [];
      if (asked.some((id) => !/^\d{12}$/.test(id))) {
        throw new AwsError('ValidationException', 'The account ID is not valid.');
      }
      const held = scans[region] ?? [];
      const resourceState = Object.fromEntries(kinds.map((kind) => [kind, state(held.includes(kind))]));
      return {
        accounts: [
          {
            accountId,
            state: state(held.length > 0),
            resourceState: { ec2: state(false), ecr: state(false), ...resourceState },
          },
        ],
        failedAccounts: [],
      };
    },
  },
});
