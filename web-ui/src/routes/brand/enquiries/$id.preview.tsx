import { createFileRoute } from '@tanstack/react-router';
import { previewQuery } from '@/features/sourcing/api';
import { PreviewPage } from '@/features/sourcing/pages/PreviewPage';

export const Route = createFileRoute('/brand/enquiries/$id/preview')({
  staticData: { words: ['sourcing', 'sourcing/owner'] },
  // Always as it stands now: the draft may have been saved a moment ago.
  loader: ({ context, params }) =>
    context.queryClient.fetchQuery({ ...previewQuery(params.id), staleTime: 0 }),
  component: Preview,
});

function Preview() {
  const { id } = Route.useParams();
  return <PreviewPage id={id} />;
}
