import { createFileRoute, redirect } from '@tanstack/react-router';
import { navigation } from '@/routes/-navigation';

export const Route = createFileRoute('/brand/')({
  beforeLoad: () => {
    throw redirect({ to: navigation.brand[0]?.to ?? '/account' });
  },
});
