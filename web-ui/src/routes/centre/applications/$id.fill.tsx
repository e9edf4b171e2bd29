import { createFileRoute } from '@tanstack/react-router';
import { FillPage } from '@/features/membership/desk/pages/FillPage';
import { applicationQuery } from '@/features/membership/queries';

export const Route = createFileRoute('/centre/applications/$id/fill')({
  staticData: { words: ['membership', 'membership/desk', 'course/member_vetting'] },
  validateSearch: (search: Record<string, unknown>): { step?: string } =>
    typeof search.step === 'string' ? { step: search.step } : {},
  loader: ({ context, params }) => context.queryClient.ensureQueryData(applicationQuery(params.id)),
  component: Fill,
});

function Fill() {
  const { id } = Route.useParams();
  const { step } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <FillPage
      id={id}
      step={step}
      go={(to) =>
        to
          ? navigate({ search: { step: to } })
          : navigate({ to: '/centre/applications/$id', params: { id } })
      }
    />
  );
}
