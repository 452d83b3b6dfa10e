// The order of the walk. A new step is one file here and one line below.
import type { AnyStep } from '../src/model/step.ts';
import { passwordPolicy } from './password-policy.ts';

export const steps: readonly AnyStep[] = [passwordPolicy];
