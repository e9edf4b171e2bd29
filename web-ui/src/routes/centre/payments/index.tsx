import { createFileRoute } from '@tanstack/react-router';
import { DeskPage } from '@/features/payments/pages/DeskPage';
import { kept } from '@/features/payments/search';

export const Route = createFileRoute('/centre/payments/')({
  staticData: { words: ['payments', 'course/payment_milestone'] },
  validateSearch: (search: Record<string, unknown>) => kept(search, ['show', 'member']),
  component: Desk,
});

function Desk() {
  return <DeskPage search={Route.useSearch()} />;
}
