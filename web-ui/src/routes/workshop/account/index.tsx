import { createFileRoute } from '@tanstack/react-router';
import { accountQuery } from '@/features/payments/api';
import { AccountPage } from '@/features/payments/pages/AccountPage';

export const Route = createFileRoute('/workshop/account/')({
  staticData: { words: ['payments'] },
  loader: ({ context }) => context.queryClient.prefetchQuery(accountQuery),
  component: AccountPage,
});
