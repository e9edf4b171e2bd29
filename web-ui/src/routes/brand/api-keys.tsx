import { createFileRoute } from '@tanstack/react-router';
import { ApiKeysPage } from '@/features/identity/pages/ApiKeysPage';
import { apiKeysQuery } from '@/features/identity/queries';

export const Route = createFileRoute('/brand/api-keys')({
  staticData: { words: ['identity'] },
  loader: ({ context }) => context.queryClient.ensureQueryData(apiKeysQuery),
  component: ApiKeysPage,
});
