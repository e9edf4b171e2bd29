import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { today } from '@/lib/week';
import { Button } from '@/ui/Button';
import { Elsewhere, wrongAt } from '@/ui/errors';
import { Field } from '@/ui/Field';
import { Money } from '@/ui/figures';
import { DateInput } from '@/ui/inputs';
import { useConfirmReceived } from '../api';
import { open } from '../model';
import type { Payout } from '../queries';

/** Without a bank statement: the owner looked into her account, and says so by a code. */
export function ReceivedForm({ payout, onDone }: { payout: Payout; onDone: () => void }) {
  const [on, setOn] = useState(today());
  const received = useConfirmReceived(payout.id, onDone);
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        received.mutate({ version: payout.version, on });
      }}
    >
      <p>
        <Trans>
          You see <Money amount={open(payout)} /> in your account. We send a code to your phone to
          be sure that it is you.
        </Trans>
      </p>
      <Field label={<Trans>Day it arrived</Trans>} error={wrongAt(received.error, '/on')}>
        <DateInput max={today()} value={on} onChange={(event) => setOn(event.target.value)} />
      </Field>
      <Elsewhere error={received.error} fields={['/on']} />
      <Button type="submit" kind="primary" wide busy={received.isPending}>
        <Trans>Yes, it arrived</Trans>
      </Button>
    </form>
  );
}
