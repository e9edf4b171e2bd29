import { createFileRoute } from '@tanstack/react-router';
import { AssistPage } from '@/features/membership/desk/pages/AssistPage';

export const Route = createFileRoute('/centre/applications/new')({
  staticData: { words: ['membership', 'membership/desk'] },
  component: Assist,
});

function Assist() {
  const navigate = Route.useNavigate();
  return (
    <AssistPage
      onBegun={(id) => navigate({ to: '/centre/applications/$id/fill', params: { id } })}
    />
  );
}
