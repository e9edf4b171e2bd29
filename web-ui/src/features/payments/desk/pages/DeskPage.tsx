import '../../payments.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { courseLabel } from '@/i18n/sentences';
import { ActButtons } from '@/ui/ActButtons';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Download } from '@/ui/Download';
import { Moment } from '@/ui/dates';
import { ErrorState } from '@/ui/ErrorState';
import { Elsewhere } from '@/ui/errors';
import { Money, Num } from '@/ui/figures';
import { Page } from '@/ui/Page';
import { ReasonForm } from '@/ui/ReasonForm';
import { Card, CardList, EmptyState, PageHeader, Skeleton } from '@/ui/surfaces';
import { TabLink, TabRow } from '@/ui/Tabs';
import { toast } from '@/ui/Toast';
import { useDisputeAct, useIbanChange } from '../../api';
import { grouped } from '../../model';
import { type Dispute, disputesQuery, ibanChangesQuery, type Payee } from '../../queries';
import { Lines } from '../../sections/Lines';

export type DeskSearch = { show?: string; member?: string };

/** The centre's money desk: entries without a match, changed accounts, disputed sums. */
export function DeskPage({ search }: { search: DeskSearch }) {
  const { t } = useLingui();
  const ibans = useQuery(ibanChangesQuery);
  const disputes = useQuery(disputesQuery);
  const show = search.show ?? 'lines';
  return (
    <Page>
      <PageHeader title={<Trans>Payments</Trans>} />
      <TabRow label={t`What waits`}>
        <TabLink to="/centre/payments" search={{}} activeOptions={{ exact: true }}>
          <Trans>Bank entries</Trans>
        </TabLink>
        <TabLink
          to="/centre/payments"
          search={{ show: 'ibans' }}
          count={ibans.data?.length || undefined}
        >
          <Trans>Changed IBANs</Trans>
        </TabLink>
        <TabLink
          to="/centre/payments"
          search={{ show: 'disputes' }}
          count={disputes.data?.length || undefined}
        >
          <Trans>Disputed sums</Trans>
        </TabLink>
      </TabRow>
      {show === 'lines' && (
        <>
          <p className="soft">
            <Trans>Only members who let the centre do this are here.</Trans>
          </p>
          <Lines state="open" member={search.member} withNames />
        </>
      )}
      {show === 'ibans' && <Download path="/api/iban-changes" />}
      {show === 'disputes' && <Download path="/api/payment-milestones/disputed" />}
      {show === 'ibans' &&
        (ibans.isError ? (
          <ErrorState error={ibans.error} reset={() => ibans.refetch()} />
        ) : !ibans.isSuccess ? (
          <Skeleton label={t`Loading`} />
        ) : ibans.data.length === 0 ? (
          <EmptyState title={<Trans>No changed IBAN waits</Trans>} />
        ) : (
          <CardList label={t`Changed IBANs`}>
            {ibans.data.map((change) => (
              <li key={change.id}>
                <IbanChange change={change} />
              </li>
            ))}
          </CardList>
        ))}
      {show === 'disputes' &&
        (disputes.isError ? (
          <ErrorState error={disputes.error} reset={() => disputes.refetch()} />
        ) : !disputes.isSuccess ? (
          <Skeleton label={t`Loading`} />
        ) : disputes.data.length === 0 ? (
          <EmptyState title={<Trans>No sum is disputed</Trans>} />
        ) : (
          <CardList label={t`Disputed sums`}>
            {disputes.data.map((dispute) => (
              <li key={dispute.id}>
                <DisputeCard dispute={dispute} />
              </li>
            ))}
          </CardList>
        ))}
    </Page>
  );
}

/** The second person: calls the member on a number known before, then decides. */
function IbanChange({ change }: { change: Payee }) {
  const { t } = useLingui();
  const [refusing, setRefusing] = useState(false);
  const { approve, refuse } = useIbanChange(change.id, () => {
    setRefusing(false);
    toast(t`Saved. The member has been told.`);
  });
  return (
    <Card>
      <div className="row spread">
        <strong>{change.organisationName}</strong>
        <span className="small soft">
          <Moment at={change.createdAt} />
        </span>
      </div>
      <p className="iban">{grouped(change.iban)}</p>
      <p className="soft">
        {change.holder} · <Trans>written by {change.createdBy}</Trans>
        {change.previousIban && (
          <>
            {' · '}
            <Trans>before: {change.previousIban}</Trans>
          </>
        )}
      </p>
      <p>
        <Trans>
          Call the owner on the number you knew before, and ask for the last four figures.
        </Trans>
      </p>
      <Elsewhere error={approve.error} />
      <div className="row">
        <Button kind="primary" busy={approve.isPending} onClick={() => approve.mutate({})}>
          <Trans>I called: it is right</Trans>
        </Button>
        <Button kind="lose" onClick={() => setRefusing(true)}>
          <Trans>It is not right</Trans>
        </Button>
      </div>
      <Dialog open={refusing} onClose={() => setRefusing(false)} title={change.organisationName}>
        <ReasonForm
          label={<Trans>Keep the old IBAN</Trans>}
          losing
          busy={refuse.isPending}
          error={refuse.error}
          onSend={(reason) => refuse.mutate({ reason })}
        />
      </Dialog>
    </Card>
  );
}

const ways: Record<string, string> = {
  resolve_for_workshop: 'resolve-for-workshop',
  resolve_for_brand: 'resolve-for-brand',
};

function DisputeCard({ dispute }: { dispute: Dispute }) {
  const { t } = useLingui();
  const [act, setAct] = useState<string | null>(null);
  const decide = useDisputeAct(dispute, ways[act ?? ''] ?? 'dispute', () => {
    setAct(null);
    toast(t`Decided. Both sides have been told.`);
  });
  return (
    <Card>
      <div className="row spread">
        <strong>
          {dispute.brandName} – {dispute.workshopName}
        </strong>
        <strong>
          <Money amount={dispute.payable} />
        </strong>
      </div>
      <p className="small soft">
        {dispute.poNumber} · {dispute.style} ·{' '}
        <Trans>
          <Num value={dispute.pieces} /> pieces accepted
        </Trans>
        {dispute.deliveryNote && (
          <>
            {' · '}
            <Trans>Delivery note {dispute.deliveryNote}</Trans>
          </>
        )}
      </p>
      {dispute.reason && <p>“{dispute.reason}”</p>}
      <ActButtons course="payment_milestone" acts={dispute.acts} onAct={setAct} />
      <Dialog
        open={act !== null}
        onClose={() => setAct(null)}
        title={act ? courseLabel('payment_milestone', 'act', act) : ''}
      >
        <ReasonForm
          label={act ? courseLabel('payment_milestone', 'act', act) : ''}
          hint={<Trans>Both sides read this.</Trans>}
          busy={decide.isPending}
          error={decide.error}
          onSend={(reason) => decide.mutate({ reason })}
        />
      </Dialog>
    </Card>
  );
}
