import { createFileRoute } from '@tanstack/react-router';
import { MemberReadiness } from '@/features/compliance/sections/MemberReadiness';
import { MemberPage } from '@/features/membership/desk/pages/MemberPage';
import { MakerSection } from '@/features/membership/desk/sections/MakerSection';
import { memberQuery } from '@/features/membership/queries';
import { membersSearch } from '@/features/membership/search';
import { memberWorkshopQuery } from '@/features/workshop/api';
import { JudgeSection } from '@/features/workshop/sections/JudgeSection';
import { ProfileSection } from '@/features/workshop/sections/ProfileSection';

export const Route = createFileRoute('/centre/members/$id')({
  staticData: {
    words: [
      'membership',
      'membership/desk',
      'workshop',
      'compliance',
      'course/member_vetting',
      'course/member_standing',
    ],
  },
  validateSearch: membersSearch,
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
  return (
    <MemberPage
      id={id}
      search={Route.useSearch()}
      profile={
        workshop ? (
          <>
            <ProfileSection organisation={id} />
            <MemberReadiness organisation={id} />
            <JudgeSection organisation={id} />
            <MakerSection organisation={id} />
          </>
        ) : null
      }
    />
  );
}
