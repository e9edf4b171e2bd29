import '../../payments.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { problemText } from '@/api/problem';
import { DataTable } from '@/ui/DataTable';
import { Note } from '@/ui/Note';
import { Section } from '@/ui/Section';
import { Skeleton } from '@/ui/surfaces';
import { ordersPayoutsQuery } from '../../queries';
import { usePayoutColumns } from './payout-columns';

/** What one order asks the brand to pay: for which accepted pieces, until when. */
export function OrderPayments({ order, poNumber }: { order: string; poNumber: string }) {
  const { t } = useLingui();
  const { data, error, isPending } = useQuery(ordersPayoutsQuery(poNumber));
  // The number is searched as text, so a longer number that contains it comes along.
  const rows = data?.items.filter(({ orderId }) => orderId === order) ?? [];
  const columns = usePayoutColumns().filter(({ key }) => key !== 'po');
  return (
    <Section title={<Trans>Payments</Trans>}>
      {isPending ? (
        <Skeleton lines={3} label={t`Loading`} />
      ) : error ? (
        <Note tone="soon">{problemText(error)}</Note>
      ) : rows.length === 0 ? (
        <p className="soft">
          <Trans>When you accept pieces, the sum and its due day stand here.</Trans>
        </p>
      ) : (
        <DataTable caption={t`Payments`} columns={columns} rows={rows} rowKey={({ id }) => id} />
      )}
    </Section>
  );
}
