// The simulated STS: says who is signed in.
import { service } from '../kit.ts';

export const sts = service<'sts', Record<string, never>>('sts', {
  start: () => ({}),
  handlers: {
    GetCallerIdentity: (_input, { accountId, caller }) => ({
      Account: accountId,
      Arn: caller,
      UserId: caller.endsWith(':root') ? accountId : 'AIDADEMO',
    }),
  },
});
