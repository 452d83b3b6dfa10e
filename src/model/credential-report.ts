// IAM's credential report: a table of everybody's passwords and keys. Of it only root's row is ever kept.
// Source of the columns: IAM guide, id_credentials_getting-report.

/** Root's row, as far as it says when root was there. */
export interface RootUse {
  /** When the account was made; ISO 8601, UTC, like every date here. `null` where the report does not say. */
  readonly created: string | null;
  /** The last sign-in or use of a key; `null`: never, as far as AWS knows. */
  readonly used: string | null;
}

const rootName = '<root_account>';

/** The header and root's row of a report in base64, in base64 again: nobody else's business is in it. */
export function onlyRoot(content: string): string {
  const [header = '', ...rows] = linesOf(content);
  const kept = [header, ...rows.filter((row) => row.startsWith(`${rootName},`))];
  return Buffer.from(kept.join('\n'), 'utf8').toString('base64');
}

/** What a report in base64 says of root; `null` if it has no such row. */
export function rootUseIn(content: string): RootUse | null {
  const [header = '', ...rows] = linesOf(content);
  const row = rows.find((one) => one.startsWith(`${rootName},`))?.split(',');
  if (!row) return null;
  const columns = header.split(',');
  const at = (column: string): string | null => instant(row[columns.indexOf(column)]);
  const uses = ['password_last_used', 'access_key_1_last_used_date', 'access_key_2_last_used_date'];
  return {
    created: at('user_creation_time'),
    used:
      uses
        .flatMap((one) => at(one) ?? [])
        .sort()
        .at(-1) ?? null,
  };
}

// No cell of root's row holds a comma or a quote.
const linesOf = (content: string): readonly string[] =>
  Buffer.from(content, 'base64').toString('utf8').trim().split(/\r?\n/);

/** `N/A`, `no_information` and `not_supported` are no dates. */
function instant(cell: string | undefined): string | null {
  const time = /^\d{4}-/.test(cell ?? '') ? Date.parse(cell ?? '') : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
