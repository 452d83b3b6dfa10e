// Trouble on order: errors and delays that the simulated account plays at a chosen call.

export interface Fault {
  /** The operation, such as `iam:CreateUser`; `*` for any. */
  readonly op: string;
  readonly region?: string;
  /** How many calls pass before it strikes. */
  skip?: number;
  /** How many times it strikes. */
  times: number;
  readonly fault: /** AWS refuses; nothing is done. */
    | { readonly kind: 'error'; readonly code: string; readonly message: string; readonly status?: number }
    /** It is done, or with `done: false` it is not; the answer is lost either way. */
    | { readonly kind: 'lost'; readonly code: string; readonly done?: false }
    /** It is done, but the next reads of the service do not show it yet. */
    | { readonly kind: 'lag'; readonly reads: number };
}

/** The fault that strikes this call, counted down; `undefined` if none does. */
export function strike(faults: Fault[], op: string, region: string): Fault['fault'] | undefined {
  for (const fault of faults) {
    if ((fault.op !== '*' && fault.op !== op) || (fault.region && fault.region !== region)) continue;
    if (fault.times <= 0) continue;
    if (fault.skip) {
      fault.skip -= 1;
      continue;
    }
    fault.times -= 1;
    return fault.fault;
  }
  return undefined;
}
