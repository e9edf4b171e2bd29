import { createFileRoute } from '@tanstack/react-router';
import { AccountPage } from '@/features/identity/pages/AccountPage';
import { PreferencesSection } from '@/features/notifications/sections/PreferencesSection';
import { enter } from '@/routes/-shell/enter';
import { OwnFrame } from '@/routes/-shell/OwnFrame';

export const Route = createFileRoute('/account')({
  staticData: { words: ['identity', 'notifications'] },
  beforeLoad: ({ context, location }) => enter(null, context.queryClient, location),
  component: () => (
    <OwnFrame>
      <AccountPage preferences={<PreferencesSection />} />
    </OwnFrame>
  ),
});
