import { createFileRoute } from '@tanstack/react-router';
import { DeskPage } from '@/features/payments/desk/pages/DeskPage';
import { kept } from '@/features/payments/search';

export const Route = createFileRoute('/centre/payments/')({
  staticData: { words: ['payments', 'payments/desk', 'course/payment_milestone'] },
  validateSearch: (search: Record<string, unknown>) => kept(search, ['show', 'member']),
  component: Desk,
});

function Desk() {
  return <DeskPage search={Route.useSearch()} />;
}
