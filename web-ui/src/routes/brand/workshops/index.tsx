import { createFileRoute } from '@tanstack/react-router';
import { CandidatesPage } from '@/features/capacity/pages/CandidatesPage';
import { candidatesSearch } from '@/features/capacity/search';
import { AskDirectly } from '@/features/sourcing/sections/AskDirectly';

export const Route = createFileRoute('/brand/workshops/')({
  staticData: { words: ['capacity', 'sourcing'] },
  validateSearch: candidatesSearch,
  component: Find,
});

function Find() {
  const navigate = Route.useNavigate();
  return (
    <CandidatesPage
      search={Route.useSearch()}
      onSearch={(search) => navigate({ search, replace: true })}
      act={({ workshopId, name }) => (
        <AskDirectly
          workshop={workshopId}
          name={name}
          onBegun={(id) => navigate({ to: '/brand/enquiries/$id', params: { id } })}
        />
      )}
    />
  );
}
