import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useList } from '@/api/page';
import { DeskRow, DeskRows, DeskSection } from '@/ui/DeskSection';
import { type OrderRow, ordersKey } from '../../queries';
import { Troubles } from './Troubles';

/** As many as a desk has room for; the list has the others. */
const SHOWN = 8;

/** Orders that are late, in rework, on hold or without an answer. */
export function OrdersInTrouble() {
  const { t } = useLingui();
  const list = useList<OrderRow>([...ordersKey, 'list'], '/api/orders', {
    query: { open: true, trouble: true },
  });
  return (
    <DeskSection
      title={<Trans>Orders in trouble</Trans>}
      all={
        <Link to="/centre/orders">
          <Trans>All orders</Trans>
        </Link>
      }
    >
      <DeskRows
        label={t`Orders in trouble`}
        read={{ ...list, rows: list.rows?.slice(0, SHOWN) }}
        rowKey={({ id }) => id}
        empty={<Trans>No order is in trouble.</Trans>}
        row={(one) => (
          <DeskRow
            main={
              <Link to="/centre/orders/$id" params={{ id: one.id }}>
                {one.poNumber}
              </Link>
            }
            more={[one.brandName, one.workshops.join(', ')].filter(Boolean).join(' → ')}
            end={<Troubles order={one} />}
          />
        )}
      />
    </DeskSection>
  );
}
