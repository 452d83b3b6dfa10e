// A host that is not found: the service is not in that region, or the network has gone. Only the first says anything about the account.
import type { Invoke } from '../model/call.ts';
import { failureOf } from '../model/errors.ts';
import { ProblemError } from '../model/problem.ts';

/** The same connection; "not found" is passed on only while AWS still answers the one question that it answers everybody. */
export function certainHosts(invoke: Invoke): Invoke {
  let asked: Promise<boolean> | undefined;
  const answers = (): Promise<boolean> => {
    asked ??= invoke('sts:GetCallerIdentity', {}, undefined)
      .then(
        () => true,
        () => false,
      )
      .finally(() => {
        // Those who wait now share the answer; who comes later asks again.
        asked = undefined;
      });
    return asked;
  };
  return async (op, input, region) => {
    try {
      return await invoke(op, input, region);
    } catch (error) {
      const { code } = failureOf(error);
      if (code !== 'ENOTFOUND' || op === 'sts:GetCallerIdentity' || (await answers())) throw error;
      throw new ProblemError({ code: 'unreachable', detail: code });
    }
  };
}
