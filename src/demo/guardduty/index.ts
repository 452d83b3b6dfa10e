// The simulated guardduty.
import { service } from '../kit.ts';

export const guardduty = service('guardduty', { start: () => ({}), handlers: {} as never });
