import { Trans, useLingui } from '@lingui/react/macro';
import { type ClipboardEvent, useState } from 'react';
import { useLanguage } from '@/i18n/use-language';
import { formatNumber } from '@/lib/format';
import {
  bySize,
  type Matrix,
  paste,
  sum,
  total,
  withColour,
  withoutColour,
  withoutSize,
  withPieces,
  withSize,
} from '@/lib/matrix';
import { Button, IconButton } from './Button';
import { NumberInput } from './figures';
import { TextInput } from './inputs';

type MatrixInputProps = {
  caption: string;
  value: Matrix;
  onChange: (matrix: Matrix) => void;
};

/** Pieces by colour and size. A block copied from a spreadsheet is pasted into any cell. */
export function MatrixInput({ caption, value, onChange }: MatrixInputProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const sums = bySize(value);
  const pasted = (event: ClipboardEvent, row: number, column: number) => {
    const text = event.clipboardData.getData('text/plain');
    if (event.defaultPrevented || !/[\t\n;]/.test(text.trim())) return;
    event.preventDefault();
    onChange(paste(value, text, language, row, column));
  };
  return (
    // Pasted beside the cells, also while there are none yet: the table begins at its corner.
    <div className="stack tight" onPaste={(event) => pasted(event, 0, 0)}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll region is operated by arrow keys */}
      <section className="table-scroll" aria-label={caption} tabIndex={0}>
        <table className="table matrix">
          <caption className="hidden-text">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Colour</Trans>
              </th>
              {value.sizes.map((size, column) => (
                <th key={size} scope="col" className="figure">
                  {size}
                  <IconButton
                    icon="close"
                    size="small"
                    label={t`Remove size ${size}`}
                    onClick={() => onChange(withoutSize(value, column))}
                  />
                </th>
              ))}
              <th scope="col" className="figure">
                <Trans>Total</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {value.colours.map((colour, row) => (
              <tr key={colour}>
                <th scope="row">
                  <span className="row spread matrix__colour">
                    {colour}
                    <IconButton
                      icon="close"
                      size="small"
                      label={t`Remove colour ${colour}`}
                      onClick={() => onChange(withoutColour(value, row))}
                    />
                  </span>
                </th>
                {value.sizes.map((size, column) => (
                  <td key={size} onPaste={(event) => pasted(event, row, column)}>
                    <NumberInput
                      label={t`${colour}, size ${size}: pieces`}
                      value={value.pieces[row]?.[column] ?? null}
                      onChange={(figure) => onChange(withPieces(value, row, column, figure))}
                    />
                  </td>
                ))}
                <td className="figure strong">
                  {formatNumber(sum(value.pieces[row] ?? []), language)}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">
                <Trans>Total</Trans>
              </th>
              {sums.map((pieces, column) => (
                <td key={value.sizes[column]} className="figure">
                  {formatNumber(pieces, language)}
                </td>
              ))}
              <td className="figure strong">{formatNumber(total(value), language)}</td>
            </tr>
          </tfoot>
        </table>
      </section>
      <div className="row">
        <Adder
          label={t`New colour`}
          taken={value.colours}
          onAdd={(colour) => onChange(withColour(value, colour))}
        />
        <Adder
          label={t`New size`}
          taken={value.sizes}
          onAdd={(size) => onChange(withSize(value, size))}
        />
      </div>
      <p className="small soft">
        <Trans>
          You can copy the table from your spreadsheet, with sizes on top and colours at the side,
          and paste it into any field here.
        </Trans>
      </p>
    </div>
  );
}

type AdderProps = { label: string; taken: readonly string[]; onAdd: (name: string) => void };

function Adder({ label, taken, onAdd }: AdderProps) {
  const [name, setName] = useState('');
  const add = () => {
    const clean = name.trim();
    if (clean && !taken.includes(clean)) onAdd(clean);
    setName('');
  };
  return (
    <div className="input-group adder">
      <TextInput
        aria-label={label}
        placeholder={label}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add();
        }}
      />
      <Button icon="plus" aria-label={label} onClick={add} />
    </div>
  );
}
