import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { courseLabel } from '@/i18n/sentences';
import { ActButtons } from '@/ui/ActButtons';
import { Dialog } from '@/ui/Dialog';
import { toast } from '@/ui/Toast';
import { type Order, useOrderAct } from '../api';
import { ReasonForm } from '../forms/ReasonForm';

const losing = ['cancel'];

/** Hold, resume, cancel, close: what may be done with the order as a whole. */
export function OrderActs({ order }: { order: Order }) {
  const { t } = useLingui();
  const [open, setOpen] = useState<string | null>(null);
  const act = useOrderAct(order, () => {
    setOpen(null);
    toast(t`Done. Everybody concerned has been told.`);
  });
  if (order.acts.length === 0) return null;
  return (
    <>
      <ActButtons
        course="order"
        acts={order.acts}
        losing={losing}
        busy={act.isPending ? act.variables.act : null}
        onAct={(name) => {
          act.reset();
          if (name === 'resume') act.mutate({ act: name });
          else setOpen(name);
        }}
      />
      <Dialog
        open={open !== null}
        onClose={() => setOpen(null)}
        title={open ? courseLabel('order', 'act', open) : ''}
      >
        {open && (
          <ReasonForm
            label={courseLabel('order', 'act', open)}
            losing={losing.includes(open)}
            busy={act.isPending}
            error={act.error}
            onSend={(reason) => act.mutate({ act: open, reason })}
          />
        )}
      </Dialog>
    </>
  );
}
