import { createFileRoute } from '@tanstack/react-router';
import { LostPage } from '@/features/sourcing/owner/pages/LostPage';

export const Route = createFileRoute('/workshop/lost')({
  staticData: { words: ['sourcing/owner'] },
  component: LostPage,
});
