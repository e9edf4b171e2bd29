import { createFileRoute } from '@tanstack/react-router';
import { ApplicationPage } from '@/features/membership/desk/pages/ApplicationPage';
import { applicationQuery } from '@/features/membership/queries';
import { queueSearch } from '@/features/membership/search';

export const Route = createFileRoute('/centre/applications/$id/')({
  staticData: { words: ['membership', 'membership/desk', 'course/member_vetting'] },
  validateSearch: queueSearch,
  loader: ({ context, params }) => context.queryClient.ensureQueryData(applicationQuery(params.id)),
  component: Application,
});

function Application() {
  const { id } = Route.useParams();
  return <ApplicationPage id={id} search={Route.useSearch()} />;
}
