// Roles that belong to a service: AWS names them and says what they allow. Source: IAM API reference, CreateServiceLinkedRole.
import { AwsError, type Handlers } from '../kit.ts';
import type { Iam } from './state.ts';

type Linked = Pick<Handlers<'iam', Iam>, 'CreateServiceLinkedRole'>;

/** The services whose role is made by hand, and its name. Source: each service's guide, using-service-linked-roles. */
const names: Readonly<Record<string, string>> = { 'config.amazonaws.com': 'AWSServiceRoleForConfig' };

export const serviceLinked: Linked = {
  CreateServiceLinkedRole: ({ AWSServiceName: service = '' }, at) => {
    const name = names[service];
    if (!name) {
      throw new AwsError('InvalidInputException', `Service role for ${service} is not a valid request.`);
    }
    if (at.state.roles?.[name]) {
      throw new AwsError(
        'InvalidInputException',
        `Service role name ${name} has been taken in this account, please try a different suffix.`,
      );
    }
    const path = `/aws-service-role/${service}/`;
    const trust = JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }],
    });
    const id = at.id('AROA');
    const made = { path, id, created: at.now, trust, tags: [], inline: {}, attached: [] };
    at.state.roles = { ...at.state.roles, [name]: made };
    return {
      Role: {
        Path: path,
        RoleName: name,
        RoleId: id,
        Arn: `arn:${at.partition}:iam::${at.accountId}:role${path}${name}`,
        CreateDate: at.now,
        AssumeRolePolicyDocument: encodeURIComponent(trust),
      },
    };
  },
};
