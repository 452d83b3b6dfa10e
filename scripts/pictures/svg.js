// A terminal's cells as SVG: every character at the place of its cell, so that no font can move what stands beside it.

const cell = { width: 9, height: 20 };
const edge = 14;
const fonts =
  "ui-monospace,'SF Mono',Menlo,Consolas,'DejaVu Sans Mono','Noto Sans Mono CJK JP','BIZ UDGothic',monospace";

// Readable on both of GitHub's backgrounds: the picture brings its own.
const style = `text{font:15px ${fonts};fill:#24292f;white-space:pre}
.paper{fill:#f6f8fa;stroke:#d0d7de}.good{fill:#116329}.attention{fill:#cf222e}.quiet{fill:#57606a}.strong{font-weight:700}
@media (prefers-color-scheme:dark){text{fill:#e6edf3}.paper{fill:#161b22;stroke:#30363d}.good{fill:#56d364}.attention{fill:#ff7b72}.quiet{fill:#9198a1}}`;

const escaped = (text) =>
  text.replace(/[&<>]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[mark]);

/** A color of the cube of 216 that terminals share, as #rrggbb. */
function cube(color) {
  const part = (by) => [0, 95, 135, 175, 215, 255][Math.floor((color - 16) / by) % 6];
  return `#${[36, 6, 1].map((by) => part(by).toString(16).padStart(2, '0')).join('')}`;
}
const left = (column) => edge + column * cell.width;
const top = (row) => edge + row * cell.height;

/** The class of a cell: the terminal's green and red, dim, and bold are what the wizard uses. */
function look(one) {
  const names = [];
  if (one.isFgPalette() && one.getFgColor() % 8 === 2) names.push('good');
  if (one.isFgPalette() && one.getFgColor() % 8 === 1) names.push('attention');
  if (one.isDim()) names.push('quiet');
  if (one.isBold()) names.push('strong');
  return names.join(' ');
}

const rect = (column, y, columns, height, fill) =>
  `<rect x="${left(column)}" y="${y}" width="${columns * cell.width}" height="${height}" fill="${fill}"/>`;

/** Half blocks are drawn: in a font they leave gaps that a camera sees. */
function block(mark, column, row, fill) {
  const half = cell.height / 2;
  const y = top(row) + (mark === '▄' ? half : 0);
  return rect(column, y, 1, mark === '█' ? cell.height : half, fill);
}

/** One row: backgrounds and blocks, then its text in runs of one look. */
function rowOf(line, row, columns) {
  const shapes = [];
  const runs = [];
  for (let column = 0; column < columns; column += 1) {
    const one = line.getCell(column);
    const mark = one?.getChars() ?? '';
    if (one && !one.isBgDefault())
      shapes.push(rect(column, top(row), 1, cell.height, cube(one.getBgColor())));
    if (mark === '' || mark === ' ') continue;
    if ('▀▄█'.includes(mark)) {
      shapes.push(block(mark, column, row, cube(one.getFgColor())));
      continue;
    }
    const name = look(one);
    const last = runs.at(-1);
    // One space stands for a gap, so that what is read out or copied has its words apart.
    const gap = last && last.next < column ? [[last.next, ' ']] : [];
    if (last?.name === name) last.cells.push(...gap, [column, mark]);
    else runs.push({ name, cells: [[column, mark]] });
    runs.at(-1).next = column + one.getWidth();
  }
  const texts = runs.map(({ name, cells }) => {
    const xs = cells.map(([column]) => left(column)).join(' ');
    const text = escaped(cells.map(([, mark]) => mark).join(''));
    return `<text x="${xs}" y="${top(row) + 15}"${name ? ` class="${name}"` : ''}>${text}</text>`;
  });
  return [...joined(shapes), ...texts];
}

/** Neighbours of one color and height as one shape. */
function joined(shapes) {
  const out = [];
  for (const shape of shapes) {
    const [, x, rest, width, more] = /x="(\d+)"( y="[\d.]+") width="(\d+)"(.*)/.exec(shape);
    const last = out.at(-1);
    if (last && last.rest === rest && last.more === more && last.x + last.width === Number(x))
      last.width += Number(width);
    else out.push({ x: Number(x), rest, width: Number(width), more });
  }
  return out.map(({ x, rest, width, more }) => `<rect x="${x}"${rest} width="${width}"${more}`);
}

/** The picture of some lines of a terminal's buffer. `title` is read out where the picture cannot be seen. */
export function svg(lines, columns, title) {
  const width = 2 * edge + columns * cell.width;
  const height = 2 * edge + lines.length * cell.height;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title">`,
    `<title id="title">${escaped(title)}</title>`,
    `<style>${style}</style>`,
    `<rect class="paper" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8"/>`,
    ...lines.flatMap((line, row) => rowOf(line, row, columns)),
    '</svg>',
    '',
  ].join('\n');
}
