// What AWS answered, kept in a file: judged later, elsewhere, by somebody who needs no access to the account.
import { createHmac, randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { jsonText } from '../formats/json-text.ts';
import type { Invoke } from '../model/call.ts';
import { failureOf } from '../model/errors.ts';
import { canonical, type Json, plain } from '../model/json.ts';
import { realClock } from '../runtime/clock.ts';
import type { Connection } from './connect.ts';
import { hide, withoutAddresses } from './facts-private.ts';
import { writeWhole } from './files.ts';
import { type Io, isoNow } from './io.ts';
import { checked, readJson } from './json-file.ts';

const answer = z.strictObject({
  op: z.string().check(z.regex(/^[a-z0-9]+:[A-Za-z0-9]+$/)),
  region: z.exactOptional(z.string()),
  input: z.record(z.string(), z.unknown()),
  result: z.union([
    z.strictObject({ ok: z.literal(true), value: z.unknown() }),
    z.strictObject({
      ok: z.literal(false),
      code: z.string(),
      message: z.string(),
      status: z.exactOptional(z.number()),
    }),
  ]),
});
type Answer = z.output<typeof answer>;

/** What a file of facts holds. */
const factsSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal('aws-day-one'), version: z.string() }),
  gatheredAt: z.string().check(z.refine((at) => !Number.isNaN(Date.parse(at)))),
  demo: z.boolean(),
  region: z.exactOptional(z.string()),
  reads: z.array(answer),
});

export interface Recording {
  readonly connection: Connection;
  /** Writes what was answered so far, for its owner's eyes only. */
  readonly save: (path: string) => void;
}

/** The same connection; what it answers is remembered, without the names, addresses and numbers of people. */
export function recording(connection: Connection, io: Io, demo: boolean): Recording {
  const gatheredAt = isoNow(io);
  const answers = new Map<string, Answer>();
  // Equal values stay equal within the file; without this key, which is kept nowhere, nothing can be guessed back.
  const key = randomBytes(32);
  const pseudonym = (value: string) => createHmac('sha256', key).update(value).digest('hex').slice(0, 16);
  const note = (op: string, given: unknown, region: string | undefined, result: Answer['result']): void => {
    // A user may be named by an address: asked for under the same pseudonym when the file is judged.
    const input = withoutAddresses(plain(given ?? {}), pseudonym) as Record<string, Json>;
    const one = { op, input, ...(region === undefined ? {} : { region }), result };
    answers.set(keyOf(op, input, region), one);
  };
  const invoke: Invoke = async (op, input, region) => {
    try {
      const output = await connection.invoke(op, input, region);
      note(op, input, region, { ok: true, value: hide(op, plain(output), pseudonym) });
      return output;
    } catch (error) {
      const { code, message, status } = failureOf(error);
      note(op, input, region, { ok: false, code, message, ...(status === undefined ? {} : { status }) });
      throw error;
    }
  };
  return {
    connection: { ...connection, invoke },
    save: (path) => {
      const file = {
        schemaVersion: 1,
        tool: { name: 'aws-day-one', version: io.version },
        gatheredAt,
        demo,
        ...(connection.region === undefined ? {} : { region: connection.region }),
        reads: [...answers.values()],
      };
      writeWhole(path, jsonText(plain(file)));
    },
  };
}

export interface Replay {
  readonly connection: Connection;
  /** When the facts were gathered: everything is judged as of then. ISO 8601, UTC. */
  readonly at: string;
  readonly demo: boolean;
}

/** A connection that answers from a file alone. Throws `Failed`, exit 2, for a file that is not valid. */
export function replay(path: string): Replay {
  const { gatheredAt, demo, region, reads } = checked(readJson(path), factsSchema);
  const answers = new Map(reads.map((one) => [keyOf(one.op, one.input, one.region), one.result]));
  const invoke: Invoke = async (op, input, where) => {
    const result = answers.get(keyOf(op, plain(input ?? {}), where));
    if (!result) throw Object.assign(new Error(`${op} is not in the file`), { code: 'NotInFactsFile' });
    if (result.ok) return result.value;
    const { code, message, status } = result;
    throw Object.assign(new Error(message), { code, $metadata: { httpStatusCode: status } });
  };
  const at = new Date(gatheredAt).toISOString();
  return {
    at,
    demo,
    connection: {
      invoke,
      clock: { now: () => Date.parse(at), sleep: realClock.sleep },
      ...(region === undefined ? {} : { region }),
      foreign: [],
      renew: () => {},
      close: () => {},
      ledger: () => {
        throw new Error('Nothing is changed by the facts of a file.');
      },
    },
  };
}

const keyOf = (op: string, input: unknown, region: string | undefined): string =>
  canonical([op, input, region ?? null]);
