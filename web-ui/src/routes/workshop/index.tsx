import { createFileRoute, redirect } from '@tanstack/react-router';
import { navigation } from '@/routes/-navigation';

export const Route = createFileRoute('/workshop/')({
  beforeLoad: () => {
    throw redirect({ to: navigation.workshop[0]?.to ?? '/account' });
  },
});
