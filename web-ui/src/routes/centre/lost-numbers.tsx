import { createFileRoute } from '@tanstack/react-router';
import { LostNumbersPage } from '@/features/identity/pages/LostNumbersPage';
import { lostNumbersQuery } from '@/features/identity/queries';

export const Route = createFileRoute('/centre/lost-numbers')({
  staticData: { words: ['identity'] },
  loader: ({ context }) => context.queryClient.ensureQueryData(lostNumbersQuery),
  component: LostNumbersPage,
});
