// Access keys: listed, switched off and on, and what used them last. Source: IAM API reference.
import type { At, Handlers } from '../kit.ts';
import { callerOf, invalid, noSuch, userNamed } from './checks.ts';
import { type AccessKey, type Iam, rootOwner } from './state.ts';

type Keys = Pick<Handlers<'iam', Iam>, 'ListAccessKeys' | 'GetAccessKeyLastUsed' | 'UpdateAccessKey'>;

const statusOf = ({ active }: AccessKey) => (active ? ('Active' as const) : ('Inactive' as const));

/** The keys of this user; without a name the caller's own, which may be root's. */
function keysOf(at: At<Iam>, given: string | undefined): { owner: string; keys: AccessKey[] } {
  const owner = given ?? callerOf(at);
  return { owner, keys: owner === rootOwner ? at.state.root.keys : userNamed(at.state, owner).keys };
}

const none = (id: string | undefined) => noSuch(`The Access Key with id ${id} cannot be found.`);

export const keys: Keys = {
  ListAccessKeys: ({ UserName }, at) => {
    const { owner, keys: list } = keysOf(at, UserName);
    return {
      IsTruncated: false,
      AccessKeyMetadata: list.map((key) => ({
        ...(owner === rootOwner ? {} : { UserName: owner }),
        AccessKeyId: key.id,
        Status: statusOf(key),
        CreateDate: key.created,
      })),
    };
  },
  GetAccessKeyLastUsed: ({ AccessKeyId: id }, { state }) => {
    const owner = state.users.find(({ keys: list }) => list.some((key) => key.id === id));
    const key = owner?.keys.find((one) => one.id === id);
    if (!owner || !key) throw none(id);
    const { date, service = 'N/A', region = 'N/A' } = key.lastUsed ?? {};
    return {
      UserName: owner.name,
      AccessKeyLastUsed: {
        ServiceName: service,
        Region: region,
        ...(date === undefined ? {} : { LastUsedDate: date }),
      },
    };
  },
  UpdateAccessKey: ({ UserName, AccessKeyId, Status }, at) => {
    const key = keysOf(at, UserName).keys.find(({ id }) => id === AccessKeyId);
    if (!key) throw none(AccessKeyId);
    if (Status !== 'Active' && Status !== 'Inactive') throw invalid('Status is Active or Inactive.');
    key.active = Status === 'Active';
    return {};
  },
};
