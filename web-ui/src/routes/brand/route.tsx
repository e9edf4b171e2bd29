import { createFileRoute } from '@tanstack/react-router';
import { enter } from '@/routes/-shell/enter';
import { Workspace } from '@/routes/-shell/Workspace';

export const Route = createFileRoute('/brand')({
  beforeLoad: ({ context, location }) => enter('brand', context.queryClient, location),
  component: () => <Workspace kind="brand" />,
});
