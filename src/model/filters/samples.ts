// Events as CloudTrail writes them, whole: by several callers, in two regions. A filter is told by which of them it matches.
// Source: CloudTrail user guide, cloudtrail-event-reference-record-contents and cloudtrail-event-reference-user-identity.
import type { Json } from '../json.ts';

export type Fields = { readonly [key: string]: Json };
export interface Caller {
  readonly kind: 'user' | 'role' | 'root' | 'service';
  readonly name: string;
  /** What of an event is the caller's own. */
  readonly fields: Fields;
}

const accountId = '123456789012';
const iam = `arn:aws:iam::${accountId}`;
const session = (mfaAuthenticated: string): Fields => ({
  creationDate: '2026-01-05T11:40:00Z',
  mfaAuthenticated,
});

/** In the console, with MFA. */
const alice: Caller = {
  kind: 'user',
  name: 'alice',
  fields: {
    userIdentity: {
      type: 'IAMUser',
      principalId: 'AIDAEXAMPLEALICE',
      arn: `${iam}:user/alice`,
      accountId,
      accessKeyId: 'ASIAEXAMPLEALICE',
      userName: 'alice',
      sessionContext: { attributes: session('true') },
    },
    sourceIPAddress: '203.0.113.64',
    userAgent: 'Mozilla/5.0',
    sessionCredentialFromConsole: 'true',
  },
};
/** With an access key, from somewhere else. */
const bob: Caller = {
  kind: 'user',
  name: 'bob',
  fields: {
    userIdentity: {
      type: 'IAMUser',
      principalId: 'AIDAEXAMPLEBOB',
      arn: `${iam}:user/bob`,
      accountId,
      accessKeyId: 'AKIAEXAMPLEBOB',
      userName: 'bob',
    },
    sourceIPAddress: '198.51.100.7',
    userAgent: 'aws-cli/2.31.0',
  },
};
const role: Caller = {
  kind: 'role',
  name: 'deploy',
  fields: {
    userIdentity: {
      type: 'AssumedRole',
      principalId: 'AROAEXAMPLEDEPLOY:run',
      arn: `arn:aws:sts::${accountId}:assumed-role/deploy/run`,
      accountId,
      accessKeyId: 'ASIAEXAMPLEDEPLOY',
      sessionContext: {
        sessionIssuer: {
          type: 'Role',
          principalId: 'AROAEXAMPLEDEPLOY',
          arn: `${iam}:role/deploy`,
          accountId,
          userName: 'deploy',
        },
        attributes: session('false'),
      },
    },
    sourceIPAddress: '192.0.2.10',
    userAgent: 'aws-sdk-js/3.900.0',
  },
};
const root: Caller = {
  kind: 'root',
  name: 'root',
  fields: {
    userIdentity: {
      type: 'Root',
      principalId: accountId,
      arn: `${iam}:root`,
      accountId,
      accessKeyId: 'ASIAEXAMPLEROOT',
      sessionContext: { attributes: session('true') },
    },
    sourceIPAddress: '203.0.113.9',
    userAgent: 'Mozilla/5.0',
  },
};
const service: Caller = {
  kind: 'service',
  name: 'ec2.amazonaws.com',
  fields: {
    userIdentity: { type: 'AWSService', invokedBy: 'ec2.amazonaws.com' },
    sourceIPAddress: 'ec2.amazonaws.com',
    userAgent: 'ec2.amazonaws.com',
  },
};

export const callers = { alice, bob, role, root, service } as const;
/** Everybody whose calls an alarm is about. */
export const people: readonly Caller[] = [alice, bob, role, root];
export const regions = ['us-east-1', 'eu-west-1'] as const;

/** One event of this caller in this region; `what` says which, and wins. */
export const happened = ({ fields }: Caller, region: string, what: Fields): Fields => ({
  eventVersion: '1.11',
  eventTime: '2026-01-05T12:00:00Z',
  awsRegion: region,
  ...fields,
  requestParameters: null,
  responseElements: null,
  requestID: '5a1d0b52-0000-4000-8000-000000000000',
  eventID: '00000000-0000-4000-8000-000000000000',
  readOnly: false,
  eventType: 'AwsApiCall',
  managementEvent: true,
  recipientAccountId: accountId,
  eventCategory: 'Management',
  ...what,
});
