// Which item of which framework a control answers. Ids only: the frameworks' own wording is licensed.
// Source of the numbers: facts gathered from Prowler's compliance files and AWS's Security Hub and Startup Security Baseline pages.

export const frameworks = [
  'cis-1.4',
  'cis-1.5',
  'cis-2.0',
  'cis-3.0',
  'cis-4.0',
  'cis-5.0',
  'cis-6.0',
  'cis-7.0',
  'fsbp',
  'acct',
  'prowler',
] as const;
export type Framework = (typeof frameworks)[number];
export type FrameworkIds = { readonly [F in Framework]?: readonly string[] };

/** The eight CIS versions in order, `-` where the item is not in that version: `cis('1.5','1.5', … )`. */
export function cis(...ids: readonly string[]): FrameworkIds {
  const pairs = ids.map((id, at) => [frameworks[at], id === '-' ? [] : [id]] as const);
  return Object.fromEntries(pairs.filter(([, list]) => list.length > 0));
}
