// Passwords and keys that nobody needs, people without MFA, and rights that hang on single users.
import type { Step } from '../src/model/step.ts';
import { audit } from './credential-hygiene/audit.ts';
import { revert, snapshot, switchOff } from './credential-hygiene/changes.ts';
import { controls } from './credential-hygiene/controls.ts';
import { type Facts, read } from './credential-hygiene/facts.ts';
import { guide } from './credential-hygiene/guide.ts';
import { toSwitchOff } from './credential-hygiene/judge.ts';

export const credentialHygiene: Step<Facts> = {
  id: 'credential-hygiene',
  title: { en: 'Passwords and keys in order', ja: 'パスワードとキーの整理' },
  why: {
    en: 'Most break-ins begin with a key or a password that somebody forgot about. Keys that nobody uses are switched off here, never deleted. Everything else that is found is for the people themselves to do: this tool says who, and how.',
    ja: '侵入の多くは、忘れられたキーやパスワードから始まります。使われていないキーはここで無効にします（削除はしません）。それ以外の問題は本人の作業が必要なため、誰が何をすればよいかを案内します。',
  },
  level: 'recommended',
  minutes: 3,
  controls,
  // Nobody loses a key before there is an admin who can sign in without one.
  after: ['admin-user'],
  // Source: IAM guide, troubleshoot_general (eventual consistency).
  settles: 120,

  read,
  audit,
  plan: (facts, { account }) => toSwitchOff(facts, account).map(switchOff),
  guide,
  snapshot,
  revert,
};
