import { createFileRoute } from '@tanstack/react-router';
import { OrdersPage } from '@/features/production/desk/pages/OrdersPage';
import { ordersSearch } from '@/features/production/search';

export const Route = createFileRoute('/brand/orders/')({
  staticData: { words: ['production', 'production/desk', 'course/order'] },
  validateSearch: ordersSearch,
  component: Orders,
});

function Orders() {
  const navigate = Route.useNavigate();
  return (
    <OrdersPage
      desk="brand"
      search={Route.useSearch()}
      onSearch={(search) => navigate({ search, replace: true })}
    />
  );
}
