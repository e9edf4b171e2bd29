import { createFileRoute } from '@tanstack/react-router';
import { useSession } from '@/api/session';
import { memberWorkshopQuery } from '@/features/workshop/api';
import { ClosurePage } from '@/features/workshop/pages/ClosurePage';

export const Route = createFileRoute('/workshop/closure')({
  staticData: { words: ['workshop'] },
  loader: ({ context }) => {
    const organisation = context.session.organisation?.id;
    return organisation && context.queryClient.ensureQueryData(memberWorkshopQuery(organisation));
  },
  component: () => <ClosurePage organisation={useSession().organisation.id} />,
});
