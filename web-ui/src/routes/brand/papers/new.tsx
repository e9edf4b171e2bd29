import { createFileRoute } from '@tanstack/react-router';
import { NewPaperPage } from '@/features/documents/pages/NewPaperPage';
import { newPaperSearch } from '@/features/documents/search';

export const Route = createFileRoute('/brand/papers/new')({
  staticData: { words: ['documents'] },
  validateSearch: newPaperSearch,
  component: NewPaper,
});

function NewPaper() {
  const navigate = Route.useNavigate();
  return (
    <NewPaperPage
      search={Route.useSearch()}
      onDone={(id) => navigate({ to: '/brand/papers/$id', params: { id } })}
    />
  );
}
