// The simulated budgets.
import { service } from '../kit.ts';

export const budgets = service('budgets', { start: () => ({}), handlers: {} as never });
