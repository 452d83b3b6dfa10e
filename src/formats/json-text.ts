// JSON for people and programs: indented, with nothing in it that could steer a terminal.
import type { Json } from '../model/json.ts';

/** The value as indented JSON, ending in a newline. */
export const jsonText = (value: Json): string => `${inertJson(JSON.stringify(value, null, 2))}\n`;

/** The same JSON value; control and bidirectional characters that JSON lets stand are written as escapes. */
export const inertJson = (json: string): string =>
  json
    .replace(
      /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
      (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    // Anywhere in a line of its log, GitHub Actions takes this for an order: see `noCommand`.
    .replaceAll('##[', '#\\u0023[');
