// A text cut at the borders of marked ranges, so that a page can draw each piece as text with its marks:
//
//   pieces('abcd', [{ from: 1, to: 3, mark: 'x' }])   [{text:'a',marks:[]},{text:'bc',marks:['x']},{text:'d',marks:[]}]
import type { Range } from './offsets';

export interface Marked<Mark> extends Range {
  mark: Mark;
}

export interface Piece<Mark> {
  from: number;
  text: string;
  /** Those that lie over the piece, in the order given. */
  marks: Mark[];
}

/** Pieces in order; together they are the text. Ranges may overlap; empty ones are left out. */
export function pieces<Mark>(text: string, marked: readonly Marked<Mark>[]): Piece<Mark>[] {
  const real = marked.filter((range) => range.to > range.from);
  const borders = new Set([0, text.length]);
  for (const { from, to } of real) borders.add(Math.min(from, text.length)).add(Math.min(to, text.length));
  const sorted = [...borders].sort((a, b) => a - b);
  const starts = real.map((range, order) => ({ ...range, order })).sort((a, b) => a.from - b.from);
  const result: Piece<Mark>[] = [];
  let open: typeof starts = [];
  let next = 0;
  for (let index = 0; index + 1 < sorted.length; index++) {
    const from = sorted[index] ?? 0;
    open = open.filter((range) => range.to > from);
    for (let start = starts[next]; start && start.from <= from; start = starts[++next]) open.push(start);
    const marks = [...open].sort((a, b) => a.order - b.order).map((range) => range.mark);
    result.push({ from, text: text.slice(from, sorted[index + 1]), marks });
  }
  return result;
}
