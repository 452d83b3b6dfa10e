// The simulated account management: regions and contacts.
import { service } from '../kit.ts';
import * as regions from '../regions.ts';
import { contacts } from './contacts.ts';
import { type AccountState, start } from './state.ts';

export const account = service<'account', AccountState>('account', {
  start,
  handlers: {
    ...contacts,
    GetAccountInformation: (_input, { accountId, state, now }) => ({
      AccountId: accountId,
      AccountName: 'Example',
      AccountCreatedDate: now,
      AccountState: state.pending ? 'PENDING_ACTIVATION' : 'ACTIVE',
    }),
    ListRegions: (input) => {
      const all = [
        ...regions.on.map((RegionName) => ({ RegionName, RegionOptStatus: 'ENABLED_BY_DEFAULT' as const })),
        ...regions.off.map((RegionName) => ({ RegionName, RegionOptStatus: 'DISABLED' as const })),
      ];
      const wanted = input.RegionOptStatusContains;
      return { Regions: wanted ? all.filter((one) => wanted.includes(one.RegionOptStatus)) : all };
    },
  },
});

/** What only a person can do here, done: "act as the learner". Changes the state in place. */
export const learner: Readonly<Record<string, (state: AccountState, now: string) => void>> = {
  'verify-phone': (state) => {
    state.phone = 'VERIFIED';
  },
};
