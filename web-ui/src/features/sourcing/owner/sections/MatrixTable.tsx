import { Trans, useLingui } from '@lingui/react/macro';
import { bySize, sum, total } from '@/lib/matrix';
import { Num } from '@/ui/figures';
import type { Terms } from '../../queries';

/** Pieces by colour and size, to read. */
export function MatrixTable({ matrix }: { matrix: Terms['matrix'] }) {
  const { t } = useLingui();
  if (matrix.colours.length === 0 || matrix.sizes.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll region is operated by arrow keys
    <section className="table-scroll" aria-label={t`Pieces by colour and size`} tabIndex={0}>
      <table className="table">
        <caption className="hidden-text">
          <Trans>Pieces by colour and size</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Colour</Trans>
            </th>
            {matrix.sizes.map((size) => (
              <th scope="col" className="figure" key={size}>
                {size}
              </th>
            ))}
            <th scope="col" className="figure">
              <Trans>Total</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {matrix.colours.map((colour, row) => (
            <tr key={colour}>
              <th scope="row">{colour}</th>
              {matrix.sizes.map((size, column) => (
                <td className="figure" key={size}>
                  <Num value={matrix.pieces[row]?.[column] ?? 0} />
                </td>
              ))}
              <td className="figure strong">
                <Num value={sum(matrix.pieces[row] ?? [])} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              <Trans>Total</Trans>
            </th>
            {bySize(matrix).map((pieces, column) => (
              <td className="figure" key={matrix.sizes[column]}>
                <Num value={pieces} />
              </td>
            ))}
            <td className="figure strong">
              <Num value={total(matrix)} />
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
