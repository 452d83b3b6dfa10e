// The simulated s3.
import { service } from '../kit.ts';

export const s3 = service<'s3', Record<string, never>>('s3', {
  start: () => ({}),
  handlers: { ListBuckets: () => ({ Buckets: [] }) } as never,
});
