// Flat rows as a tree: paths that begin alike share a heading, so that a deep input stays readable.
import type { PreviewRow } from '../../engine/preview.ts';

export interface Branch {
  /** Headings stand alone; leaves have a row. */
  readonly name: string;
  readonly depth: number;
  readonly row?: PreviewRow;
}

interface Node {
  readonly name: string;
  readonly children: Node[];
  row?: PreviewRow;
}

/** The rows in order, each with its name below the headings above it. A heading with one child is joined with it. */
export function tree(rows: readonly PreviewRow[]): readonly Branch[] {
  const root: Node = { name: '', children: [] };
  for (const row of rows) {
    let at = root;
    for (const name of row.path.split('.')) {
      // Only the last child is looked at: order is what will be sent, and is kept.
      const last = at.children.at(-1);
      const next = last?.name === name && !last.row ? last : { name, children: [] };
      if (next !== last) at.children.push(next);
      at = next;
    }
    at.row = row;
  }
  return root.children.flatMap((child) => branches(joined(child), 0));
}

function joined(node: Node): Node {
  const [only, ...others] = node.children;
  if (node.row || !only || others.length > 0) return node;
  return joined({ ...only, name: `${node.name}.${only.name}` });
}

const branches = ({ name, row, children }: Node, depth: number): readonly Branch[] => [
  { name, depth, ...(row ? { row } : {}) },
  ...children.flatMap((child) => branches(joined(child), depth + 1)),
];
