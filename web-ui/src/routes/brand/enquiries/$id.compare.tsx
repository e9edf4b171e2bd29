import { createFileRoute } from '@tanstack/react-router';
import { ComparePage } from '@/features/sourcing/pages/ComparePage';
import { comparisonQuery } from '@/features/sourcing/queries';

export const Route = createFileRoute('/brand/enquiries/$id/compare')({
  staticData: { words: ['sourcing', 'sourcing/owner', 'course/enquiry', 'course/quote'] },
  loader: ({ context, params }) => context.queryClient.ensureQueryData(comparisonQuery(params.id)),
  component: Compare,
});

function Compare() {
  const { id } = Route.useParams();
  const navigate = Route.useNavigate();
  return (
    <ComparePage
      id={id}
      onAwarded={() => navigate({ to: '/brand/enquiries/$id', params: { id } })}
    />
  );
}
