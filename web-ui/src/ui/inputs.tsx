import { useLingui } from '@lingui/react/macro';
import type {
  ComponentPropsWithRef,
  ReactNode,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
} from 'react';
import { useControl } from './Field';

type InputProps = ComponentPropsWithRef<'input'> & { unit?: ReactNode };

/** One line of text; spreads react-hook-form's `register(…)`. */
export function TextInput({ unit, className, ...rest }: InputProps) {
  const control = useControl();
  const input = (
    <input
      type="text"
      {...rest}
      {...control}
      className={className ? `input ${className}` : 'input'}
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

export function TextArea(
  props: TextareaHTMLAttributes<HTMLTextAreaElement> & ComponentPropsWithRef<'textarea'>,
) {
  return <textarea rows={4} {...props} {...useControl()} className="input" />;
}

/** The device's own date field: the thumb knows it, and it speaks the device's language. */
export function DateInput(props: ComponentPropsWithRef<'input'>) {
  return <input {...props} {...useControl()} type="date" className="input" />;
}

/** Six figures from a message: pasted, filled in by the phone, or typed. */
export function CodeInput(props: ComponentPropsWithRef<'input'>) {
  return (
    <input
      {...props}
      {...useControl()}
      type="text"
      inputMode="numeric"
      autoComplete="one-time-code"
      className="input code-input"
    />
  );
}

export type Option = { value: string; label: string; disabled?: boolean };

export function Select({
  options,
  empty,
  ...rest
}: SelectHTMLAttributes<HTMLSelectElement> &
  ComponentPropsWithRef<'select'> & { options: readonly Option[]; empty?: string | true }) {
  const { t } = useLingui();
  return (
    <select {...rest} {...useControl()} className="input">
      {empty !== undefined && <option value="">{empty === true ? t`Choose…` : empty}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

export function Checkbox({ children, ...rest }: ComponentPropsWithRef<'input'>) {
  return (
    <label className="check">
      <input type="checkbox" {...rest} {...useControl()} />
      <span>{children}</span>
    </label>
  );
}

export type Card = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

/** One of a few, each with room for a line of explanation. Put it in `<Field group>`. */
export function RadioCards({
  cards,
  ...register
}: Omit<ComponentPropsWithRef<'input'>, 'value'> & { cards: readonly Card[]; value?: string }) {
  const { value, ...rest } = register;
  const { 'aria-invalid': invalid } = useControl();
  return (
    <div className="radio-cards">
      {cards.map((card) => (
        <label className="radio-card" key={card.value}>
          <input
            {...rest}
            type="radio"
            value={card.value}
            disabled={card.disabled || rest.disabled}
            aria-invalid={invalid}
            {...(value === undefined ? {} : { checked: value === card.value })}
          />
          <span>
            <span className="radio-card__label">{card.label}</span>
            {card.hint && <span className="radio-card__hint">{card.hint}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}
