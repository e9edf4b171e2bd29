import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DeskRow, DeskRows, DeskSection } from '@/ui/DeskSection';
import { Money } from '@/ui/figures';
import { type Dispute, disputesQuery, ibanChangesQuery, type Payee } from '../../queries';

type Row = { key: string; iban?: Payee; dispute?: Dispute };

/** Changed accounts that a second person looks at, and sums the two sides disagree about. */
export function MoneyWaiting() {
  const { t } = useLingui();
  const ibans = useQuery(ibanChangesQuery);
  const disputes = useQuery(disputesQuery);
  const rows: Row[] | undefined =
    ibans.data && disputes.data
      ? [
          ...ibans.data.map((iban) => ({ key: iban.id, iban })),
          ...disputes.data.map((dispute) => ({ key: dispute.id, dispute })),
        ]
      : undefined;
  return (
    <DeskSection
      title={<Trans>Money that waits for you</Trans>}
      count={rows?.length}
      all={
        <Link to="/centre/payments">
          <Trans>Payments</Trans>
        </Link>
      }
    >
      <DeskRows
        label={t`Money that waits for you`}
        read={{
          rows,
          error: ibans.error ?? disputes.error,
          refetch: () => Promise.all([ibans.refetch(), disputes.refetch()]),
        }}
        rowKey={({ key }) => key}
        empty={<Trans>No changed account and no disputed sum waits.</Trans>}
        row={({ iban, dispute }) =>
          iban ? (
            <DeskRow
              main={
                <Link to="/centre/payments" search={{ show: 'ibans' }}>
                  {iban.organisationName}
                </Link>
              }
              more={<Trans>has changed its IBAN</Trans>}
            />
          ) : dispute ? (
            <DeskRow
              main={
                <Link to="/centre/payments" search={{ show: 'disputes' }}>
                  {dispute.brandName} – {dispute.workshopName}
                </Link>
              }
              more={<Trans>disagree about a sum, {dispute.poNumber}</Trans>}
              end={<Money amount={dispute.payable} />}
            />
          ) : null
        }
      />
    </DeskSection>
  );
}
