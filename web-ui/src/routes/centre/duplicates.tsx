import { createFileRoute } from '@tanstack/react-router';
import { LookAlikesPage } from '@/features/workshop/register/pages/LookAlikesPage';
import { lookAlikesSearch } from '@/features/workshop/register/search';

export const Route = createFileRoute('/centre/duplicates')({
  staticData: { words: ['workshop/register'] },
  validateSearch: lookAlikesSearch,
  component: Duplicates,
});

function Duplicates() {
  const navigate = Route.useNavigate();
  return (
    <LookAlikesPage
      search={Route.useSearch()}
      onSearch={(search) => navigate({ search, replace: true })}
    />
  );
}
