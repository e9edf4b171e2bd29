import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { speak } from '@/i18n/language';
import { emptyMatrix, type Matrix } from '@/lib/matrix';
import { MatrixInput } from './MatrixInput';

beforeAll(() => speak('tr'));
afterEach(cleanup);

let last: Matrix;

function Table({ start }: { start: Matrix }) {
  const [matrix, setMatrix] = useState(start);
  last = matrix;
  return (
    <I18nProvider i18n={i18n}>
      <MatrixInput caption="Adetler" value={matrix} onChange={setMatrix} />
    </I18nProvider>
  );
}

const cell = (name: string) => screen.getByRole('textbox', { name });

describe('the size and colour table', () => {
  it('takes a whole table pasted into one cell', () => {
    render(<Table start={emptyMatrix(['S'], ['Ekru'])} />);
    fireEvent.paste(cell('Ekru, S beden: adet'), {
      clipboardData: { getData: () => 'Renk\tM\tL\nHaki\t1.000\t500\nBordo\t250\t250' },
    });
    expect(last.sizes).toEqual(['M', 'L']);
    expect((cell('Haki, M beden: adet') as HTMLInputElement).value).toBe('1.000');
    expect(screen.getByText('2.000')).toBeTruthy();
  });

  it('begins with a table pasted beside it, before there is any cell', () => {
    render(<Table start={emptyMatrix([], [])} />);
    fireEvent.paste(screen.getByRole('textbox', { name: 'Yeni renk' }), {
      clipboardData: { getData: () => 'Renk\tS\tM\nSiyah\t200\t300' },
    });
    expect(last).toEqual({ sizes: ['S', 'M'], colours: ['Siyah'], pieces: [[200, 300]] });
  });

  it('leaves a single pasted figure to the field', () => {
    render(<Table start={emptyMatrix(['S'], ['Ekru'])} />);
    const event = fireEvent.paste(cell('Ekru, S beden: adet'), {
      clipboardData: { getData: () => '12' },
    });
    expect(event).toBe(true);
  });

  it('keeps what is typed as it is until the field is left', async () => {
    render(<Table start={emptyMatrix(['S'], ['Ekru'])} />);
    const user = userEvent.setup();
    const field = cell('Ekru, S beden: adet') as HTMLInputElement;
    await user.type(field, '12400');
    expect(field.value).toBe('12400');
    await user.tab();
    expect(field.value).toBe('12.400');
    expect(last.pieces).toEqual([[12400]]);
  });

  it('grows by a colour and a size', async () => {
    render(<Table start={emptyMatrix(['S'], ['Ekru'])} />);
    const user = userEvent.setup();
    await user.type(screen.getByRole('textbox', { name: 'Yeni renk' }), 'Haki{Enter}');
    await user.type(screen.getByRole('textbox', { name: 'Yeni beden' }), 'M{Enter}');
    expect(last).toEqual(emptyMatrix(['S', 'M'], ['Ekru', 'Haki']));
  });
});
