import { createFileRoute } from '@tanstack/react-router';
import { ImportsPage } from '@/features/workshop/lists/pages/ImportsPage';

export const Route = createFileRoute('/centre/imports/')({
  staticData: { words: ['workshop/lists'] },
  component: Lists,
});

function Lists() {
  const navigate = Route.useNavigate();
  return <ImportsPage onBegun={(id) => navigate({ to: '/centre/imports/$id', params: { id } })} />;
}
