import { createFileRoute } from '@tanstack/react-router';
import { AccountPage } from '@/features/payments/pages/AccountPage';
import { accountQuery } from '@/features/payments/queries';

export const Route = createFileRoute('/workshop/account/')({
  staticData: { words: ['payments'] },
  loader: ({ context }) => context.queryClient.prefetchQuery(accountQuery),
  component: AccountPage,
});
