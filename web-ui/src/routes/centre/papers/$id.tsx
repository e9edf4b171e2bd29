import { createFileRoute } from '@tanstack/react-router';
import { PaperPage } from '@/features/documents/pages/PaperPage';

export const Route = createFileRoute('/centre/papers/$id')({
  staticData: { words: ['documents', 'course/document_renewal'] },
  component: One,
});

function One() {
  return <PaperPage id={Route.useParams().id} workspace="centre" />;
}
