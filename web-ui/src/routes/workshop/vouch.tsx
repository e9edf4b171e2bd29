import { createFileRoute } from '@tanstack/react-router';
import { VouchPage } from '@/features/membership/pages/VouchPage';

export const Route = createFileRoute('/workshop/vouch')({
  staticData: { words: ['membership'] },
  component: VouchPage,
});
