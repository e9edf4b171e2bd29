import '../../production.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LinkButton } from '@/ui/Button';
import { type Column, DataTable } from '@/ui/DataTable';
import { Section } from '@/ui/Section';
import { type OrderRow, troubledOrdersQuery } from '../../queries';
import { Troubles } from './Troubles';

const SHOWN = 5;

/** The brand's orders that wait for an answer or run late. */
export function OrdersToday() {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(troubledOrdersQuery);
  const rows = data.items.slice(0, SHOWN);
  if (rows.length === 0) return null;
  const columns: readonly Column<OrderRow>[] = [
    {
      key: 'po',
      header: <Trans>PO number</Trans>,
      cell: ({ id, poNumber, style }) => (
        <>
          <Link className="strong" to="/brand/orders/$id" params={{ id }}>
            {poNumber}
          </Link>
          <div className="small soft">{style}</div>
        </>
      ),
    },
    {
      key: 'workshop',
      header: <Trans>Workshop</Trans>,
      cell: ({ workshops }) => workshops.join(', '),
    },
    { key: 'trouble', header: <Trans>To look at</Trans>, cell: (row) => <Troubles order={row} /> },
    {
      key: 'act',
      header: <Trans>Next</Trans>,
      cell: ({ id, answerBy }) => (
        <LinkButton
          size="small"
          kind={answerBy ? 'primary' : 'secondary'}
          to="/brand/orders/$id"
          params={{ id }}
        >
          {answerBy ? <Trans>Answer the delivery</Trans> : <Trans>Open the order</Trans>}
        </LinkButton>
      ),
    },
  ];
  return (
    <Section
      title={<Trans>Orders</Trans>}
      actions={
        <Link to="/brand/orders" search={{ show: 'trouble' }}>
          <Trans>All of these</Trans>
        </Link>
      }
    >
      <DataTable caption={t`Orders`} columns={columns} rows={rows} rowKey={({ id }) => id} />
    </Section>
  );
}
