import { createFileRoute } from '@tanstack/react-router';
import { enter } from '@/routes/-shell/enter';
import { Workspace } from '@/routes/-shell/Workspace';

export const Route = createFileRoute('/workshop')({
  beforeLoad: ({ context, location }) => enter('workshop', context.queryClient, location),
  component: () => <Workspace kind="workshop" />,
});
