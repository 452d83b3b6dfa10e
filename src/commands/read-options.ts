// Option values: checked, typed, with their defaults.
import { scenarios } from '../demo/scenarios.ts';
import { frameworks } from '../model/frameworks.ts';
import { levels } from '../model/level.ts';
import { meant, usage } from './fail.ts';
import type { Io } from './io.ts';
import { localeOf } from './locale.ts';
import { nearest } from './nearest.ts';
import { type Format, langs, type Options } from './options.ts';
import { failOn } from './options-audit.ts';

/** Commander's values, checked and typed. Throws `Failed`, exit 2, for a value that is not known. */
export function readOptions(raw: Readonly<Record<string, unknown>>, env: Io['env']): Options {
  const text = (key: string): string | undefined =>
    typeof raw[key] === 'string' ? (raw[key] as string) : undefined;
  const list = (key: string) =>
    text(key)
      ?.split(',')
      .flatMap((part) => part.trim() || []);
  const lang = oneOf('--lang', text('lang'), langs);
  const demo = oneOf('--demo', text('demo'), scenarios);
  return {
    lang: lang ?? localeOf(env),
    langGiven: lang !== undefined,
    yes: raw['yes'] === true,
    forceUnlock: raw['forceUnlock'] === true,
    yesSendCredentials: raw['yesSendCredentials'] === true,
    input: raw['input'] !== false,
    plain: raw['plain'] === true,
    formats: (Array.isArray(raw['format']) ? raw['format'] : []).map(String).map(formatOf),
    failOn: oneOf('--fail-on', text('failOn'), failOn) ?? 'low',
    strict: raw['strict'] === true,
    redact: raw['redact'] === true,
    color: raw['color'] !== false,
    ascii: raw['ascii'] === true,
    quiet: raw['quiet'] === true,
    debug: raw['debug'] === true,
    // A file holds the account that it holds; without one, --demo-file alone begins a fresh one.
    ...kept('demo', demo ?? (text('demoFile') === undefined ? undefined : ('fresh' as const))),
    ...kept('demoFile', text('demoFile')),
    ...kept('profile', text('profile')),
    ...kept('region', text('region')),
    ...kept('endpointUrl', text('endpointUrl')),
    ...kept('caBundle', text('caBundle')),
    ...kept('expectAccount', text('expectAccount')),
    ...kept('regions', someRegion(list('regions'))),
    ...kept('only', list('only')),
    ...kept('skip', list('skip')),
    ...kept('level', oneOf('--level', text('level'), levels)),
    ...kept('answers', text('answers')),
    ...kept('confirm', text('confirm')),
    ...kept('out', text('out')),
    ...kept('framework', oneOf('--framework', text('framework'), frameworks)),
    ...kept('mute', text('mute')),
    ...kept('baseline', text('baseline')),
    ...kept('compare', text('compare')),
    ...kept('createBaseline', text('createBaseline')),
    ...kept('saveFacts', text('saveFacts')),
    ...kept('facts', text('facts')),
  };
}

const kept = <K extends keyof Options>(key: K, value: Options[K] | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { [P in K]?: NonNullable<Options[P]> };

/** A list without a name would leave nothing to look at. */
function someRegion(regions: readonly string[] | undefined): readonly string[] | undefined {
  if (regions?.length !== 0) return regions;
  throw usage(
    { en: '--regions names no region.', ja: '--regions にリージョンの指定がありません。' },
    {
      en: 'Name regions such as us-east-1,eu-west-1, or leave --regions out to look at all that are on.',
      ja: 'us-east-1,eu-west-1 のように指定してください。省略すると、有効なすべてのリージョンが対象です。',
    },
  );
}

function formatOf(value: string): Format {
  const at = value.indexOf('=');
  if (at < 0) return { name: value };
  if (at < value.length - 1) return { name: value.slice(0, at), file: value.slice(at + 1) };
  throw usage(
    { en: `--format ${value} names no file.`, ja: `--format ${value} にファイル名がありません。` },
    { en: `Write --format ${value}FILE`, ja: `--format ${value}FILE のように指定してください。` },
  );
}

/** The value as one of those that are known; `undefined` where none was given. */
function oneOf<T extends string>(
  option: string,
  value: string | undefined,
  known: readonly T[],
): T | undefined {
  if (value === undefined) return undefined;
  const found = known.find((one) => one === value);
  if (found) return found;
  throw usage(
    { en: `${option} does not know "${value}".`, ja: `${option} に「${value}」は指定できません。` },
    meant(nearest(value, known), known),
  );
}
