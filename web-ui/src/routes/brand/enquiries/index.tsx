import { createFileRoute } from '@tanstack/react-router';
import { EnquiriesPage } from '@/features/sourcing/pages/EnquiriesPage';
import { enquiriesSearch } from '@/features/sourcing/search';

export const Route = createFileRoute('/brand/enquiries/')({
  staticData: { words: ['sourcing', 'course/enquiry'] },
  validateSearch: enquiriesSearch,
  component: Enquiries,
});

function Enquiries() {
  const navigate = Route.useNavigate();
  return (
    <EnquiriesPage
      search={Route.useSearch()}
      onSearch={(search) => navigate({ search, replace: true })}
      onBegun={(id) => navigate({ to: '/brand/enquiries/$id', params: { id } })}
    />
  );
}
