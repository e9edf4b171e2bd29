import { createFileRoute } from '@tanstack/react-router';
import { LinesPage } from '@/features/payments/pages/LinesPage';
import { kept } from '@/features/payments/search';

export const Route = createFileRoute('/workshop/account/lines')({
  staticData: { words: ['payments'] },
  validateSearch: (search: Record<string, unknown>) => kept(search, ['state']),
  component: Entries,
});

function Entries() {
  return <LinesPage search={Route.useSearch()} />;
}
