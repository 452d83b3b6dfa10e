// Reads CSV as RFC 4180 writes it, for tests.

/** The rows, each a list of cells. Throws where a row does not end in CRLF or a quote stands where none may. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const next = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/y;
  while (next.lastIndex < text.length) {
    const from = next.lastIndex;
    const found = next.exec(text);
    if (!found) throw new Error(`not RFC 4180 at ${from}: ${text.slice(from, from + 60)}`);
    const [, raw = '', end] = found;
    row.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
