import { createFileRoute } from '@tanstack/react-router';
import { JobsPage, type JobsSearch } from '@/features/production/pages/JobsPage';
import { AnsweredSection } from '@/features/sourcing/owner/sections/AnsweredSection';
import { InvitationsSection } from '@/features/sourcing/owner/sections/InvitationsSection';

export const Route = createFileRoute('/workshop/jobs/')({
  staticData: { words: ['production', 'sourcing/owner', 'course/slice', 'course/quote'] },
  validateSearch: ({ done }: Record<string, unknown>): JobsSearch =>
    `${done}` === '1' ? { done: '1' } : {},
  component: Jobs,
});

function Jobs() {
  const search = Route.useSearch();
  return (
    <JobsPage
      search={search}
      invitations={search.done ? undefined : <InvitationsSection />}
      after={<AnsweredSection over={search.done === '1'} />}
    />
  );
}
