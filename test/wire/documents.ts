// What the tests use of the program's JSON: a plan and an audit's report.
import type { AnyCall } from '../../src/model/call.ts';

export interface PlanDocument {
  readonly account: { readonly home: string };
  readonly selection: { readonly regions: readonly string[] };
  readonly changes: readonly {
    readonly id: string;
    readonly step: string;
    readonly call: AnyCall;
    readonly attended?: true;
  }[];
  readonly needsPerson: readonly { readonly step: string; readonly changes?: readonly string[] }[];
}

export interface Report {
  readonly account: object;
  readonly regions: readonly object[];
  readonly findings: readonly {
    readonly control: string;
    readonly verdict: string;
    readonly region?: string;
  }[];
}
