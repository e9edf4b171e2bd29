import { createFileRoute } from '@tanstack/react-router';
import { NoticesPage } from '@/features/notifications/pages/NoticesPage';
import { enter } from '@/routes/-shell/enter';
import { OwnFrame } from '@/routes/-shell/OwnFrame';

export const Route = createFileRoute('/notices')({
  staticData: { words: ['notifications'] },
  beforeLoad: ({ context, location }) => enter(null, context.queryClient, location),
  component: () => (
    <OwnFrame>
      <NoticesPage />
    </OwnFrame>
  ),
});
