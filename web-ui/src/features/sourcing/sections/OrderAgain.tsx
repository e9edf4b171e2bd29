import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { BeginForm } from '../forms/BeginForm';

/** The same work from the same workshop once more, under a new number. */
export function OrderAgain({ enquiry, onBegun }: OrderAgainProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon="switch" onClick={() => setOpen(true)}>
        <Trans>Order once more</Trans>
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={<Trans>The same once more</Trans>}>
        <p className="soft">
          <Trans>
            The terms are copied and the same workshop is chosen. You set the new dates and look
            through it before it is posted.
          </Trans>
        </p>
        <BeginForm repeats={enquiry} onBegun={onBegun} />
      </Dialog>
    </>
  );
}

type OrderAgainProps = {
  /** The enquiry whose award is done once more. */
  enquiry: string;
  onBegun: (id: string) => void;
};
