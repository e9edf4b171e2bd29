import { createFileRoute } from '@tanstack/react-router';
import { LostPage } from '@/features/sourcing/pages/LostPage';

export const Route = createFileRoute('/workshop/lost')({
  staticData: { words: ['sourcing'] },
  component: LostPage,
});
