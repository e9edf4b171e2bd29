import { createFileRoute } from '@tanstack/react-router';
import { PayoutPage } from '@/features/payments/pages/PayoutPage';
import { payoutQuery } from '@/features/payments/queries';

export const Route = createFileRoute('/brand/payments/$id')({
  staticData: { words: ['payments', 'course/payout', 'course/payment_milestone'] },
  loader: ({ context, params }) => context.queryClient.ensureQueryData(payoutQuery(params.id)),
  component: One,
});

function One() {
  return <PayoutPage id={Route.useParams().id} side="brand" />;
}
