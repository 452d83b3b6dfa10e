// Which file speaks for which service: loaded when the service is first called. An operation that is listed in the model but missing there does not compile.
import type { Op, Operations } from '../../model/operations/index.ts';
import type { ClientConfig, SdkClient } from './kit.ts';

type ServiceOf<K> = K extends `${infer S}:${string}` ? S : never;
export type ServiceName = ServiceOf<Op>;
type Names<S extends string> = { [K in keyof Operations]: K extends `${S}:${infer N}` ? N : never }[Op];

/** A service's client, and a command class by the name of each operation. */
type ServiceModule<S extends ServiceName> = {
  readonly Client: new (config: ClientConfig) => SdkClient;
} & { readonly [N in Names<S>]: new (input: never) => object };

export const clients: { readonly [S in ServiceName]: () => Promise<ServiceModule<S>> } = {
  account: () => import('./account.ts'),
  budgets: () => import('./budgets.ts'),
  cloudtrail: () => import('./cloudtrail.ts'),
  cloudwatch: () => import('./cloudwatch.ts'),
  ec2: () => import('./ec2.ts'),
  freetier: () => import('./freetier.ts'),
  guardduty: () => import('./guardduty.ts'),
  iam: () => import('./iam.ts'),
  logs: () => import('./logs.ts'),
  organizations: () => import('./organizations.ts'),
  s3: () => import('./s3.ts'),
  s3control: () => import('./s3control.ts'),
  sns: () => import('./sns.ts'),
  sts: () => import('./sts.ts'),
};
