import { createFileRoute, redirect } from '@tanstack/react-router';
import { navigation } from '@/routes/-navigation';

export const Route = createFileRoute('/centre/')({
  beforeLoad: () => {
    throw redirect({ to: navigation.centre[0]?.to ?? '/account' });
  },
});
