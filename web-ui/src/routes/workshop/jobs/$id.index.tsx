import { createFileRoute } from '@tanstack/react-router';
import { sliceQuery } from '@/features/production/api';
import { JobPage } from '@/features/production/pages/JobPage';

export const Route = createFileRoute('/workshop/jobs/$id/')({
  staticData: { words: ['production', 'course/slice', 'course/order'] },
  loader: ({ context, params }) => context.queryClient.ensureQueryData(sliceQuery(params.id)),
  validateSearch: ({ report }: Record<string, unknown>): { report?: string } =>
    typeof report === 'string' ? { report } : {},
  component: Job,
});

function Job() {
  const { id } = Route.useParams();
  const { report } = Route.useSearch();
  return <JobPage id={id} report={report} />;
}
