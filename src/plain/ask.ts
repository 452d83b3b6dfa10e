// A page's prompt, asked: gives what the person wants, as an event for the machine.
import type { SecretDrawer } from '../engine/desk.ts';
import type { Event } from '../engine/state.ts';
import type { Lang } from '../model/text.ts';
import type { Asker } from './asker.ts';
import { backMark, type Choice, type Choose, type Prompt } from './page.ts';
import { ask as words } from './words-work.ts';

export interface Asking {
  readonly asker: Asker;
  readonly secrets: SecretDrawer;
  readonly lang: Lang;
  readonly signal: AbortSignal;
}

/** The event, or nothing if the person thought better of it. */
export function ask(prompt: Prompt, asking: Asking): Promise<Event | undefined> {
  return prompt.kind === 'choose' ? choose(prompt, asking) : type(prompt, asking);
}

async function type(
  prompt: Extract<Prompt, { kind: 'type' }>,
  { asker, lang, signal }: Asking,
): Promise<Event> {
  const { message, usual } = prompt;
  const value = await asker.type({ lang, signal, message, ...(usual === undefined ? {} : { usual }) });
  return value.normalize('NFKC').trim() === backMark ? { type: 'back' } : { type: 'typed', value };
}

async function choose(prompt: Choose, asking: Asking): Promise<Event | undefined> {
  const { asker, lang, signal } = asking;
  const { message, choices } = prompt;
  const secrets = prompt.secrets?.flatMap(({ key, label }) => {
    const value = asking.secrets.show(key);
    return value === undefined ? [] : [label, spelled(key, value)];
  });
  const at = await asker.choose({
    lang,
    signal,
    message,
    choices: choices.map(({ name }) => name),
    usual: prompt.usual ?? 0,
    ...(secrets?.length ? { secrets, wipe: true } : {}),
  });
  const chosen = choices[at];
  if (!chosen) return undefined;
  if (chosen.sure !== undefined && !(await asker.agree({ lang, signal, message: chosen.sure })))
    return undefined;
  await typeCodes(chosen, asking);
  return chosen.event;
}

/** A key to be typed by hand is read in groups of four; a password is shown as it is. */
const spelled = (key: string, value: string): string =>
  key === 'mfaSeed' ? (value.match(/.{1,4}/g) ?? []).join(' ') : value;

const digits = (typed: string): string => typed.normalize('NFKC').replace(/\s/g, '');

async function typeCodes({ codes = [] }: Choice, { asker, lang, signal, secrets }: Asking): Promise<void> {
  const check = (typed: string) => (/^[0-9]{6}$/.test(digits(typed)) ? undefined : words.sixDigits[lang]);
  for (const { key, message } of codes) {
    secrets.put(key, digits(await asker.type({ lang, signal, message, check, wipe: true })));
  }
}
