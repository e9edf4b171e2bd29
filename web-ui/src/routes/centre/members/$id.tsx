import { createFileRoute } from '@tanstack/react-router';
import { memberQuery } from '@/features/membership/api';
import { MemberPage } from '@/features/membership/pages/MemberPage';
import { memberWorkshopQuery } from '@/features/workshop/api';
import { ProfileSection } from '@/features/workshop/sections/ProfileSection';

export const Route = createFileRoute('/centre/members/$id')({
  staticData: {
    words: ['membership', 'workshop', 'course/member_vetting', 'course/member_standing'],
  },
  loader: async ({ context, params }) => {
    const member = await context.queryClient.ensureQueryData(memberQuery(params.id));
    if (member.kind === 'workshop') {
      await context.queryClient.ensureQueryData(memberWorkshopQuery(params.id));
    }
    return { workshop: member.kind === 'workshop' };
  },
  component: Member,
});

function Member() {
  const { id } = Route.useParams();
  const { workshop } = Route.useLoaderData();
  return <MemberPage id={id} profile={workshop ? <ProfileSection organisation={id} /> : null} />;
}
