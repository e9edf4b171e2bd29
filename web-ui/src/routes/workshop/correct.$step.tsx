import { createFileRoute } from '@tanstack/react-router';
import { useSession } from '@/api/session';
import { CorrectPage } from '@/features/membership/pages/CorrectPage';
import { factsQuery } from '@/features/membership/queries';

export const Route = createFileRoute('/workshop/correct/$step')({
  staticData: { words: ['membership'] },
  loader: ({ context }) => {
    const organisation = context.session.organisation?.id;
    return organisation && context.queryClient.ensureQueryData(factsQuery(organisation));
  },
  component: Correct,
});

function Correct() {
  const { step } = Route.useParams();
  const navigate = Route.useNavigate();
  return (
    <CorrectPage
      organisation={useSession().organisation.id}
      step={step}
      onDone={() => navigate({ to: '/workshop/profile' })}
    />
  );
}
