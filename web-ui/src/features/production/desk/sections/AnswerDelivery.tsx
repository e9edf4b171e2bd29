import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useLanguage } from '@/i18n/use-language';
import { formatNumber } from '@/lib/format';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Elsewhere } from '@/ui/errors';
import { Num } from '@/ui/figures';
import { Checkbox } from '@/ui/inputs';
import { ReasonForm } from '@/ui/ReasonForm';
import { toast } from '@/ui/Toast';
import { useAccept, useRequestChanges } from '../../api';
import { missingAfter } from '../../model';
import type { Delivery, Slice } from '../../queries';

/** The brand's two answers to a delivery. */
export function AnswerDelivery({ slice, delivery }: { slice: Slice; delivery: Delivery }) {
  const { t } = useLingui();
  const [open, setOpen] = useState<'accept' | 'changes' | null>(null);
  const close = () => setOpen(null);
  const changes = useRequestChanges(slice, delivery.id, () => {
    close();
    toast(t`The workshop has been told.`);
  });
  return (
    <div className="row">
      <Button kind="primary" icon="check" onClick={() => setOpen('accept')}>
        <Trans>Accept</Trans>
      </Button>
      <Button onClick={() => setOpen('changes')}>
        <Trans>Ask for rework</Trans>
      </Button>
      <Dialog open={open === 'accept'} onClose={close} title={t`Accept the delivery`}>
        <AcceptForm slice={slice} delivery={delivery} onDone={close} />
      </Dialog>
      <Dialog open={open === 'changes'} onClose={close} title={t`Ask for rework`}>
        <ReasonForm
          label={t`Send back for rework`}
          losing
          busy={changes.isPending}
          error={changes.error}
          hint={t`What is to be mended, in words the workshop can work by.`}
          onSend={(reason) => changes.mutate({ version: slice.version, reason })}
        />
      </Dialog>
    </div>
  );
}

type AcceptFormProps = { slice: Slice; delivery: Delivery; onDone: () => void };

function AcceptForm({ slice, delivery, onDone }: AcceptFormProps) {
  const { t } = useLingui();
  const [asAll, setAsAll] = useState(false);
  const accept = useAccept(slice, delivery.id, () => {
    onDone();
    toast(t`Accepted. The workshop has been told.`);
  });
  const missing = missingAfter(slice, delivery);
  const figure = formatNumber(missing, useLanguage());
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        accept.mutate({ version: slice.version, asAll: missing > 0 && asAll });
      }}
    >
      <p>
        <Trans>
          You accept <Num value={delivery.pieces} /> pieces. Their price becomes due by the payment
          plan.
        </Trans>
      </p>
      {missing > 0 && (
        <Checkbox checked={asAll} onChange={(event) => setAsAll(event.target.checked)}>
          <Trans>This is all: I do not expect the {figure} missing pieces any more.</Trans>
        </Checkbox>
      )}
      <Elsewhere error={accept.error} />
      <Button type="submit" kind="primary" busy={accept.isPending}>
        <Trans>Accept the delivery</Trans>
      </Button>
    </form>
  );
}
