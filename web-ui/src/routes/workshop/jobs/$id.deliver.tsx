import { createFileRoute } from '@tanstack/react-router';
import { sliceQuery } from '@/features/production/api';
import { DeliverPage } from '@/features/production/pages/DeliverPage';

export const Route = createFileRoute('/workshop/jobs/$id/deliver')({
  staticData: { words: ['production', 'course/slice'] },
  loader: ({ context, params }) => context.queryClient.ensureQueryData(sliceQuery(params.id)),
  component: Deliver,
});

function Deliver() {
  const { id } = Route.useParams();
  return <DeliverPage id={id} />;
}
