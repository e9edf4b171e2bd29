import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button } from './Button';
import { Elsewhere, wrongAt } from './errors';
import { Field } from './Field';
import { TextArea } from './inputs';

type ReasonFormProps = {
  label: ReactNode;
  losing?: boolean;
  busy: boolean;
  error: unknown;
  hint?: ReactNode;
  onSend: (reason: string) => void;
};

/** An act that the other side must understand: in a few words, why. */
export function ReasonForm({ label, losing, busy, error, hint, onSend }: ReasonFormProps) {
  const [reason, setReason] = useState('');
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSend(reason);
      }}
    >
      <Field
        label={<Trans>Why?</Trans>}
        hint={hint ?? <Trans>The other side reads this.</Trans>}
        error={wrongAt(error, '/reason')}
      >
        <TextArea
          value={reason}
          maxLength={1000}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <Elsewhere error={error} fields={['/reason']} />
      <Button type="submit" kind={losing ? 'lose' : 'primary'} busy={busy}>
        {label}
      </Button>
    </form>
  );
}
