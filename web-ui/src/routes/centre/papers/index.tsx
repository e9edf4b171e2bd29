import { createFileRoute } from '@tanstack/react-router';
import { ReviewDeskPage } from '@/features/documents/pages/ReviewDeskPage';
import { reviewSearch } from '@/features/documents/search';

export const Route = createFileRoute('/centre/papers/')({
  staticData: { words: ['documents', 'course/document_renewal'] },
  validateSearch: reviewSearch,
  component: Desk,
});

function Desk() {
  const navigate = Route.useNavigate();
  return (
    <ReviewDeskPage
      search={Route.useSearch()}
      onSearch={(search) => navigate({ search, replace: true })}
    />
  );
}
