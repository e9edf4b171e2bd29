import '../payments.css';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { timelineQuery } from '@/api/timeline';
import { courseLabel } from '@/i18n/sentences';
import { ActButtons } from '@/ui/ActButtons';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Day, DueDate } from '@/ui/dates';
import { ErrorState } from '@/ui/ErrorState';
import { Elsewhere } from '@/ui/errors';
import { Money } from '@/ui/figures';
import { Note } from '@/ui/Note';
import { Page } from '@/ui/Page';
import { ProcessTimeline } from '@/ui/ProcessTimeline';
import { ReasonForm } from '@/ui/ReasonForm';
import { Section } from '@/ui/Section';
import { StatusBadge } from '@/ui/Status';
import { Card, KeyValue, PageHeader, Skeleton } from '@/ui/surfaces';
import { toast } from '@/ui/Toast';
import { useCameBack, useNotReceived } from '../api';
import { ReceivedForm } from '../forms/ReceivedForm';
import { SentForm } from '../forms/SentForm';
import { grouped, open } from '../model';
import { type Payout, payoutQuery } from '../queries';
import { Facts } from '../sections/Facts';
import { InvoiceCard } from '../sections/InvoiceCard';
import { payoutTone } from '../words';

type Side = 'workshop' | 'brand';

/** One transfer, for the side that pays or the side that is paid. */
export function PayoutPage({ id, side }: { id: string; side: Side }) {
  const { t } = useLingui();
  const payout = useQuery(payoutQuery(id));
  return (
    <Page width={side === 'workshop' ? 'reading' : undefined}>
      {payout.isError ? (
        <ErrorState error={payout.error} reset={() => payout.refetch()} />
      ) : payout.isSuccess ? (
        <Whole payout={payout.data} side={side} />
      ) : (
        <Skeleton lines={6} label={t`Loading`} />
      )}
    </Page>
  );
}

function Whole({ payout, side }: { payout: Payout; side: Side }) {
  const timeline = useQuery(timelineQuery('payout', payout.id));
  const other = side === 'workshop' ? payout.brand.name : payout.workshop.name;
  const main = (
    <div className="stack loose">
      <Standing payout={payout} side={side} />
      <Facts payout={payout} />
      <InvoiceCard payout={payout} mine={side === 'workshop'} />
    </div>
  );
  const history = timeline.data && timeline.data.length > 0 && (
    <Section title={<Trans>How it went</Trans>}>
      <ProcessTimeline course="payout" events={timeline.data} />
    </Section>
  );
  return (
    <>
      <PageHeader
        title={
          <>
            <Money amount={payout.amount} /> · {other}
          </>
        }
        over={
          side === 'workshop' ? (
            <Link to="/workshop/account">
              <Trans>My money</Trans>
            </Link>
          ) : (
            <Link to="/brand/payments">
              <Trans>Payments</Trans>
            </Link>
          )
        }
      >
        {payout.poNumber} · {payout.style}
      </PageHeader>
      {side === 'brand' ? (
        <div className="money-two">
          {main}
          {history}
        </div>
      ) : (
        <>
          {main}
          {history}
        </>
      )}
    </>
  );
}

/** Where it stands, and what this side can do now. */
function Standing({ payout, side }: { payout: Payout; side: Side }) {
  const { t } = useLingui();
  const [act, setAct] = useState<string | null>(null);
  const close = () => {
    setAct(null);
    toast(t`Saved. The other side sees it.`);
  };
  const notReceived = useNotReceived(payout.id, close);
  const rest = open(payout);
  return (
    <Card>
      <div className="row spread">
        <StatusBadge
          course="payout"
          state={payout.state}
          tone={payoutTone(payout.state, payout.daysLate)}
        />
        {payout.paidOn ? (
          <Day date={payout.paidOn} shape="long" />
        ) : (
          <DueDate date={payout.dueOn} />
        )}
      </div>
      {payout.daysLate > 0 && (
        <Note tone="lose">
          <Plural value={payout.daysLate} one="# day late" other="# days late" />
        </Note>
      )}
      {payout.received.minor > 0 && rest.minor > 0 && (
        <Note tone="soon">
          <Trans>
            A part has come: <Money amount={payout.received} />. Still awaited:{' '}
            <Money amount={rest} />.
          </Trans>
        </Note>
      )}
      {payout.cameBackReason && payout.state === 'failed' && (
        <Note tone="lose">{payout.cameBackReason}</Note>
      )}
      {side === 'brand' && <PayTo payout={payout} />}
      <KeyValue
        pairs={[
          [<Trans key="l">Sent on</Trans>, payout.sentOn && <Day key="v" date={payout.sentOn} />],
          [<Trans key="l">The bank's number</Trans>, payout.sentReference],
          [
            <Trans key="l">Proved by</Trans>,
            payout.paidHow &&
              (payout.paidHow === 'statement' ? (
                <Trans key="v">the bank statement</Trans>
              ) : (
                <Trans key="v">the workshop's word, confirmed by code</Trans>
              )),
          ],
        ]}
      />
      <ActButtons
        course="payout"
        acts={payout.acts}
        onAct={setAct}
        losing={['say_not_received', 'come_back']}
      />
      <Dialog
        open={act !== null}
        onClose={() => setAct(null)}
        title={act ? courseLabel('payout', 'act', act) : ''}
      >
        {act === 'announce_sent' && <SentForm payout={payout} onDone={close} />}
        {act === 'confirm_received' && <ReceivedForm payout={payout} onDone={close} />}
        {act === 'come_back' && <CameBack payout={payout} onDone={close} />}
        {act === 'say_not_received' && (
          <div className="stack">
            <p>
              <Trans>
                Look into your account first. The brand will be asked to check its bank.
              </Trans>
            </p>
            <Elsewhere error={notReceived.error} />
            <div className="row">
              <Button
                kind="lose"
                busy={notReceived.isPending}
                onClick={() => notReceived.mutate({ version: payout.version })}
              >
                {courseLabel('payout', 'act', 'say_not_received')}
              </Button>
            </div>
          </div>
        )}
      </Dialog>
    </Card>
  );
}

function CameBack({ payout, onDone }: { payout: Payout; onDone: () => void }) {
  const back = useCameBack(payout.id, onDone);
  return (
    <ReasonForm
      label={courseLabel('payout', 'act', 'come_back')}
      hint={<Trans>What your bank said: account closed, name differs …</Trans>}
      losing
      busy={back.isPending}
      error={back.error}
      onSend={(reason) => back.mutate({ version: payout.version, reason })}
    />
  );
}

/** What the brand types into its bank. */
function PayTo({ payout }: { payout: Payout }) {
  const { payTo, hold } = payout;
  if (payout.state === 'paid' || payout.state === 'cancelled') return null;
  if (!payTo) {
    return (
      <Note tone="soon">
        {hold === 'iban_missing' ? (
          <Trans>The workshop has not given its IBAN yet; it has been asked for it.</Trans>
        ) : (
          <Trans>
            The workshop's IBAN was changed and is being checked. Please do not pay to the old one;
            you are told when it may be paid.
          </Trans>
        )}
      </Note>
    );
  }
  return (
    <KeyValue
      pairs={[
        [
          <Trans key="l">IBAN</Trans>,
          <span key="v" className="iban">
            {grouped(payTo.iban)}
          </span>,
        ],
        [<Trans key="l">Name on the account</Trans>, payTo.holder],
        [
          <Trans key="l">Write this into the text</Trans>,
          <strong key="v" className="iban">
            {payout.reference}
          </strong>,
        ],
      ]}
    />
  );
}
