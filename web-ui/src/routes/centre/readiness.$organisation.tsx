import { createFileRoute } from '@tanstack/react-router';
import { FrameworkPage } from '@/features/compliance/pages/FrameworkPage';
import { readinessSearch } from '@/features/compliance/search';

export const Route = createFileRoute('/centre/readiness/$organisation')({
  staticData: { words: ['compliance'] },
  validateSearch: readinessSearch,
  component: One,
});

function One() {
  const { framework = 'tr_legal' } = Route.useSearch();
  return <FrameworkPage framework={framework} organisation={Route.useParams().organisation} />;
}
