// The account-level items of the frameworks that this tool knows of but does not judge, so that a report can say so.
import type { Framework } from '../frameworks.ts';
import type { Item } from './item.ts';
import { identityItems } from './items-identity.ts';
import { serviceItems } from './items-services.ts';

export type { Item } from './item.ts';

export const items: readonly Item[] = [...identityItems, ...serviceItems];

/** By number: 1.9 comes before 1.10, ACCT.02 before ACCT.11. */
export const byNumber = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

/** Items of a framework that no control answers, in the framework's own order. */
export const unjudged = (framework: Framework): readonly Item[] =>
  items
    .filter(({ frameworks }) => frameworks[framework])
    .sort((a, b) => byNumber(a.frameworks[framework]?.[0] ?? '', b.frameworks[framework]?.[0] ?? ''));
