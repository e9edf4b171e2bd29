import { createFileRoute } from '@tanstack/react-router';
import { WhoSeesPage } from '@/features/membership/pages/WhoSeesPage';
import { PublicFrame } from '@/routes/-shell/PublicFrame';

export const Route = createFileRoute('/who-sees')({
  staticData: { words: ['membership'] },
  component: () => (
    <PublicFrame width="reading">
      <WhoSeesPage />
    </PublicFrame>
  ),
});
