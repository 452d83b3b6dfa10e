// The simulated s3control.
import { service } from '../kit.ts';

export const s3control = service('s3control', { start: () => ({}), handlers: {} as never });
