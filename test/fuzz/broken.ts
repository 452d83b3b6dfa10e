// Every way in which a file can come back broken, made from one that is right. The same files in every run.

type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };
export interface Broken {
  readonly name: string;
  readonly bytes: Buffer;
}

const text = (name: string, value: string): Broken => ({ name, bytes: Buffer.from(value) });
const json = (name: string, value: unknown): Broken => text(name, JSON.stringify(value, null, 1));
/** At most `most` places in a text, evenly spread. */
const places = (length: number, most: number): readonly number[] => {
  const stride = Math.max(1, Math.ceil(length / most));
  return Array.from({ length: Math.ceil(length / stride) }, (_, at) => at * stride);
};

/** Cut off, with bytes lost, doubled or replaced. */
function torn(right: Buffer, most: number): readonly Broken[] {
  const with_ = (at: number, ...middle: readonly number[]) =>
    Buffer.concat([right.subarray(0, at), Buffer.from(middle), right.subarray(at + 1)]);
  const odd = [0, 0x0a, 0x1b, 0x22, 0x2c, 0x2d, 0x30, 0x3a, 0x5b, 0x5c, 0x5d, 0x7b, 0x7d, 0x7f, 0xc3, 0xff];
  return places(right.length, most).flatMap((at, nth) => {
    const byte = odd[nth % odd.length] ?? 0;
    return [
      { name: `cut at byte ${at}`, bytes: right.subarray(0, at) },
      { name: `without byte ${at}`, bytes: with_(at) },
      { name: `byte ${at} is ${byte}`, bytes: with_(at, byte) },
      { name: `byte ${at} twice`, bytes: with_(at, right[at] ?? 0, right[at] ?? 0) },
    ];
  });
}

const others: readonly unknown[] = [
  null,
  true,
  -1,
  1e21,
  '',
  'x',
  '\u0000\u001b[31m',
  '__proto__',
  [],
  [[]],
  {},
  { x: 1 },
];

/** Each value replaced by one of another type, taken away, and joined by keys that nobody knows. */
function mistyped(value: Plain, most: number): readonly Broken[] {
  const paths: (readonly string[])[] = [];
  const walk = (at: Plain, path: readonly string[]): void => {
    paths.push(path);
    if (typeof at === 'object' && at !== null)
      for (const [key, one] of Object.entries(at)) walk(one, [...path, key]);
  };
  walk(value, []);
  const edit = (
    path: readonly string[],
    change: (holder: Record<string, unknown>, key: string) => void,
  ): unknown => {
    const root = { value: structuredClone(value) as unknown };
    let at = root as Record<string, unknown>;
    for (const key of ['value', ...path].slice(0, -1)) at = at[key] as Record<string, unknown>;
    change(at, path.at(-1) ?? 'value');
    return root.value;
  };
  return places(paths.length, most).flatMap((nth) => {
    const path = paths[nth] ?? [];
    const where = path.join('.') || 'the whole';
    const wrong = others.map((other) =>
      json(
        `${where} is ${JSON.stringify(other)}`,
        edit(path, (holder, key) => {
          holder[key] = other;
        }),
      ),
    );
    if (path.length === 0) return wrong;
    const gone = json(
      `without ${where}`,
      edit(path, (holder, key) => {
        if (Array.isArray(holder)) holder.splice(Number(key), 1);
        else delete holder[key];
      }),
    );
    const more = json(
      `${where} and a stranger`,
      edit(path, (holder) => {
        if (!Array.isArray(holder)) holder['stranger'] = 1;
      }),
    );
    return [...wrong, gone, more];
  });
}

/** Keys that mean something else to each reader. */
function tricks(right: string): readonly Broken[] {
  const inside = (key: string) =>
    [...right.matchAll(/\{/g)].map(
      ({ index }) => `${right.slice(0, index + 1)}"${key}":{"polluted":1},${right.slice(index + 1)}`,
    );
  const doubled = [...right.matchAll(/"(\w+)":/g)].map(
    ({ index, 0: all }) => `${right.slice(0, index)}${all}1,${right.slice(index)}`,
  );
  return [
    ...inside('__proto__').map((one, at) => text(`__proto__ ${at}`, one)),
    ...inside('\\u005f_proto__').map((one, at) => text(`an escaped __proto__ ${at}`, one)),
    ...inside('constructor').map((one, at) => text(`constructor ${at}`, one)),
    ...doubled.map((one, at) => text(`a key twice ${at}`, one)),
  ];
}

/** Not this file at all. */
const strange = (): readonly Broken[] => [
  ...[
    '',
    ' ',
    '\n',
    'null',
    'true',
    '7',
    '"x"',
    '[]',
    '{}',
    '{',
    '}',
    '[1,]',
    '{"a":1,}',
    '// hello\n{}',
    'a: b',
    '<html></html>',
    '\ufeff',
    '\u0000',
    'NaN',
    "{'a':1}",
  ].map((one) => text(JSON.stringify(one), one)),
  text('a deep one', '['.repeat(100_000)),
  text('a deep and closed one', `${'['.repeat(50_000)}${']'.repeat(50_000)}`),
  text('deep objects', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`),
  text('a long one', `{"adminUser":"${'x'.repeat(2_000_000)}"}`),
  { name: 'bytes', bytes: Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256)) },
  { name: 'UTF-16', bytes: Buffer.from('\ufeff{"adminUser":"alice"}', 'utf16le') },
];

/** All of these; `most` bounds the places that are torn and the values that are mistyped. */
export function brokenFrom(value: unknown, most: number): readonly Broken[] {
  const right = JSON.stringify(value, null, 1);
  return [
    ...strange(),
    ...torn(Buffer.from(right), most),
    ...mistyped(value as Plain, most),
    ...tricks(right).slice(0, most * 4),
    ...['0', '2', '99', '"1"', '1.5', 'null'].map((version) =>
      text(`version ${version}`, right.replace(/"((?:schemaV|v)ersion)": 1\b/, `"$1": ${version}`)),
    ),
  ];
}

/** Other line endings and a mark at the beginning: the same file. */
export const sameFrom = (value: unknown): readonly Broken[] => {
  const right = JSON.stringify(value, null, 1);
  return [
    text('as it is', right),
    text('with a byte order mark', `\ufeff${right}`),
    text('with CRLF', right.replaceAll('\n', '\r\n')),
    text('with both', `\ufeff${right.replaceAll('\n', '\r\n')}\r\n`),
    text('in one line', JSON.stringify(value)),
  ];
};
