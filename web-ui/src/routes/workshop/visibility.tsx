import { createFileRoute } from '@tanstack/react-router';
import { useSession } from '@/api/session';
import { memberWorkshopQuery } from '@/features/workshop/api';
import { OpenFactsPage } from '@/features/workshop/pages/OpenFactsPage';

export const Route = createFileRoute('/workshop/visibility')({
  staticData: { words: ['workshop'] },
  loader: ({ context }) => {
    const organisation = context.session.organisation?.id;
    return organisation && context.queryClient.ensureQueryData(memberWorkshopQuery(organisation));
  },
  component: () => <OpenFactsPage organisation={useSession().organisation.id} />,
});
