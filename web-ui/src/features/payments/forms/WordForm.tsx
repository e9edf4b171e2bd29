import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { TextArea } from '@/ui/inputs';
import { Elsewhere, wrongAt } from './errors';

type WordFormProps = {
  label: ReactNode;
  hint?: ReactNode;
  losing?: boolean;
  busy: boolean;
  error: unknown;
  onSend: (reason: string) => void;
};

/** An act that needs a sentence: why. */
export function WordForm({ label, hint, losing, busy, error, onSend }: WordFormProps) {
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
          maxLength={500}
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
