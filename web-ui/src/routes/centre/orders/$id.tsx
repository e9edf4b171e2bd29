import { createFileRoute } from '@tanstack/react-router';
import { OrderPage } from '@/features/production/desk/pages/OrderPage';
import { orderQuery } from '@/features/production/queries';

export const Route = createFileRoute('/centre/orders/$id')({
  staticData: { words: ['production', 'production/desk', 'course/order', 'course/slice'] },
  loader: ({ context, params }) => context.queryClient.ensureQueryData(orderQuery(params.id)),
  component: Order,
});

function Order() {
  const { id } = Route.useParams();
  return <OrderPage id={id} desk="centre" />;
}
