import { createFileRoute } from '@tanstack/react-router';
import { publicWorkshopQuery } from '@/features/workshop/api';
import { PublicProfilePage } from '@/features/workshop/pages/PublicProfilePage';
import { PublicFrame } from '@/routes/-shell/PublicFrame';

export const Route = createFileRoute('/w/$code')({
  staticData: { words: ['workshop'] },
  loader: ({ context, params }) =>
    context.queryClient.ensureQueryData(publicWorkshopQuery(params.code)),
  component: Profile,
});

function Profile() {
  const { code } = Route.useParams();
  return (
    <PublicFrame width="reading">
      <PublicProfilePage code={code} />
    </PublicFrame>
  );
}
