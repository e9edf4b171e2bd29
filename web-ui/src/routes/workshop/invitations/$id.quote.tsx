import { createFileRoute } from '@tanstack/react-router';
import { QuotePage } from '@/features/sourcing/owner/pages/QuotePage';
import { invitationQuery } from '@/features/sourcing/queries';
import { quoteSearch } from '@/features/sourcing/search';

export const Route = createFileRoute('/workshop/invitations/$id/quote')({
  staticData: { words: ['sourcing/owner', 'course/quote'] },
  validateSearch: quoteSearch,
  loader: ({ context, params }) => context.queryClient.ensureQueryData(invitationQuery(params.id)),
  component: Quote,
});

function Quote() {
  const { id } = Route.useParams();
  const navigate = Route.useNavigate();
  return (
    <QuotePage
      id={id}
      step={Route.useSearch().step ?? '1'}
      onStep={(step) => navigate({ search: step === '1' ? {} : { step } })}
      onDone={() => navigate({ to: '/workshop/invitations/$id', params: { id } })}
    />
  );
}
