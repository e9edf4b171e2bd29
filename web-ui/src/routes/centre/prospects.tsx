import { createFileRoute } from '@tanstack/react-router';
import { ProspectsPage } from '@/features/workshop/lists/pages/ProspectsPage';
import { prospectsSearch } from '@/features/workshop/lists/search';

export const Route = createFileRoute('/centre/prospects')({
  staticData: { words: ['workshop/lists'] },
  validateSearch: prospectsSearch,
  component: Listed,
});

function Listed() {
  const navigate = Route.useNavigate();
  return (
    <ProspectsPage
      search={Route.useSearch()}
      onSearch={(search) => navigate({ search, replace: true })}
    />
  );
}
