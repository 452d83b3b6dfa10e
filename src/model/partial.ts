// Answers that say 200 and mean no: the call went through, but not for the thing that it was about.

export interface Partial200 {
  readonly code: string;
  readonly message: string;
}

/** The list in an answer that names what was not done, and where each entry says why. Sources: the SDK's own types. */
const lists = [
  // PutTargets, RemoveTargets [SDK eventbridge, PutTargetsResponse].
  { list: 'FailedEntries', code: 'ErrorCode', message: 'ErrorMessage' },
  // Enable, Disable [SDK inspector2, FailedAccount].
  { list: 'failedAccounts', code: 'errorCode', message: 'errorMessage' },
  // Whatever is done for accounts [SDK guardduty, UnprocessedAccount; SDK securityhub, Result].
  { list: 'UnprocessedAccounts', code: undefined, message: 'Result' },
  { list: 'UnprocessedAccounts', code: undefined, message: 'ProcessingResult' },
  // CreateFlowLogs, DeleteFlowLogs [EC2 API reference, UnsuccessfulItem].
  { list: 'Unsuccessful', code: 'Error.Code', message: 'Error.Message' },
] as const;

/** What stands at a dotted path. */
const field = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (at, key) =>
        typeof at === 'object' && at !== null ? (at as Readonly<Record<string, unknown>>)[key] : undefined,
      value,
    );

/** What of a successful answer is in truth a refusal; `undefined`: nothing. */
export function refusedWithin(answer: unknown): Partial200 | undefined {
  for (const { list, code, message } of lists) {
    const entries = field(answer, list);
    if (!Array.isArray(entries) || entries.length === 0) continue;
    const reason = field(entries[0], message);
    if (reason === undefined && code === undefined) continue;
    const named = code === undefined ? undefined : field(entries[0], code);
    // EC2's code is often a bare number, which says nothing.
    const said = /^\d+$/.test(String(named)) ? list : String(named ?? 'PartialFailure');
    return { code: said, message: String(reason ?? '') };
  }
  // EventBridge counts too, in case it should not name the entries.
  const count = Number(field(answer, 'FailedEntryCount') ?? 0);
  return count > 0 ? { code: 'PartialFailure', message: `FailedEntryCount: ${count}` } : undefined;
}
