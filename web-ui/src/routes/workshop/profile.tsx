import { createFileRoute } from '@tanstack/react-router';
import { useSession } from '@/api/session';
import { memberWorkshopQuery } from '@/features/workshop/api';
import { OwnProfilePage } from '@/features/workshop/pages/OwnProfilePage';

export const Route = createFileRoute('/workshop/profile')({
  staticData: { words: ['workshop'] },
  loader: ({ context }) => {
    const organisation = context.session.organisation?.id;
    return organisation && context.queryClient.ensureQueryData(memberWorkshopQuery(organisation));
  },
  component: () => <OwnProfilePage organisation={useSession().organisation.id} />,
});
