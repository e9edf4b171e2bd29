import { createFileRoute } from '@tanstack/react-router';
import { MembersPage } from '@/features/membership/desk/pages/MembersPage';
import { membersSearch } from '@/features/membership/search';

export const Route = createFileRoute('/centre/members/')({
  staticData: { words: ['membership', 'membership/desk', 'course/member_standing'] },
  validateSearch: membersSearch,
  component: Members,
});

function Members() {
  const navigate = Route.useNavigate();
  return (
    <MembersPage
      search={Route.useSearch()}
      onSearch={(search) => navigate({ search, replace: true })}
    />
  );
}
