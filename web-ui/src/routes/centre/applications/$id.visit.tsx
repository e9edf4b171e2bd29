import { createFileRoute } from '@tanstack/react-router';
import { applicationQuery } from '@/features/membership/api';
import { VisitPage } from '@/features/membership/pages/VisitPage';

export const Route = createFileRoute('/centre/applications/$id/visit')({
  staticData: { words: ['membership', 'course/member_vetting'] },
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
