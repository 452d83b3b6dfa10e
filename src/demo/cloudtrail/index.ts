// The simulated cloudtrail.
import { service } from '../kit.ts';

export const cloudtrail = service('cloudtrail', { start: () => ({}), handlers: {} as never });
