import { createFileRoute } from '@tanstack/react-router';
import { CandidatesPage } from '@/features/capacity/pages/CandidatesPage';
import { candidatesSearch } from '@/features/capacity/search';

export const Route = createFileRoute('/centre/workshops')({
  staticData: { words: ['capacity'] },
  validateSearch: candidatesSearch,
  component: Find,
});

function Find() {
  const navigate = Route.useNavigate();
  return (
    <CandidatesPage
      search={Route.useSearch()}
      onSearch={(search) => navigate({ search, replace: true })}
    />
  );
}
