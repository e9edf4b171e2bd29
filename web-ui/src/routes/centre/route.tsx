import { createFileRoute } from '@tanstack/react-router';
import { enter } from '@/routes/-shell/enter';
import { Workspace } from '@/routes/-shell/Workspace';

export const Route = createFileRoute('/centre')({
  beforeLoad: ({ context, location }) => enter('centre', context.queryClient, location),
  component: () => <Workspace kind="centre" />,
});
