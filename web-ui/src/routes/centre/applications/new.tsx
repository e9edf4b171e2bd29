import { createFileRoute } from '@tanstack/react-router';
import { AssistPage } from '@/features/membership/pages/AssistPage';

export const Route = createFileRoute('/centre/applications/new')({
  staticData: { words: ['membership'] },
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
