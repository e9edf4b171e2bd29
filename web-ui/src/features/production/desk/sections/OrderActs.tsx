import { useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import { courseLabel } from '@/i18n/sentences';
import { ActButtons } from '@/ui/ActButtons';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { ReasonForm } from '@/ui/ReasonForm';
import { toast } from '@/ui/Toast';
import { useOrderAct } from '../../api';
import type { Order } from '../../queries';

const losing = ['cancel'];

/** Acts that stop the work: never the loud button. */
const stops = ['hold', 'cancel'];

/** Hold, resume, cancel, close: what may be done with the order as a whole. */
export function OrderActs({ order }: { order: Order }) {
  const { t } = useLingui();
  const [open, setOpen] = useState<string | null>(null);
  const act = useOrderAct(order, () => {
    setOpen(null);
    toast(t`Done. Everybody concerned has been told.`);
  });
  const id = useId();
  const leading = order.acts.filter((one) => !stops.includes(one.act));
  const stopping = order.acts.filter((one) => stops.includes(one.act));
  const begin = (name: string) => {
    act.reset();
    if (name === 'resume') act.mutate({ act: name });
    else setOpen(name);
  };
  if (order.acts.length === 0) return null;
  return (
    <>
      {leading.length > 0 && (
        <ActButtons
          course="order"
          acts={leading}
          busy={act.isPending ? act.variables.act : null}
          onAct={begin}
        />
      )}
      {stopping.length > 0 && (
        <div className="acts">
          {stopping.map(({ act: name, reasons }) => (
            <div className="act" key={name}>
              <Button
                kind={losing.includes(name) ? 'lose' : 'secondary'}
                aria-disabled={reasons.length > 0 || undefined}
                aria-describedby={reasons.length > 0 ? `${id}${name}` : undefined}
                onClick={() => begin(name)}
              >
                {courseLabel('order', 'act', name)}
              </Button>
              {reasons.length > 0 && (
                <span className="act__reason" id={`${id}${name}`}>
                  {reasons.map((reason) => courseLabel('order', 'reason', reason)).join(' ')}
                </span>
              )}
            </div>
          ))}
        </div>
      )}
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
