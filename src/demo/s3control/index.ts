// The simulated S3 Control: the public access block of the whole account. Source: S3 Control API reference.
import type { Plain } from '../../model/json.ts';
import type { Operations } from '../../model/operations/index.ts';
import { AwsError, service } from '../kit.ts';
import type { Scenario } from '../scenarios.ts';

type Block = NonNullable<
  Plain<Operations['s3control:PutPublicAccessBlock']['input']>['PublicAccessBlockConfiguration']
>;

export interface S3controlState {
  block: Block | null;
}

const all = (on: boolean): Block => ({
  BlockPublicAcls: on,
  IgnorePublicAcls: on,
  BlockPublicPolicy: on,
  RestrictPublicBuckets: on,
});

/** Only one's own account can be asked about. */
function checkAccount(named: string | undefined, own: string): void {
  if (named !== own) throw new AwsError('AccessDenied', 'Access Denied', 403);
}

const starts: Readonly<Record<Scenario, Block | null>> = {
  fresh: null,
  halfway: { ...all(false), BlockPublicAcls: true, IgnorePublicAcls: true },
  messy: null,
  hardened: all(true),
  // What the organization says is what Get answers.
  member: all(true),
  managed: all(true),
  restricted: all(true),
};

export const s3control = service<'s3control', S3controlState>('s3control', {
  start: (scenario) => ({ block: starts[scenario] }),
  handlers: {
    GetPublicAccessBlock: (input, { state, accountId }) => {
      checkAccount(input.AccountId, accountId);
      if (!state.block) {
        throw new AwsError(
          'NoSuchPublicAccessBlockConfiguration',
          'The public access block configuration was not found',
          404,
        );
      }
      return { PublicAccessBlockConfiguration: state.block };
    },
    PutPublicAccessBlock: (input, { state, accountId }) => {
      checkAccount(input.AccountId, accountId);
      const wanted = input.PublicAccessBlockConfiguration;
      if (!wanted || Object.keys(wanted).length === 0) {
        throw new AwsError(
          'InvalidRequest',
          'Must specify at least one configuration for the public access block.',
        );
      }
      // Replaces all four: what is left out is off.
      state.block = { ...all(false), ...wanted };
      return {};
    },
    DeletePublicAccessBlock: (input, { state, accountId }) => {
      checkAccount(input.AccountId, accountId);
      state.block = null;
      return {};
    },
  },
});
