import { createFileRoute } from '@tanstack/react-router';
import { CapacityPage } from '@/features/capacity/pages/CapacityPage';

export const Route = createFileRoute('/workshop/capacity/')({
  staticData: { words: ['capacity'] },
  component: CapacityPage,
});
