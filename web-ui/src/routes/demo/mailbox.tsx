import { createFileRoute, notFound } from '@tanstack/react-router';
import { demoMailboxQuery } from '@/api/demo';
import { MailboxPage } from '@/features/notifications/pages/MailboxPage';
import { PublicFrame } from '@/routes/-shell/PublicFrame';

export const Route = createFileRoute('/demo/mailbox')({
  staticData: { words: ['notifications'] },
  loader: async ({ context }) => {
    if (!(await context.queryClient.ensureQueryData(demoMailboxQuery))) throw notFound();
  },
  component: () => (
    <PublicFrame width="reading">
      <MailboxPage />
    </PublicFrame>
  ),
});
