// IAM Access Analyzer: who outside the account can reach what is in it.
import type * as sdk from '@aws-sdk/client-accessanalyzer';
import type { Of, ReadSpec, WriteSpec } from './kit.ts';

export const accessanalyzerReads = {
  ListAnalyzers: {
    pages: { token: 'nextToken', next: 'nextToken', items: 'analyzers', size: 'maxResults' },
  },
} as const satisfies Record<string, ReadSpec>;

export const accessanalyzerWrites = {
  CreateAnalyzer: {},
  DeleteAnalyzer: {},
} as const satisfies Record<string, WriteSpec>;

export type AccessanalyzerReads = Of<typeof sdk, 'accessanalyzer', typeof accessanalyzerReads>;
export type AccessanalyzerWrites = Of<typeof sdk, 'accessanalyzer', typeof accessanalyzerWrites>;
