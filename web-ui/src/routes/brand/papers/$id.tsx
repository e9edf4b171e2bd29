import { createFileRoute } from '@tanstack/react-router';
import { PaperPage } from '@/features/documents/pages/PaperPage';

export const Route = createFileRoute('/brand/papers/$id')({
  staticData: { words: ['documents'] },
  component: One,
});

function One() {
  return <PaperPage id={Route.useParams().id} workspace="brand" />;
}
