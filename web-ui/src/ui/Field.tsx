import { Trans } from '@lingui/react/macro';
import { createContext, type ReactNode, useContext, useId } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { Icon } from './Icon';
import { Note } from './Note';

type Control = { id: string; describedBy: string | undefined; invalid: boolean };

const ControlContext = createContext<Control | null>(null);

/** What the control inside a Field puts on its element, so that label, hint and error belong to it. */
export function useControl(): {
  id?: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
} {
  const control = useContext(ControlContext);
  if (!control) return {};
  return {
    id: control.id,
    'aria-describedby': control.describedBy,
    'aria-invalid': control.invalid || undefined,
  };
}

type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  optional?: boolean;
  /** For a control of several elements (radio cards): a fieldset with a legend. */
  group?: boolean;
  children: ReactNode;
};

/** Label, hint and error around exactly one control of this folder. */
export function Field({ label, hint, error, optional, group, children, ...data }: FieldProps) {
  const id = useId();
  const describedBy = [hint && `${id}h`, error && `${id}e`].filter(Boolean).join(' ') || undefined;
  const Whole = group ? 'fieldset' : 'div';
  const Label = group ? 'legend' : 'label';
  return (
    <Whole className="field" {...data} {...(group ? { 'aria-describedby': describedBy } : {})}>
      <Label className="field__label" {...(group ? {} : { htmlFor: id })}>
        {label}
        {optional && (
          <span className="field__optional">
            {' '}
            (<Trans>optional</Trans>)
          </span>
        )}
      </Label>
      {hint && (
        <div className="field__hint" id={`${id}h`}>
          {hint}
        </div>
      )}
      <ControlContext
        value={{ id, describedBy: group ? undefined : describedBy, invalid: !!error }}
      >
        {children}
      </ControlContext>
      <FieldError id={`${id}e`}>{error}</FieldError>
    </Whole>
  );
}

function FieldError({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div className="field__error" id={id}>
      <Icon name="alert" size={18} />
      <span>{children}</span>
    </div>
  );
}

/** The sentence at one field of a form, wherever it nests: `fieldError(form, 'lines.0.pieces')`. */
export function fieldError<T extends FieldValues>(
  form: UseFormReturn<T>,
  name: Parameters<UseFormReturn<T>['getFieldState']>[0],
): string | undefined {
  const { error } = form.getFieldState(name, form.formState);
  return error && (error.message || error.type);
}

/** What the server said about the form as a whole; stands above the submit button. */
export function FormError<T extends FieldValues>({ form }: { form: UseFormReturn<T> }) {
  const message = form.formState.errors.root?.server?.message;
  return (
    <div className="form-error" role="alert">
      {message && <Note tone="lose">{message}</Note>}
    </div>
  );
}
