import { Trans } from '@lingui/react/macro';
import { useSuspenseQueries } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { PaymentsToday } from '@/features/payments/desk/sections/PaymentsToday';
import { dueFirstQuery } from '@/features/payments/queries';
import { OrdersToday } from '@/features/production/desk/sections/OrdersToday';
import { troubledOrdersQuery } from '@/features/production/queries';
import { inStateQuery } from '@/features/sourcing/queries';
import { EnquiriesToday } from '@/features/sourcing/sections/EnquiriesToday';
import { today } from '@/lib/week';
import { LinkButton } from '@/ui/Button';
import { Day } from '@/ui/dates';
import { Page } from '@/ui/Page';
import { EmptyState, PageHeader } from '@/ui/surfaces';

const waiting = ['closed', 'draft', 'quoting', 'published'].map(inStateQuery);

export const Route = createFileRoute('/brand/')({
  staticData: {
    words: [
      'sourcing',
      'production',
      'production/desk',
      'payments',
      'payments/desk',
      'course/payout',
    ],
  },
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      ...waiting.map((query) => queryClient.ensureQueryData(query)),
      queryClient.ensureQueryData(troubledOrdersQuery),
      queryClient.ensureQueryData(dueFirstQuery),
    ]),
  component: Today,
});

/** What waits for the brand, and for whom the brand waits; each part comes from its own feature. */
function Today() {
  const found = useSuspenseQueries({ queries: waiting });
  const [orders, payments] = useSuspenseQueries({ queries: [troubledOrdersQuery, dueFirstQuery] });
  const nothing =
    found.every(({ data }) => data.items.length === 0) &&
    orders.data.items.length === 0 &&
    payments.data.items.length === 0;
  return (
    <Page>
      <PageHeader title={<Trans>Today</Trans>}>
        <Day date={today()} shape="long" />
      </PageHeader>
      {nothing ? (
        <EmptyState
          title={<Trans>Nothing waits for you today</Trans>}
          action={
            <LinkButton kind="primary" icon="search" to="/brand/workshops">
              <Trans>See who has free minutes</Trans>
            </LinkButton>
          }
        >
          <p>
            <Trans>Post an enquiry, and the quotes of the workshops stand here.</Trans>
          </p>
        </EmptyState>
      ) : (
        <>
          <OrdersToday />
          <EnquiriesToday />
          <PaymentsToday />
        </>
      )}
    </Page>
  );
}
