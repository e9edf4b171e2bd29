import { createFileRoute } from '@tanstack/react-router';
import { FrameworkPage } from '@/features/compliance/pages/FrameworkPage';
import { ReadinessPage } from '@/features/compliance/pages/ReadinessPage';
import { readinessSearch } from '@/features/compliance/search';

export const Route = createFileRoute('/workshop/readiness')({
  staticData: { words: ['compliance'] },
  validateSearch: readinessSearch,
  component: Own,
});

function Own() {
  const { framework } = Route.useSearch();
  return framework ? <FrameworkPage framework={framework} /> : <ReadinessPage />;
}
