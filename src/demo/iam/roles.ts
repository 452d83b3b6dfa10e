// The simulated roles: only looked at, for their path. Source: IAM API reference, GetRole.
import { AwsError, type Handlers } from '../kit.ts';
import type { Iam } from './state.ts';

export const roles: Pick<Handlers<'iam', Iam>, 'GetRole'> = {
  GetRole: ({ RoleName: name = '' }, { state, accountId, partition, now }) => {
    const path = state.roles?.[name];
    if (path === undefined) {
      throw new AwsError('NoSuchEntityException', `The role with name ${name} cannot be found.`, 404);
    }
    return {
      Role: {
        RoleName: name,
        Path: path,
        RoleId: `AROADEMO${name.toUpperCase().replace(/[^A-Z0-9]/g, '')}`,
        Arn: `arn:${partition}:iam::${accountId}:role${path}${name}`,
        CreateDate: now,
      },
    };
  },
};
