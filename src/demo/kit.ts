// What a service of the simulated account is made of.
import type { Plain } from '../model/json.ts';
import type { Operations } from '../model/operations/index.ts';
import type { Scenario } from './scenarios.ts';

/** An error as AWS sends it: the name that the SDK would give, the message, the HTTP status. */
export class AwsError extends Error {
  readonly $metadata: { readonly httpStatusCode: number; readonly requestId: string };
  constructor(name: string, message: string, status = 400) {
    super(message);
    this.name = name;
    this.$metadata = { httpStatusCode: status, requestId: 'demo' };
  }
}

/** What a handler may use: no clock, no chance, no network of its own. */
export interface At<S> {
  /** This service's state: change it in place; it is thrown away if the handler throws. */
  readonly state: S;
  /** Another service's state, to look at only (a trail looks at its bucket). */
  readonly other: <T>(service: string) => T;
  readonly region: string;
  /** ISO 8601, UTC. */
  readonly now: string;
  readonly accountId: string;
  readonly partition: string;
  /** The caller's ARN. */
  readonly caller: string;
  /** A new id, the same in every run: `AIDA` + counter. */
  readonly id: (prefix: string, length?: number) => string;
}

/** What each operation of a service does. Lists are returned whole: the account pages them. */
export type Handlers<P extends string, S> = {
  readonly [K in keyof Operations as K extends `${P}:${infer N}` ? N : never]: (
    input: Operations[K]['input'],
    at: At<S>,
  ) => Partial<Plain<Operations[K]['output']>>;
};

export interface Seed {
  readonly accountId: string;
  readonly partition: string;
  readonly now: string;
  /** Regions that are on in this account. */
  readonly regions: readonly string[];
}

export interface Service<P extends string, S> {
  /** The service's state in a scenario, before anything is done. Plain JSON. */
  readonly start: (scenario: Scenario, seed: Seed) => S;
  readonly handlers: Handlers<P, S>;
}
export const service = <P extends string, S>(_prefix: P, parts: Service<P, S>): Service<P, S> => parts;
