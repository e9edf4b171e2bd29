import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { today } from '@/lib/week';
import { Button } from '@/ui/Button';
import { Elsewhere, wrongAt } from '@/ui/errors';
import { Field } from '@/ui/Field';
import { DateInput, TextInput } from '@/ui/inputs';
import { useCaptureInvoice } from '../api';
import type { Payout } from '../queries';

/** The number and day of the invoice the member wrote in her own books. */
export function InvoiceForm({ payout, onDone }: { payout: Payout; onDone: () => void }) {
  const [number, setNumber] = useState('');
  const [issuedOn, setIssuedOn] = useState(today());
  const capture = useCaptureInvoice(payout.id, onDone);
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        capture.mutate({ number, issuedOn });
      }}
    >
      <Field
        label={<Trans>Invoice number</Trans>}
        hint={<Trans>As it stands in your e-invoice program.</Trans>}
        error={wrongAt(capture.error, '/number')}
      >
        <TextInput
          value={number}
          maxLength={40}
          autoCapitalize="characters"
          onChange={(event) => setNumber(event.target.value)}
        />
      </Field>
      <Field label={<Trans>Day of the invoice</Trans>} error={wrongAt(capture.error, '/issuedOn')}>
        <DateInput
          max={today()}
          value={issuedOn}
          onChange={(event) => setIssuedOn(event.target.value)}
        />
      </Field>
      <Elsewhere error={capture.error} fields={['/number', '/issuedOn']} />
      <Button type="submit" kind="primary" busy={capture.isPending}>
        <Trans>Save the invoice</Trans>
      </Button>
    </form>
  );
}
