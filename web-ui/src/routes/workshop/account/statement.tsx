import { createFileRoute } from '@tanstack/react-router';
import { StatementPage } from '@/features/payments/pages/StatementPage';
import { kept } from '@/features/payments/search';

export const Route = createFileRoute('/workshop/account/statement')({
  staticData: { words: ['payments'] },
  validateSearch: (search: Record<string, unknown>) => kept(search, ['from', 'until']),
  component: Statement,
});

function Statement() {
  const navigate = Route.useNavigate();
  return (
    <StatementPage
      search={Route.useSearch()}
      onSearch={(search) => navigate({ search, replace: true })}
    />
  );
}
