import { createFileRoute } from '@tanstack/react-router';
import { VisitPage } from '@/features/membership/desk/pages/VisitPage';
import { applicationQuery } from '@/features/membership/queries';

export const Route = createFileRoute('/centre/applications/$id/visit')({
  staticData: { words: ['membership', 'membership/desk', 'course/member_vetting'] },
  loader: ({ context, params }) => context.queryClient.ensureQueryData(applicationQuery(params.id)),
  component: Visit,
});

function Visit() {
  const { id } = Route.useParams();
  const navigate = Route.useNavigate();
  return (
    <VisitPage
      id={id}
      onDone={() => navigate({ to: '/centre/applications/$id', params: { id } })}
    />
  );
}
