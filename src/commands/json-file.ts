// JSON that a person may have edited: every mistake is told with the file, the line and what was expected.
import { readFileSync } from 'node:fs';
import { type AnyNode, evaluate, type ObjectNode, parse } from '@humanwhocodes/momoa';
import * as z from 'zod/mini';
import type { Text } from '../model/text.ts';
import { badFile, unreadable } from './bad-file.ts';
import { Failed, meant } from './fail.ts';
import { nearest } from './nearest.ts';

export interface JsonFile {
  readonly path: string;
  readonly value: unknown;
  readonly tree: AnyNode;
}
type Path = readonly PropertyKey[];

/** Reads and parses a file; a byte order mark and CRLF are taken. Throws `Failed`, exit 2, with the place. */
export function readJson(path: string): JsonFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw unreadable(path, error);
  }
  const deep = tooDeep(text);
  if (deep) {
    throw badFile(
      path,
      {
        en: `This is not a file of this program: at most ${mostLevels} levels are expected.`,
        ja: `このプログラムのファイルではありません。入れ子は ${mostLevels} 段までです。`,
      },
      deep,
    );
  }
  try {
    const tree = parse(text);
    refuseTricks(path, tree.body);
    return { path, value: evaluate(tree), tree: tree.body };
  } catch (error) {
    if (error instanceof Failed) throw error;
    const { line, column, message } = error as { line?: number; column?: number; message: string };
    const detail = message.replace(/ \(\d+:\d+\)$/, '');
    const why = { en: `This is not JSON: ${detail}`, ja: `JSON として読み取れません: ${detail}` };
    throw badFile(path, why, line === undefined ? undefined : { line, column: column ?? 1 });
  }
}

// No file of ours has more than a dozen; a parser would run out of stack at some thousands.
const mostLevels = 100;

/** Where brackets stand deeper than any file of ours has them. */
function tooDeep(text: string): { readonly line: number; readonly column: number } | undefined {
  let level = 0;
  // Strings first, so that a bracket inside one does not count.
  for (const { 0: found, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[[{]|[\]}]/g)) {
    if (found === '[' || found === '{') level += 1;
    else if (found === ']' || found === '}') level -= 1;
    if (level <= mostLevels) continue;
    const before = text.slice(0, index).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }
  return undefined;
}

/** Two values under one key, and `__proto__`, mean something else to each reader: refused. */
function refuseTricks(path: string, node: AnyNode): void {
  if (node.type === 'Array') for (const { value } of node.elements) refuseTricks(path, value);
  if (node.type !== 'Object') return;
  const seen = new Set<string>();
  for (const { name, value } of node.members) {
    const key = keyOf(name);
    const why: Text | undefined =
      key === '__proto__'
        ? { en: 'The key __proto__ is not allowed.', ja: 'キー __proto__ は使えません。' }
        : seen.has(key)
          ? { en: `The key "${key}" stands here twice.`, ja: `キー「${key}」が重複しています。` }
          : undefined;
    if (why) throw badFile(path, why, name.loc.start);
    seen.add(key);
    refuseTricks(path, value);
  }
}

const keyOf = (name: ObjectNode['members'][number]['name']): string =>
  name.type === 'String' ? name.value : name.name;

/** The value as the schema has it. `words` says what is expected at a path, where a type's name would not help. */
export function checked<S extends z.ZodMiniType>(
  file: JsonFile,
  schema: S,
  words: (path: Path) => Text | undefined = () => undefined,
): z.output<S> {
  const result = z.safeParse(schema, file.value);
  if (result.success) return result.data;
  // Unknown keys first: a mistyped key often makes another one missing.
  const issues = result.error.issues;
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  if (!issue) throw badFile(file.path, { en: 'not valid', ja: '正しくありません' });
  if (issue.code === 'unrecognized_keys') throw unknownKey(file, issue.path, issue.keys[0] ?? '', schema);
  const dotted = issue.path.map(String).join('.');
  const told = words(issue.path) ?? expected(issue);
  const where = dotted === '' ? '' : `${dotted}: `;
  throw badFile(
    file.path,
    { en: `${where}expected ${told.en}`, ja: `${where}${told.ja}が必要です` },
    place(file.tree, issue.path),
  );
}

function expected(issue: z.core.$ZodIssue): Text {
  if (issue.code === 'invalid_type') return { en: issue.expected, ja: ` ${issue.expected} ` };
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String).join(', ');
    return { en: values, ja: ` ${values} ` };
  }
  return { en: 'another value', ja: '別の値' };
}

function unknownKey(file: JsonFile, path: Path, key: string, schema: z.ZodMiniType): Failed {
  const known = keysAt(schema, path);
  return badFile(
    file.path,
    { en: `There is no key "${key}" here.`, ja: `「${key}」というキーはありません。` },
    place(file.tree, [...path, key]),
    meant(nearest(key, known), known),
  );
}

/** The keys that a schema knows at a path. */
function keysAt(schema: z.ZodMiniType, path: Path): readonly string[] {
  let at: unknown = schema;
  for (const part of [...path, undefined]) {
    while (at instanceof z.ZodMiniExactOptional) at = at.def.innerType;
    if (at instanceof z.ZodMiniArray && typeof part === 'number') {
      at = at.def.element;
      continue;
    }
    if (!(at instanceof z.ZodMiniObject)) return [];
    if (part === undefined) return Object.keys(at.shape);
    at = at.shape[String(part)];
  }
  return [];
}

/** Where a path stands in the file; of a key that is missing, the object that lacks it. */
export function place(tree: AnyNode, path: Path): { readonly line: number; readonly column: number } {
  let at = tree;
  let start = tree.loc.start;
  for (const part of path) {
    const member = at.type === 'Object' ? at.members.find(({ name }) => keyOf(name) === part) : undefined;
    const inner = member?.value ?? (at.type === 'Array' ? at.elements[Number(part)]?.value : undefined);
    if (!inner) break;
    at = inner;
    start = member?.name.loc.start ?? inner.loc.start;
  }
  return start;
}
