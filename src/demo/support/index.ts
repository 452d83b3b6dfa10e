// The simulated Support: its API answers for paid plans only.
import { AwsError, service } from '../kit.ts';

export interface Support {
  /** A support plan that is paid for. */
  paid: boolean;
}

export const support = service<'support', Support>('support', {
  start: (scenario) => ({ paid: scenario === 'messy' }),
  handlers: {
    DescribeTrustedAdvisorChecks: (input, { state }) => {
      // Source: AWS Support API reference, DescribeTrustedAdvisorChecks; the message: as AWS sends it, gist sebsto/468670c7c0d5feeade69.
      if (!state.paid) {
        throw new AwsError(
          'SubscriptionRequiredException',
          'AWS Premium Support Subscription is required to use this service.',
        );
      }
      if (!input.language) throw new AwsError('ValidationException', 'language must not be null');
      const check = (id: string, name: string) => ({
        id,
        name,
        description: '',
        category: 'security',
        metadata: [],
      });
      return { checks: [check('7DAFEmoDos', 'MFA on Root Account'), check('eW7HH0l7J9', 'Service Limits')] };
    },
  },
});
