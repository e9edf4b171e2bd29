import { createFileRoute } from '@tanstack/react-router';
import { DeliverPage } from '@/features/production/pages/DeliverPage';
import { sliceQuery } from '@/features/production/queries';

export const Route = createFileRoute('/workshop/jobs/$id/deliver')({
  staticData: { words: ['production', 'course/slice'] },
  loader: ({ context, params }) => context.queryClient.ensureQueryData(sliceQuery(params.id)),
  component: Deliver,
});

function Deliver() {
  const { id } = Route.useParams();
  return <DeliverPage id={id} />;
}
