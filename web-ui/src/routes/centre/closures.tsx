import { createFileRoute } from '@tanstack/react-router';
import { ClosuresPage } from '@/features/workshop/register/pages/ClosuresPage';
import { closuresSearch } from '@/features/workshop/register/search';

export const Route = createFileRoute('/centre/closures')({
  staticData: { words: ['workshop/register'] },
  validateSearch: closuresSearch,
  component: Closures,
});

function Closures() {
  const navigate = Route.useNavigate();
  return (
    <ClosuresPage
      search={Route.useSearch()}
      onSearch={(search) => navigate({ search, replace: true })}
    />
  );
}
