// Who may do what in the simulated account, and in which regions: AWS's own refusals, by the names of each protocol.
import { isGlobal, serviceOf } from '../model/operations/index.ts';
import { AwsError } from './kit.ts';
import * as regions from './regions.ts';
import { covers } from './scenarios.ts';
import type { World } from './world.ts';

// IAM, STS and S3 speak XML, EC2 its own dialect, the rest JSON: the error's name differs.
const plainName = new Set(['iam', 'sts', 's3', 's3control']);

/** Throws AWS's refusal if any of the actions is denied to the caller. */
export function refuseIfDenied(world: World, op: string, region: string, actions: readonly string[]): void {
  if (op === 'sts:GetCallerIdentity') return; // Needs no permission. Source: STS API reference.
  for (const action of actions) {
    const denial = world.denials.find(
      ({ action: pattern, outside }) => covers(pattern, action) && !(outside ?? []).includes(region),
    );
    if (!denial) continue;
    const service = serviceOf(op);
    const code =
      service === 'ec2'
        ? 'UnauthorizedOperation'
        : plainName.has(service)
          ? 'AccessDenied'
          : service === 'sns'
            ? 'AuthorizationErrorException'
            : 'AccessDeniedException';
    const because =
      denial.by === 'organization'
        ? 'with an explicit deny in a service control policy'
        : `because no identity-based policy allows the ${action} action`;
    throw new AwsError(code, `User: ${world.caller} is not authorized to perform: ${action} ${because}`, 403);
  }
}

/** Throws what AWS answers in a region that the account has not opted in to. */
export function refuseIfOff(_world: World, op: string, region: string): void {
  if (isGlobal(op) || (regions.on as readonly string[]).includes(region)) return;
  throw new AwsError(
    'UnrecognizedClientException',
    'The security token included in the request is invalid.',
    403,
  );
}
