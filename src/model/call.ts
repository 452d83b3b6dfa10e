// One SDK call as a value: previewed, sent, journalled, exported. JSON only, so that each of these shows the same object.
import type { WithLate } from './late.ts';
import type { ReadOp, WriteOp, Writes } from './operations/index.ts';

/** A call of any operation, its input seen as plain data: what travels through engine, runtime and files. */
export interface AnyCall {
  readonly op: WriteOp;
  readonly input: Readonly<Record<string, unknown>>;
  /** Absent where the service answers for the whole account. */
  readonly region?: string;
}

/** Writes down a call, checked against the SDK's own input type. Nothing is sent. */
export const call = <K extends WriteOp>(
  op: K,
  input: WithLate<Writes[K]['input']>,
  region?: string,
): AnyCall => ({ op, input, ...(region === undefined ? {} : { region }) }) as AnyCall;

/** Sends one operation, read or write, and gives the raw answer or throws AWS's error. `aws/live` and `demo` each make one. */
export type Invoke = (op: ReadOp | WriteOp, input: unknown, region: string | undefined) => Promise<unknown>;
