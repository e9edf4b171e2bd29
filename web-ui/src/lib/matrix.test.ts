import { describe, expect, it } from 'vitest';
import { bySize, emptyMatrix, paste, total, withColour, withoutSize, withSize } from './matrix';

const block =
  'Renk\tS\tM\tL\tToplam\nEkru\t400\t800\t1.200\t2.400\nHaki\t\t300\t300 adet\t600\nToplam\t400\t1.100\t1.500\t3.000\n';

describe('pasting from a spreadsheet', () => {
  it('takes sizes, colours and figures, and leaves the sums out', () => {
    expect(paste(emptyMatrix([], []), block, 'tr')).toEqual({
      sizes: ['S', 'M', 'L'],
      colours: ['Ekru', 'Haki'],
      pieces: [
        [400, 800, 1200],
        [null, 300, 300],
      ],
    });
  });

  it('reads Windows line ends and semicolons', () => {
    const csv = 'Renk;36;38\r\nLacivert;10;20\r\n';
    expect(paste(emptyMatrix([], []), csv, 'tr').pieces).toEqual([[10, 20]]);
  });

  it('lays bare figures over the cells from where the cursor is', () => {
    const before = emptyMatrix(['S', 'M', 'L'], ['Ekru', 'Haki']);
    expect(paste(before, '5\t6\t7\n8\t9\t10', 'tr', 1, 1).pieces).toEqual([
      [null, null, null],
      [null, 5, 6],
    ]);
  });

  it('keeps a cell empty when it holds no figure', () => {
    const before = emptyMatrix(['S', 'M'], ['Ekru']);
    expect(paste(before, 'yok\t-5', 'tr').pieces).toEqual([[null, null]]);
  });

  it('takes numeric sizes as headings when colours stand at the side', () => {
    const matrix = paste(emptyMatrix([], []), '\t36\t38\nSiyah\t4\t5', 'tr');
    expect(matrix.sizes).toEqual(['36', '38']);
    expect(total(matrix)).toBe(9);
  });
});

describe('the table', () => {
  it('grows and shrinks without losing figures', () => {
    const one = paste(emptyMatrix(['S', 'M'], ['Ekru']), '1\t2', 'tr');
    const grown = withColour(withSize(one, 'L'), 'Haki');
    expect(grown.pieces).toEqual([
      [1, 2, null],
      [null, null, null],
    ]);
    expect(withoutSize(grown, 0).pieces[0]).toEqual([2, null]);
  });

  it('counts by size and in all', () => {
    const matrix = paste(emptyMatrix([], []), block, 'tr');
    expect(bySize(matrix)).toEqual([400, 1100, 1500]);
    expect(total(matrix)).toBe(3000);
  });
});
