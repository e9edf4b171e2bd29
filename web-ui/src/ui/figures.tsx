import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useLanguage } from '@/i18n/use-language';
import {
  type Amount,
  formatMoney,
  formatNumber,
  formatPercent,
  type Language,
  minorDigits,
  parseNumber,
} from '@/lib/format';
import { useControl } from './Field';

export function Num({ value, decimals = 0 }: { value: number; decimals?: number }) {
  return <span className="nowrap">{formatNumber(value, useLanguage(), decimals)}</span>;
}

/** `whole` leaves out the kuruş, where only the size matters. */
export function Money({ amount, whole }: { amount: Amount; whole?: boolean }) {
  return <span className="nowrap">{formatMoney(amount, useLanguage(), whole)}</span>;
}

/** `share` is 0..1. */
export function Percent({ share, decimals = 0 }: { share: number; decimals?: number }) {
  return <span className="nowrap">{formatPercent(share, useLanguage(), decimals)}</span>;
}

type NumberInputProps = {
  value: number | null;
  /** NaN means that what stands in the field is no figure. */
  onChange: (value: number | null) => void;
  onBlur?: () => void;
  name?: string;
  decimals?: number;
  unit?: ReactNode;
  disabled?: boolean;
  placeholder?: string;
  /** Its name where no Field stands around it. */
  label?: string;
};

/**
 * A figure with the grouping of the language (12.400). It stays as typed while it has the cursor,
 * so that nothing jumps under the thumb, and is put in order afterwards.
 */
export function NumberInput({
  value,
  onChange,
  onBlur,
  decimals = 0,
  unit,
  label,
  ...rest
}: NumberInputProps) {
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const control = useControl();
  const { t } = useLingui();
  const wrong = typed === null && Number.isNaN(value);
  const input = (
    <input
      {...rest}
      {...control}
      aria-label={label}
      aria-invalid={control['aria-invalid'] || wrong || undefined}
      title={wrong ? t`Not a figure` : undefined}
      type="text"
      inputMode={decimals > 0 ? 'decimal' : 'numeric'}
      autoComplete="off"
      className="input"
      value={typed ?? shown(value, language, decimals)}
      onFocus={() => setTyped(shown(value, language, decimals))}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(parseNumber(event.target.value, language, decimals));
      }}
      onBlur={() => {
        setTyped(null);
        onBlur?.();
      }}
    />
  );
  return unit ? (
    <div className="input-group">
      {input}
      <span className="input-group__unit">{unit}</span>
    </div>
  ) : (
    input
  );
}

function shown(value: number | null, language: Language, decimals: number): string {
  return value === null || Number.isNaN(value) ? '' : formatNumber(value, language, decimals);
}

type MoneyInputProps = Omit<NumberInputProps, 'value' | 'onChange' | 'unit' | 'decimals'> & {
  currency: string;
  /** Minor units, as the server counts. */
  value: number | null;
  onChange: (minor: number | null) => void;
};

export function MoneyInput({ currency, value, onChange, ...rest }: MoneyInputProps) {
  const language = useLanguage();
  const digits = minorDigits(currency);
  const scale = 10 ** digits;
  const symbol = formatMoney({ minor: 0, currency }, language, true).replace(/[\d\s.,\u00a0]/g, '');
  return (
    <NumberInput
      {...rest}
      decimals={digits}
      unit={symbol}
      value={value === null ? null : value / scale}
      onChange={(figure) => onChange(figure === null ? null : Math.round(figure * scale))}
    />
  );
}
