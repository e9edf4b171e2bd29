import { createFileRoute, notFound } from '@tanstack/react-router';
import { demoMailboxQuery } from '@/api/demo';
import { ShowcasePage } from '@/features/showcase/pages/ShowcasePage';
import { PublicFrame } from '@/routes/-shell/PublicFrame';

export const Route = createFileRoute('/ui')({
  staticData: { words: ['showcase', 'course/enquiry', 'course/member_vetting'] },
  loader: async ({ context }) => {
    const shown =
      import.meta.env.DEV || (await context.queryClient.ensureQueryData(demoMailboxQuery));
    if (!shown) throw notFound();
  },
  component: () => (
    <PublicFrame>
      <ShowcasePage />
    </PublicFrame>
  ),
});
