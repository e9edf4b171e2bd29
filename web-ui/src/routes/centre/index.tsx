import { createFileRoute } from '@tanstack/react-router';
import { useSession } from '@/api/session';
import { horizon, mondaySearch } from '@/features/cluster/model';
import { MondayPage } from '@/features/cluster/pages/MondayPage';
import { StuckOnDesk } from '@/features/cluster/sections/StuckOnDesk';
import { PapersEnding, PapersToReview } from '@/features/documents/sections/PapersOnDesk';
import { DecisionsWaiting } from '@/features/membership/desk/sections/DecisionsWaiting';
import { VisitsAhead } from '@/features/membership/desk/sections/VisitsAhead';
import { MoneyWaiting } from '@/features/payments/desk/sections/MoneyWaiting';
import { OrdersInTrouble } from '@/features/production/desk/sections/OrdersInTrouble';
import { ClaimsWaiting } from '@/features/workshop/sections/ClaimsWaiting';
import { addDays, today } from '@/lib/week';

export const Route = createFileRoute('/centre/')({
  staticData: {
    words: [
      'cluster',
      'membership',
      'membership/desk',
      'documents',
      'production',
      'production/desk',
      'payments',
      'payments/desk',
      'workshop',
      'course/member_vetting',
      'course/member_standing',
      'course/enquiry',
      'course/quote',
      'course/order',
      'course/slice',
      'course/payment_milestone',
      'course/payout',
    ],
  },
  validateSearch: mondaySearch,
  component: Monday,
});

/** Each section reads the list of its own part of the house: one query each, none per row. */
function Monday() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const coordinator = useSession().organisation.role === 'coordinator';
  const days = horizon(search.days);
  const { district } = search;
  return (
    <MondayPage
      search={search}
      onSearch={(next) => navigate({ search: next, replace: true })}
      sections={{
        decisions: <DecisionsWaiting district={district} />,
        orders: <OrdersInTrouble />,
        claims: coordinator && <ClaimsWaiting />,
        stuck: coordinator && <StuckOnDesk />,
        visits: <VisitsAhead until={addDays(today(), days)} district={district} />,
        review: <PapersToReview />,
        ending: <PapersEnding days={days} />,
        money: coordinator && <MoneyWaiting />,
      }}
    />
  );
}
