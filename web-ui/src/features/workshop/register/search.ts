import type { ClosuresSearch } from './pages/ClosuresPage';
import type { LookAlikesSearch } from './pages/LookAlikesPage';

/** What stands in the address: which pairs, and which one is looked at. */
export function lookAlikesSearch(search: Record<string, unknown>): LookAlikesSearch {
  const kept: LookAlikesSearch = {};
  if (typeof search.state === 'string' && search.state) kept.state = search.state;
  if (typeof search.pair === 'string' && search.pair) kept.pair = search.pair;
  return kept;
}

export function closuresSearch(search: Record<string, unknown>): ClosuresSearch {
  return typeof search.state === 'string' && search.state ? { state: search.state } : {};
}
