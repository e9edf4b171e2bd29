import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { BeginForm } from '../forms/BeginForm';

type AskDirectlyProps = { workshop: string; name: string; onBegun: (id: string) => void };

/** Work for a workshop one already knows: nobody else is asked. */
export function AskDirectly({ workshop, name, onBegun }: AskDirectlyProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        <Trans>Ask directly</Trans>
        <span className="hidden-text">: {name}</span>
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={<Trans>An order for {name} alone</Trans>}
      >
        <p className="soft">
          <Trans>
            Only this workshop is asked. It answers with its price and weeks, and you decide.
          </Trans>
        </p>
        <BeginForm workshopId={workshop} onBegun={onBegun} />
      </Dialog>
    </>
  );
}
