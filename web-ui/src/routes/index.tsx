import { createFileRoute } from '@tanstack/react-router';
import { LandingPage } from '@/features/cluster/pages/LandingPage';
import { PublicFrame } from '@/routes/-shell/PublicFrame';

export const Route = createFileRoute('/')({
  staticData: { words: ['cluster'] },
  component: () => (
    <PublicFrame>
      <LandingPage />
    </PublicFrame>
  ),
});
