import { createFileRoute } from '@tanstack/react-router';
import { EnquiryPage } from '@/features/sourcing/pages/EnquiryPage';
import { enquiryQuery } from '@/features/sourcing/queries';

export const Route = createFileRoute('/brand/enquiries/$id/')({
  staticData: { words: ['sourcing', 'sourcing/owner', 'course/enquiry'] },
  loader: ({ context, params }) => context.queryClient.ensureQueryData(enquiryQuery(params.id)),
  component: Enquiry,
});

function Enquiry() {
  const { id } = Route.useParams();
  const navigate = Route.useNavigate();
  return (
    <EnquiryPage
      id={id}
      onBegun={(begun) => navigate({ to: '/brand/enquiries/$id', params: { id: begun } })}
    />
  );
}
