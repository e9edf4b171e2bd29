import { Trans, useLingui } from '@lingui/react/macro';
import { Num } from '@/ui/figures';
import type { Slice } from '../queries';

/** Pieces by colour and size: what has come of what was ordered. */
export function PiecesTable({ slice }: { slice: Slice }) {
  const { t } = useLingui();
  const { sizes, colours, lines } = slice;
  const cell = (colour: string, size: string) =>
    lines.find((line) => line.colour === colour && line.size === size);
  const all = (of: typeof lines) => ({
    pieces: of.reduce((sum, line) => sum + line.pieces, 0),
    delivered: of.reduce((sum, line) => sum + line.delivered, 0),
  });
  const caption = t`Pieces delivered of pieces ordered, by colour and size`;
  const shown = (line: { pieces: number; delivered: number } | undefined) =>
    line && (
      <span data-full={line.delivered >= line.pieces ? '' : undefined} className="of">
        <Num value={line.delivered} /> <span className="soft">/ {<Num value={line.pieces} />}</span>
      </span>
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll region is operated by arrow keys
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      <table className="table">
        <caption className="hidden-text">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Colour</Trans>
            </th>
            {sizes.map((size) => (
              <th key={size} scope="col" className="figure">
                {size}
              </th>
            ))}
            <th scope="col" className="figure">
              <Trans>Total</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {colours.map((colour) => (
            <tr key={colour}>
              <th scope="row">{colour}</th>
              {sizes.map((size) => (
                <td key={size} className="figure">
                  {shown(cell(colour, size))}
                </td>
              ))}
              <td className="figure strong">
                {shown(all(lines.filter((line) => line.colour === colour)))}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              <Trans>Total</Trans>
            </th>
            {sizes.map((size) => (
              <td key={size} className="figure">
                {shown(all(lines.filter((line) => line.size === size)))}
              </td>
            ))}
            <td className="figure strong">{shown(all(lines))}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
