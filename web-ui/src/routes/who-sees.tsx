import { createFileRoute } from '@tanstack/react-router';
import { WhoSeesPage } from '@/features/membership/facts/WhoSeesPage';
import { PublicFrame } from '@/routes/-shell/PublicFrame';

export const Route = createFileRoute('/who-sees')({
  staticData: { words: ['membership/facts'] },
  component: () => (
    <PublicFrame width="reading">
      <WhoSeesPage />
    </PublicFrame>
  ),
});
