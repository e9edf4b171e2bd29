// The size and colour table of an order, and reading it from a spreadsheet's clipboard.
import { type Language, parseNumber } from './format';

export type Matrix = {
  sizes: string[];
  colours: string[];
  /** One row per colour, one figure per size; null where nothing was typed. */
  pieces: (number | null)[][];
};

export function emptyMatrix(sizes: string[], colours: string[]): Matrix {
  return { sizes, colours, pieces: colours.map(() => sizes.map(() => null)) };
}

export function sum(figures: readonly (number | null)[]): number {
  return figures.reduce<number>((total, figure) => total + (figure || 0), 0);
}

export function total(matrix: Matrix): number {
  return sum(matrix.pieces.map(sum));
}

export function bySize(matrix: Matrix): number[] {
  return matrix.sizes.map((_, column) => sum(matrix.pieces.map((row) => row[column] ?? null)));
}

export function withPieces(
  matrix: Matrix,
  row: number,
  column: number,
  figure: number | null,
): Matrix {
  const pieces = matrix.pieces.map((line, r) =>
    r === row ? line.map((old, c) => (c === column ? figure : old)) : line,
  );
  return { ...matrix, pieces };
}

export function withSize(matrix: Matrix, size: string): Matrix {
  return {
    ...matrix,
    sizes: [...matrix.sizes, size],
    pieces: matrix.pieces.map((line) => [...line, null]),
  };
}

export function withColour(matrix: Matrix, colour: string): Matrix {
  return {
    ...matrix,
    colours: [...matrix.colours, colour],
    pieces: [...matrix.pieces, matrix.sizes.map(() => null)],
  };
}

export function withoutSize(matrix: Matrix, column: number): Matrix {
  return {
    ...matrix,
    sizes: matrix.sizes.filter((_, c) => c !== column),
    pieces: matrix.pieces.map((line) => line.filter((_, c) => c !== column)),
  };
}

export function withoutColour(matrix: Matrix, row: number): Matrix {
  return {
    ...matrix,
    colours: matrix.colours.filter((_, r) => r !== row),
    pieces: matrix.pieces.filter((_, r) => r !== row),
  };
}

/** The cells of copied text: tabs between columns; a semicolon where a CSV was copied as text. */
export function cells(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  const sign = lines.some((line) => line.includes('\t')) ? '\t' : ';';
  return lines.map((line) => line.split(sign).map((cell) => cell.trim()));
}

const summing = /^(toplam|genel toplam|total|sum|grand total)$/i;

function figure(cell: string | undefined, language: Language): number | null {
  const read = parseNumber((cell ?? '').replace(/\s*(adet|ad\.?|pcs)$/i, ''), language);
  return read === null || Number.isNaN(read) || read < 0 ? null : read;
}

function isFigure(cell: string | undefined): boolean {
  return /^[\d.,\s]+$/.test(cell ?? '');
}

/**
 * What a paste at (row, column) makes of the table. A block with headings (sizes on top, colours at
 * the side) replaces the table, and its sums are left out, since they are counted here; a block of
 * bare figures is laid over the cells from that place on.
 */
export function paste(
  matrix: Matrix,
  text: string,
  language: Language,
  row = 0,
  column = 0,
): Matrix {
  const block = cells(text);
  const first = block[0] ?? [];
  const titled =
    block.length > 1 &&
    block.slice(1).every((line) => line[0] !== undefined && !isFigure(line[0])) &&
    first.length > 1;
  if (titled) return fromTitled(block, language);
  let next = matrix;
  block.forEach((line, r) => {
    line.forEach((cell, c) => {
      const fits = row + r < next.colours.length && column + c < next.sizes.length;
      if (fits) next = withPieces(next, row + r, column + c, figure(cell, language));
    });
  });
  return next;
}

function fromTitled(block: string[][], language: Language): Matrix {
  const [head = [], ...lines] = block;
  const columns = head
    .map((size, column) => ({ size, column }))
    .filter(({ size, column }) => column > 0 && size !== '' && !summing.test(size));
  const rows = lines.filter(([colour = '']) => colour !== '' && !summing.test(colour));
  return {
    sizes: columns.map(({ size }) => size),
    colours: rows.map(([colour = '']) => colour),
    pieces: rows.map((line) => columns.map(({ column }) => figure(line[column], language))),
  };
}
