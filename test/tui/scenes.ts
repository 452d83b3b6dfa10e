// One state for every screen, reached by events as a person would.
import type { Event, State } from '../../src/engine/state.ts';
import type { Lang } from '../../src/model/text.ts';
import type { Where } from '../../src/tui/keys.ts';
import { after, inside, read } from './support.tsx';
import { toys, wantsBells } from './toy.ts';

const at = '2026-01-05T12:00:30.000Z';
const user = 'toy-door/create-user';
const policy = 'toy-door/password-policy';
const failure = {
  code: 'AccessDeniedException',
  message:
    'User: alice is not authorized to perform: iam:UpdateAccountPasswordPolicy\u001b[2J on resource: *',
  requestId: '0f1e2d3c',
};

const door: readonly Event[] = [...inside, { type: 'open', step: 'toy-door' }];
const preview: readonly Event[] = [...door, { type: 'next' }, { type: 'typed', value: 'me@example.com' }];
const confirm: readonly Event[] = [...preview, { type: 'confirm' }];
const checking: readonly Event[] = [...confirm, { type: 'typed', value: '123456789012' }];
const applying: readonly Event[] = [...checking, read('toy-door'), { type: 'sending', change: user }];
const asked = (kind: 'note' | 'codes'): Event => ({
  type: 'asked',
  change: user,
  kind,
  keys: kind === 'note' ? ['adminPassword'] : ['mfaCode1', 'mfaCode2'],
  again: kind === 'codes',
});
const sent: readonly Event[] = [
  ...applying,
  { type: 'sent', change: user, took: 810 },
  { type: 'sending', change: policy },
];
const verifying: readonly Event[] = [
  ...sent,
  { type: 'sent', change: policy, took: 320 },
  { type: 'applied', at },
];
const stopped: readonly Event[] = [
  ...sent,
  { type: 'refused', change: policy, failure },
  { type: 'applied', at },
];

export const scenes: Readonly<
  Record<Where | 'detailed' | 'guided' | 'wrong' | 'waiting' | 'commands' | 'unclear', readonly Event[]>
> = {
  looking: [],
  trouble: [{ type: 'look-failed', trouble: { code: 'no-credentials' } }],
  levels: [...inside, { type: 'levels' }],
  overview: inside,
  step: door,
  detailed: [...door, { type: 'details' }],
  guided: [...inside, { type: 'open', step: 'toy-drawer' }],
  question: [...door, { type: 'next' }],
  picks: [...door, { type: 'next' }, { type: 'typed', value: wantsBells }],
  wrong: [...door, { type: 'next' }, { type: 'typed', value: 'nobody' }],
  preview,
  commands: [...preview, { type: 'cli' }],
  confirm,
  checking,
  applying,
  waiting: [
    ...sent,
    { type: 'waiting', change: policy, waiting: { why: 'not-visible-yet', seconds: 3, attempt: 2, of: 6 } },
  ],
  note: [...applying, asked('note')],
  codes: [...applying, asked('codes')],
  verifying,
  verified: [...verifying, { ...read('toy-door', { done: true }), at } as Event],
  stopped: [...stopped, { type: 'details' }],
  unclear: [
    ...applying,
    { type: 'unknown', change: user, failure: { code: 'ETIMEDOUT', message: 'no answer' } },
    { type: 'applied', at },
  ],
  report: [...inside, { type: 'report' }],
  help: [...inside, { type: 'help' }],
};

/** The state of a scene. */
export const scene = (name: keyof typeof scenes, lang: Lang): State => after(toys, lang, ...scenes[name]);
export const sceneNames = Object.keys(scenes) as (keyof typeof scenes)[];
export const secrets = {
  adminPassword: 'kT7!vQ2m#Zp9x4Rw8eHs_3bN',
  mfaSeed: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
};
