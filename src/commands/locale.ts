// The language of this terminal, and words in it.
import type { Lang } from '../model/text.ts';

/** The locale as POSIX finds it: the first of LC_ALL, LC_MESSAGES and LANG that is set. */
export function localeOf(env: Readonly<Record<string, string | undefined>>): Lang {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^ja([_.@-]|$)/i.test(locale) ? 'ja' : 'en';
}
