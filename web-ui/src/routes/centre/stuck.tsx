import { createFileRoute } from '@tanstack/react-router';
import { StuckPage, type StuckSearch } from '@/features/cluster/pages/StuckPage';

export const Route = createFileRoute('/centre/stuck')({
  staticData: {
    words: [
      'cluster',
      'course/member_vetting',
      'course/member_standing',
      'course/enquiry',
      'course/quote',
      'course/order',
      'course/slice',
      'course/payment_milestone',
      'course/payout',
    ],
  },
  validateSearch: (search: Record<string, unknown>): StuckSearch =>
    search.show === 'closed' ? { show: 'closed' } : {},
  component: () => <StuckPage search={Route.useSearch()} />,
});
