import { createFileRoute } from '@tanstack/react-router';
import { ClaimsPage } from '@/features/workshop/lists/pages/ClaimsPage';
import { claimsSearch } from '@/features/workshop/lists/search';

export const Route = createFileRoute('/centre/claims')({
  staticData: { words: ['workshop/lists'] },
  validateSearch: claimsSearch,
  component: Claims,
});

function Claims() {
  const navigate = Route.useNavigate();
  return (
    <ClaimsPage
      search={Route.useSearch()}
      onSearch={(search) => navigate({ search, replace: true })}
    />
  );
}
