import { createFileRoute } from '@tanstack/react-router';
import { fieldsQuery, importQuery } from '@/features/workshop/lists/api';
import { ImportPage } from '@/features/workshop/lists/pages/ImportPage';
import { importSearch } from '@/features/workshop/lists/search';

export const Route = createFileRoute('/centre/imports/$id')({
  staticData: { words: ['workshop/lists'] },
  validateSearch: importSearch,
  loader: ({ context, params }) =>
    Promise.all([
      context.queryClient.ensureQueryData(importQuery(params.id)),
      context.queryClient.ensureQueryData(fieldsQuery),
    ]),
  component: One,
});

function One() {
  return <ImportPage id={Route.useParams().id} search={Route.useSearch()} />;
}
