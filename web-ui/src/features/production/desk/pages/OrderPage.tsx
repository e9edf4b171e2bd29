import '../../production.css';
import { Trans } from '@lingui/react/macro';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { timelineQuery } from '@/api/timeline';
import { WeekName } from '@/ui/dates';
import { Num } from '@/ui/figures';
import { Page } from '@/ui/Page';
import { ProcessTimeline } from '@/ui/ProcessTimeline';
import { Section } from '@/ui/Section';
import { StatusBadge } from '@/ui/Status';
import { Card, KeyValue, PageHeader } from '@/ui/surfaces';
import { type Order, orderQuery } from '../../queries';
import { stateTone } from '../../words';
import { OrderActs } from '../sections/OrderActs';
import { SliceSection } from '../sections/SliceSection';

type OrderPageProps = {
  id: string;
  desk: 'brand' | 'centre';
  /** What is to be paid for it: part of another feature. */
  payments?: (order: Order) => ReactNode;
  /** The way to the same order once more, when it is over. */
  again?: (order: Order) => ReactNode;
};

/** One order on one page, under the brand's own number. */
export function OrderPage({ id, desk, payments, again }: OrderPageProps) {
  const { data: order } = useSuspenseQuery(orderQuery(id));
  return (
    <Page>
      <PageHeader
        title={`${order.poNumber} · ${order.style}`}
        over={
          <Link to={desk === 'brand' ? '/brand/orders' : '/centre/orders'}>
            <Trans>Orders</Trans>
          </Link>
        }
      >
        <span className="row">
          <StatusBadge course="order" state={order.state} tone={stateTone(order.state)} />
          {desk === 'centre' && <span>{order.brandName}</span>}
          <span>
            <Trans>
              due in <WeekName week={order.dueWeek} />
            </Trans>
          </span>
        </span>
      </PageHeader>
      <div className="order-two">
        <div className="stack loose">
          {order.slices.map((slice) => (
            <SliceSection key={slice.id} slice={slice} desk={desk} />
          ))}
          {payments?.(order)}
        </div>
        <aside className="stack loose">
          <Card>
            <h2>
              <Trans>The order</Trans>
            </h2>
            <KeyValue
              pairs={[
                [<Trans key="p">Pieces</Trans>, <Num key="p" value={order.pieces} />],
                [<Trans key="d">Delivered</Trans>, <Num key="d" value={order.deliveredPieces} />],
                [<Trans key="a">Accepted</Trans>, <Num key="a" value={order.acceptedPieces} />],
                [<Trans key="s">Season</Trans>, order.season],
                [<Trans key="n">Supplier number</Trans>, order.supplierNumber],
                [
                  <Trans key="q">Silence</Trans>,
                  <Trans key="q">
                    <Num value={order.silenceDays} /> days without an answer count as acceptance
                  </Trans>,
                ],
              ]}
            />
            <OrderActs order={order} />
            {again?.(order)}
          </Card>
          <OrderHistory order={order} />
        </aside>
      </div>
    </Page>
  );
}

function OrderHistory({ order }: { order: Order }) {
  const { data } = useQuery(timelineQuery('order', order.id));
  return (
    <Section title={<Trans>What happened</Trans>}>
      <ProcessTimeline course="order" events={data ?? []} />
    </Section>
  );
}
