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
  accessanalyzer: () => import('./accessanalyzer.ts'),
  account: () => import('./account.ts'),
  backup: () => import('./backup.ts'),
  budgets: () => import('./budgets.ts'),
  ce: () => import('./ce.ts'),
  cloudtrail: () => import('./cloudtrail.ts'),
  config: () => import('./config.ts'),
  cloudwatch: () => import('./cloudwatch.ts'),
  ec2: () => import('./ec2.ts'),
  events: () => import('./events.ts'),
  freetier: () => import('./freetier.ts'),
  guardduty: () => import('./guardduty.ts'),
  iam: () => import('./iam.ts'),
  inspector2: () => import('./inspector2.ts'),
  kms: () => import('./kms.ts'),
  macie2: () => import('./macie2.ts'),
  logs: () => import('./logs.ts'),
  organizations: () => import('./organizations.ts'),
  s3: () => import('./s3.ts'),
  s3control: () => import('./s3control.ts'),
  sns: () => import('./sns.ts'),
  sso: () => import('./sso.ts'),
  securityhub: () => import('./securityhub.ts'),
  ssm: () => import('./ssm.ts'),
  sts: () => import('./sts.ts'),
  support: () => import('./support.ts'),
};
