import type { NewPaperSearch } from './pages/NewPaperPage';
import type { ReviewSearch } from './pages/ReviewDeskPage';

/** Only texts that are not empty stay in the address. */
function texts<Name extends string>(search: Record<string, unknown>, names: readonly Name[]) {
  const kept: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = search[name];
    if (typeof value === 'string' && value !== '') kept[name] = value;
  }
  return kept;
}

export const newPaperSearch = (search: Record<string, unknown>): NewPaperSearch =>
  texts(search, ['type', 'renew']);

export const reviewSearch = (search: Record<string, unknown>): ReviewSearch =>
  texts(search, ['type', 'organisation', 'paper']);
