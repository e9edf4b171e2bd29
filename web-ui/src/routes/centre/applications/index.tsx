import { createFileRoute } from '@tanstack/react-router';
import { QueuePage } from '@/features/membership/desk/pages/QueuePage';
import { queueSearch } from '@/features/membership/search';

export const Route = createFileRoute('/centre/applications/')({
  staticData: { words: ['membership', 'membership/desk', 'course/member_vetting'] },
  validateSearch: queueSearch,
  component: Queue,
});

function Queue() {
  const navigate = Route.useNavigate();
  return (
    <QueuePage
      search={Route.useSearch()}
      onSearch={(search) => navigate({ search, replace: true })}
    />
  );
}
