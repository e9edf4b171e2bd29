import { createFileRoute } from '@tanstack/react-router';
import { AskPage } from '@/features/capacity/pages/AskPage';
import { askSearch } from '@/features/capacity/search';

export const Route = createFileRoute('/workshop/capacity/ask')({
  staticData: { words: ['capacity'] },
  validateSearch: askSearch,
  component: Ask,
});

function Ask() {
  const navigate = Route.useNavigate();
  return (
    <AskPage search={Route.useSearch()} onDone={() => navigate({ to: '/workshop/capacity' })} />
  );
}
