import type { OrdersSearch } from './desk/pages/OrdersPage';

/** Only texts that are not empty stay in the address. */
export function ordersSearch(search: Record<string, unknown>): OrdersSearch {
  const kept: OrdersSearch = {};
  for (const name of ['q', 'state', 'show'] as const) {
    const value = search[name];
    if ((typeof value === 'string' || typeof value === 'number') && `${value}` !== '') {
      kept[name] = `${value}`;
    }
  }
  return kept;
}
