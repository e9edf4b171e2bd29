import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { courseLabel } from '@/i18n/sentences';
import { ActButtons } from '@/ui/ActButtons';
import { Dialog } from '@/ui/Dialog';
import { Day } from '@/ui/dates';
import { Money, Num } from '@/ui/figures';
import { ReasonForm } from '@/ui/ReasonForm';
import { StatusBadge } from '@/ui/Status';
import { Card, CardHead, KeyValue } from '@/ui/surfaces';
import { toast } from '@/ui/Toast';
import { useDisputeAct } from '../api';
import { sums } from '../model';
import type { Fact, Payout } from '../queries';

/** For what fact the money is owed, and who pays which part of the VAT. */
export function Facts({ payout }: { payout: Payout }) {
  if (payout.kind === 'deposit') {
    return (
      <Card>
        <CardHead>
          <h2>
            <Trans>For what</Trans>
          </h2>
        </CardHead>
        <p>
          <Trans>
            Agreed deposit for trims, paid before the work. Each accepted piece uses up its share of
            it.
          </Trans>
        </p>
      </Card>
    );
  }
  const total = sums(payout.facts);
  return (
    <Card>
      <CardHead>
        <h2>
          <Trans>For what</Trans>
        </h2>
      </CardHead>
      <div>
        {payout.facts.map((fact) => (
          <FactLine fact={fact} key={fact.id} />
        ))}
      </div>
      <KeyValue
        pairs={[
          [<Trans key="l">Price without VAT</Trans>, <Money key="v" amount={total.net} />],
          [<Trans key="l">VAT</Trans>, <Money key="v" amount={total.vat} />],
          [
            <Trans key="l">of it the brand pays to the tax office</Trans>,
            <Money key="v" amount={total.withheld} />,
          ],
          [
            <Trans key="l">of it the workshop pays to the tax office</Trans>,
            <Money key="v" amount={total.own} />,
          ],
          [
            <Trans key="l">paid by the deposit already</Trans>,
            total.deposit.minor > 0 ? <Money key="v" amount={total.deposit} /> : null,
          ],
          [
            <strong key="l">
              <Trans>The brand transfers</Trans>
            </strong>,
            <strong key="v">
              <Money amount={payout.amount} />
            </strong>,
          ],
        ]}
      />
    </Card>
  );
}

function FactLine({ fact }: { fact: Fact }) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const dispute = useDisputeAct(fact, 'dispute', () => {
    setOpen(false);
    toast(t`The centre has been told.`);
  });
  return (
    <div className="fact">
      <div className="row spread">
        <span>
          <Trans>
            <Num value={fact.pieces} /> pieces accepted on <Day date={fact.factOn} />
          </Trans>
        </span>
        <StatusBadge course="payment_milestone" state={fact.state} />
      </div>
      <div className="small soft">
        {fact.deliveryNote && <Trans>Delivery note {fact.deliveryNote}</Trans>}
        {fact.way === 'silence' && (
          <>
            {' · '}
            <Trans>accepted by silence</Trans>
          </>
        )}
      </div>
      {fact.disputedReason && fact.state === 'disputed' && <p>“{fact.disputedReason}”</p>}
      <ActButtons
        course="payment_milestone"
        acts={fact.acts}
        onAct={() => setOpen(true)}
        losing={['dispute']}
      />
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={courseLabel('payment_milestone', 'act', 'dispute')}
      >
        <ReasonForm
          label={courseLabel('payment_milestone', 'act', 'dispute')}
          hint={<Trans>The other side and the centre read this.</Trans>}
          losing
          busy={dispute.isPending}
          error={dispute.error}
          onSend={(reason) => dispute.mutate({ reason })}
        />
      </Dialog>
    </div>
  );
}
