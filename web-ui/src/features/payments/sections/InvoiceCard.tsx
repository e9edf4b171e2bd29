import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Day } from '@/ui/dates';
import { ReasonForm } from '@/ui/ReasonForm';
import { Card, CardHead } from '@/ui/surfaces';
import { toast } from '@/ui/Toast';
import { useCancelInvoice } from '../api';
import { InvoiceForm } from '../forms/InvoiceForm';
import type { Payout } from '../queries';

/** The fiscal invoice of a transfer: the member writes it in her own books, both sides see it. */
export function InvoiceCard({ payout, mine }: { payout: Payout; mine: boolean }) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const { invoice } = payout;
  const close = () => setOpen(false);
  const cancel = useCancelInvoice(payout.id, invoice?.id ?? '', () => {
    close();
    toast(t`Cancelled.`);
  });
  if (payout.kind === 'deposit') return null;
  return (
    <Card>
      <CardHead>
        <h2>
          <Trans>Invoice</Trans>
        </h2>
      </CardHead>
      {invoice ? (
        <p>
          <strong>{invoice.number}</strong> · <Day date={invoice.issuedOn} shape="long" />
        </p>
      ) : (
        <p className="soft">
          {mine ? (
            <Trans>Write down the number of your invoice, so that the brand can book it.</Trans>
          ) : (
            <Trans>The workshop has not written an invoice yet.</Trans>
          )}
        </p>
      )}
      {mine && (
        <Button onClick={() => setOpen(true)}>
          {invoice ? <Trans>It was cancelled</Trans> : <Trans>Write down the invoice</Trans>}
        </Button>
      )}
      <Dialog open={open} onClose={close} title={<Trans>Invoice</Trans>}>
        {invoice ? (
          <ReasonForm
            label={<Trans>Cancel the invoice</Trans>}
            losing
            busy={cancel.isPending}
            error={cancel.error}
            onSend={(reason) => cancel.mutate({ reason })}
          />
        ) : (
          <InvoiceForm
            payout={payout}
            onDone={() => {
              close();
              toast(t`Saved. The brand sees it.`);
            }}
          />
        )}
      </Dialog>
    </Card>
  );
}
