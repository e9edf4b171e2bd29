import { createFileRoute } from '@tanstack/react-router';
import { orderQuery } from '@/features/production/api';
import { OrderPage } from '@/features/production/pages/OrderPage';

export const Route = createFileRoute('/centre/orders/$id')({
  staticData: { words: ['production', 'course/order', 'course/slice'] },
  loader: ({ context, params }) => context.queryClient.ensureQueryData(orderQuery(params.id)),
  component: Order,
});

function Order() {
  const { id } = Route.useParams();
  return <OrderPage id={id} desk="centre" />;
}
