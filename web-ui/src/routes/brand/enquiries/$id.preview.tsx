import { createFileRoute } from '@tanstack/react-router';
import { PreviewPage } from '@/features/sourcing/pages/PreviewPage';
import { previewQuery } from '@/features/sourcing/queries';

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
