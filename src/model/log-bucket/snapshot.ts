// What undo compares of a bucket: its settings, without its content, for files come by themselves.
import type { Json } from '../json.ts';
import type { Bucket } from './read.ts';

/** The settings; `null` where one could not be read: nothing can be told from the rest. */
export function settingsOf(bucket: Bucket): Json {
  const { tags, block, ownership, versioning, encryption, lifecycle, policy } = bucket;
  const all = { tags, block, ownership, versioning, encryption, lifecycle, policy };
  const values = Object.entries(all).map(([name, read]) => (read.ok ? ([name, read.value] as const) : null));
  return values.includes(null) ? null : (Object.fromEntries(values.filter((one) => one !== null)) as Json);
}
