import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { today } from '@/lib/week';
import { Button } from '@/ui/Button';
import { Elsewhere, wrongAt } from '@/ui/errors';
import { Field } from '@/ui/Field';
import { DateInput, TextInput } from '@/ui/inputs';
import { useAnnounceSent } from '../api';
import type { Payout } from '../queries';

/** The brand's word that the money left its bank. */
export function SentForm({ payout, onDone }: { payout: Payout; onDone: () => void }) {
  const [on, setOn] = useState(today());
  const [reference, setReference] = useState('');
  const sent = useAnnounceSent(payout.id, onDone);
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        sent.mutate({ version: payout.version, on, reference: reference.trim() || undefined });
      }}
    >
      <Field label={<Trans>Day it left your bank</Trans>} error={wrongAt(sent.error, '/on')}>
        <DateInput max={today()} value={on} onChange={(event) => setOn(event.target.value)} />
      </Field>
      <Field
        label={<Trans>Your bank's number of the transfer</Trans>}
        hint={<Trans>Helps to find the money when the reference was left out.</Trans>}
        error={wrongAt(sent.error, '/reference')}
        optional
      >
        <TextInput
          value={reference}
          maxLength={140}
          onChange={(event) => setReference(event.target.value)}
        />
      </Field>
      <Elsewhere error={sent.error} fields={['/on', '/reference']} />
      <Button type="submit" kind="primary" busy={sent.isPending}>
        <Trans>I have sent the money</Trans>
      </Button>
    </form>
  );
}
