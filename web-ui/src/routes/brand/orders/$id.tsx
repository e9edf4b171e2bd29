import { createFileRoute } from '@tanstack/react-router';
import { OrderPayments } from '@/features/payments/desk/sections/OrderPayments';
import { OrderPage } from '@/features/production/desk/pages/OrderPage';
import { orderQuery } from '@/features/production/queries';
import { OrderAgain } from '@/features/sourcing/sections/OrderAgain';

export const Route = createFileRoute('/brand/orders/$id')({
  staticData: {
    words: [
      'production',
      'production/desk',
      'payments',
      'payments/desk',
      'sourcing',
      'course/order',
      'course/slice',
      'course/payout',
    ],
  },
  loader: ({ context, params }) => context.queryClient.ensureQueryData(orderQuery(params.id)),
  component: Order,
});

/** From when on the same order may be wanted again. */
const over = ['delivered', 'completed'];

function Order() {
  const { id } = Route.useParams();
  const navigate = Route.useNavigate();
  return (
    <OrderPage
      id={id}
      desk="brand"
      payments={({ poNumber }) => <OrderPayments order={id} poNumber={poNumber} />}
      again={({ state, enquiryId }) =>
        over.includes(state) && (
          <OrderAgain
            enquiry={enquiryId}
            onBegun={(draft) => navigate({ to: '/brand/enquiries/$id', params: { id: draft } })}
          />
        )
      }
    />
  );
}
