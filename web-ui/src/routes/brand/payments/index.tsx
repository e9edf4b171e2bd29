import { createFileRoute } from '@tanstack/react-router';
import { PaymentsPage } from '@/features/payments/desk/pages/PaymentsPage';
import { kept } from '@/features/payments/search';

export const Route = createFileRoute('/brand/payments/')({
  staticData: { words: ['payments', 'payments/desk', 'course/payout'] },
  validateSearch: (search: Record<string, unknown>) => kept(search, ['q', 'state']),
  component: Payments,
});

function Payments() {
  const navigate = Route.useNavigate();
  return (
    <PaymentsPage
      search={Route.useSearch()}
      onSearch={(search) => navigate({ search, replace: true })}
    />
  );
}
