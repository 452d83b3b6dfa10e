// The simulated S3: buckets, their settings, and the names that other accounts hold.
import { service } from '../kit.ts';
import { buckets } from './buckets.ts';
import { logging } from './logging.ts';
import { settings } from './settings.ts';
import { start } from './start.ts';
import type { S3State } from './state.ts';

export const s3 = service<'s3', S3State>('s3', { start, handlers: { ...buckets, ...settings, ...logging } });
