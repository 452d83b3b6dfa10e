// What can be said without asking anybody: Node.js, the terminal, the language, the state folder, the proxies.
import { accessSync, constants, existsSync, mkdtempSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { failureOf } from '../../model/errors.ts';
import type { Text } from '../../model/text.ts';
import { colorOn } from '../face.ts';
import type { Io } from '../io.ts';
import { localeOf } from '../locale.ts';
import type { Options } from '../options.ts';
import { stateOf } from '../state.ts';
import { faceFor } from '../wizard.ts';
import { bad, type Check, good, note, same } from './check.ts';

const titles = {
  program: { en: 'Program', ja: 'プログラム' },
  terminal: { en: 'Terminal', ja: 'ターミナル' },
  language: { en: 'Language', ja: '言語' },
  state: { en: 'State folder', ja: '状態フォルダー' },
  proxy: { en: 'Proxy', ja: 'プロキシ' },
} as const satisfies Record<string, Text>;

/** Everything about this computer. */
export const checkHere = (io: Io, options: Options): readonly Check[] => [
  good(titles.program, same(`aws-day-one ${io.version}, Node.js ${io.node}, ${io.platform}`)),
  terminal(io, options),
  language(io, options),
  state(io, options),
  ...proxies(io),
];

const faces = {
  ink: { en: 'the wizard with frames', ja: '画面表示のウィザード' },
  plain: { en: 'the wizard line by line', ja: '1 行ずつのウィザード' },
} as const satisfies Record<string, Text>;

function terminal(io: Io, options: Options): Check {
  const face = faceFor(io, options);
  if (face === 'none') {
    return note(
      titles.terminal,
      { en: 'there is none here: nothing can be asked', ja: 'ターミナルではないため、質問を表示できません' },
      {
        en: 'For the wizard, start it in a terminal without pipes. audit, plan and apply --yes work here.',
        ja: 'ウィザードは、パイプを使わずにターミナルで起動してください。audit、plan、apply --yes はこのまま使えます。',
      },
    );
  }
  const { columns = 80, rows = 24 } = io.stdout;
  const size = `${columns} x ${rows}`;
  // What the screens are tested from; below it they say less.
  if (face === 'ink' && (columns < 60 || rows < 20)) {
    return note(
      titles.terminal,
      { en: `${size} characters: that is small`, ja: `${size} 文字: 小さめです` },
      {
        en: 'Make the window at least 60 x 20, or use --plain.',
        ja: 'ウィンドウを 60 x 20 以上に広げるか、--plain を使ってください。',
      },
    );
  }
  const color = colorOn(io.env, io.stdout.isTTY, options.color);
  return good(titles.terminal, {
    en: `${faces[face].en}, ${size} characters, ${color ? 'with colors' : 'without colors'}`,
    ja: `${faces[face].ja}、${size} 文字、${color ? '色あり' : '色なし'}`,
  });
}

function language({ env, platform }: Io, { lang }: Options): Check {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  const name = { en: lang === 'ja' ? 'Japanese' : 'English', ja: lang === 'ja' ? '日本語' : '英語' };
  const told = locale === '' ? '' : ` (${locale})`;
  // Windows has no such variable, and its terminals draw UTF-8.
  if (platform === 'win32' || /utf-?8/i.test(locale)) {
    return good(titles.language, { en: `${name.en}${told}`, ja: `${name.ja}${told}` });
  }
  return note(
    titles.language,
    {
      en: `${name.en}; the locale does not say UTF-8${told}`,
      ja: `${name.ja}。ロケールが UTF-8 ではありません${told}`,
    },
    {
      en: `If signs look wrong, use --ascii${localeOf(env) === 'ja' || lang === 'ja' ? ' and --lang en' : ''}, or set LANG to a UTF-8 locale.`,
      ja: '文字化けする場合は --ascii と --lang en を付けるか、LANG に UTF-8 のロケールを設定してください。',
    },
  );
}

function state(io: Io, options: Options): Check {
  const folder = stateOf(io, options);
  if (folder === undefined) {
    return good(titles.state, {
      en: 'not needed: the simulated account is forgotten at the end',
      ja: '不要（模擬アカウントは終了時に破棄されます）',
    });
  }
  try {
    tryWriting(folder);
    return good(titles.state, { en: `${folder} can be written`, ja: `${folder} に書き込めます` });
  } catch (error) {
    return bad(titles.state, { code: 'state-folder', detail: `${folder}: ${failureOf(error).code}` });
  }
}

/** Writes into the folder and takes it away again; where there is none yet, asks of the nearest folder above. */
function tryWriting(folder: string): void {
  if (existsSync(folder)) {
    rmdirSync(mkdtempSync(join(folder, 'doctor-')));
    return;
  }
  let above = dirname(folder);
  while (!existsSync(above) && dirname(above) !== above) above = dirname(above);
  if (!statSync(above).isDirectory()) throw Object.assign(new Error(above), { code: 'ENOTDIR' });
  accessSync(above, constants.W_OK);
}

/** The proxies that are set; a name and password in the address are left away. */
function proxies({ env }: Io): readonly Check[] {
  const found = ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY'].flatMap((name) => {
    const value = env[name.toLowerCase()] ?? env[name];
    return value ? [`${name}=${value.replace(/[^/@]*@/, '***@')}`] : [];
  });
  return found.length > 0 ? [good(titles.proxy, same(found.join('  ')))] : [];
}
